#!/usr/bin/env python3
"""check_records.py PROGRAM FILE... : holds every record against the contract "reportedly/1".

All fields there, of the right type, with values of the closed lists; every span inside the text and around the words that
it names; every id resolvable; one value more than holders; record keys in order."""
import json
import subprocess
import sys

TOP = ["schema", "engine", "id", "url", "title", "published", "lang", "outlet", "byline", "text", "sentences", "entities",
       "places", "dates", "events", "attributions", "claims", "links", "notes"]
BLOCKS = "headline|byline|dateline|paragraph|caption|quote".split("|")
TYPES = "person|organisation|government|state|place|group|outlet|other".split("|")
MENTIONS = "name|nominal|pronoun".split("|")
PLOVER = "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT".split()
KINDS = "person|official|spokesperson|institution|state|outlet|document|poll|crowd|unspecified".split("|")
ANONYMITY = "named-person|named-institution|named-outlet|role-only|group-unnamed|unspecified".split("|")
LAYERS = "speech|belief|knowledge|attitude|intention|directive".split("|")
VALUES = "CT+ CT- PR+ PR- PS+ PS- CTu U".split()
TIMES = "past|present|future|timeless".split("|")
MODES = ("asserted|presupposed|attributed|alleged|denied|no-knowledge|negated|conditional|antecedent|planned|scheduled|offered|"
         "committed|requested|demanded|to-be-prevented|questioned|open").split("|")
STATUS = "asserted|reported|alleged|disputed|denied|negated|conditional|hypothetical|called-for|future|unknown".split("|")
RELATIONS = "disputes|disputes-weak|corroborates|same-origin|repeats|condition|contrast|reason".split("|")

problems = []


class Checker:
    def __init__(self, record):
        self.record, self.size = record, len(record["text"])

    def say(self, what):
        problems.append(f"{self.record.get('id')}: {what}")

    def fields(self, row, names, where):
        missing = [n for n in names if n not in row]
        if missing:
            self.say(f"{where} lacks {missing}")
        return not missing

    def one_of(self, value, known, where):
        if value not in known:
            self.say(f"{where} is {value!r}")

    def span(self, span, where):
        good = isinstance(span, list) and len(span) == 2 and 0 <= span[0] <= span[1] <= self.size
        if not good:
            self.say(f"{where}: {span} is no span of a text of {self.size} characters")
        elif span[0] == span[1]:
            self.say(f"{where}: {span} is empty")
        elif self.record["text"][span[0]:span[1]].strip() != self.record["text"][span[0]:span[1]]:
            self.say(f"{where}: {span} has white space at its ends")

    def spans(self, spans, where):
        for span in spans:
            self.span(span, where)

    def ids(self, rows, letter):
        want = [f"{letter}{i}" for i in range(len(rows))]
        if [row["id"] for row in rows] != want:
            self.say(f"ids of {letter} are not {letter}0, {letter}1 ...")
        return set(want)

    def check(self):
        r = self.record
        if list(r)[:len(TOP)] != TOP:
            self.say(f"fields are {list(r)}")
            return
        self.one_of(r["schema"], ["reportedly/1"], "schema")
        self.fields(r["engine"], ["version", "data", "models"], "engine")
        for s in r["sentences"]:
            self.span([s["begin"], s["end"]], "sentence")
            self.one_of(s["block"], BLOCKS, "block")
        entities, events = self.ids(r["entities"], "e"), self.ids(r["events"], "v")
        attributions, claims = self.ids(r["attributions"], "a"), self.ids(r["claims"], "c")
        for e in r["entities"]:
            self.entity(e)
        for v in r["events"]:
            self.event(v, entities)
        for a in r["attributions"]:
            self.attribution(a, entities, attributions)
        for c in r["claims"]:
            self.claim(c, events, attributions)
        for link in r["links"]:
            self.one_of(link["relation"], RELATIONS, "link")
            self.one_of(link["from"], claims, "link from")
            self.one_of(link["to"], claims, "link to")
        for note in r["notes"]:
            self.one_of(note["level"], ["info", "warning"], "note level")

    def entity(self, e):
        self.fields(e, ["id", "name", "type", "actor", "unresolved", "mentions"], "entity")
        self.one_of(e["type"], TYPES, "entity type")
        if e["actor"] is not None:
            self.fields(e["actor"], ["key", "country", "sectors", "cameo", "office", "why"], "actor")
        elif not e["unresolved"]:
            self.say(f"entity {e['name']!r} has no actor and no reason why")
        for m in e["mentions"]:
            self.span([m["begin"], m["end"]], "mention")
            self.one_of(m["kind"], MENTIONS, "mention kind")
            if not 0 <= m["sentence"] < len(self.record["sentences"]):
                self.say(f"mention in sentence {m['sentence']}")

    def event(self, v, entities):
        self.fields(v, ["id", "key", "sentence", "trigger", "actors", "recipients", "event", "modes", "contexts", "auxiliary", "cameo",
                        "quad", "score", "goldstein", "date", "place", "counts", "why"], "event")
        self.one_of(v["event"], PLOVER, "event")
        self.one_of(v["quad"], [1, 2, 3, 4], "quad")
        self.spans(v["trigger"], "trigger")
        for actor in v["actors"] + v["recipients"]:
            self.one_of(actor["entity"], entities, "participant")
            self.span(actor["span"], "participant")
        if not v["actors"] and not v["recipients"]:
            self.say("event of nobody")
        if not v["why"]["rule"]:
            self.say("event without a rule")
        if set(v["auxiliary"]) - {"future", "historical", "hypothetical", "negated"}:
            self.say(f"auxiliary {v['auxiliary']}")

    def attribution(self, a, entities, attributions):
        self.fields(a, ["id", "inside", "source", "cue", "content", "recipient", "medium", "quote", "layer", "negated", "why"], "attribution")
        s = a["source"]
        self.fields(s, ["spans", "entity", "kind", "anonymity", "for"], "source")
        self.one_of(s["kind"], KINDS, "source kind")
        self.one_of(s["anonymity"], ANONYMITY, "anonymity")
        self.one_of(s["entity"], entities | {None}, "source entity")
        self.one_of(a["inside"], attributions | {None}, "inside")
        self.one_of(a["quote"], ["direct", "mixed", "indirect"], "quote")
        self.one_of(a["layer"], LAYERS, "layer")
        self.spans(s["spans"] + a["cue"] + a["content"], "attribution")
        seen, at = set(), a
        while at["inside"] is not None:
            if at["id"] in seen:
                self.say("attributions stand inside each other in a circle")
                break
            seen.add(at["id"])
            at = self.record["attributions"][int(at["inside"][1:])]

    def claim(self, c, events, attributions):
        self.fields(c, ["id", "event", "content", "holders", "values", "time", "mode", "status"], "claim")
        self.one_of(c["event"], events | {None}, "claim event")
        self.spans(c["content"], "claim content")
        for holder in c["holders"]:
            self.one_of(holder, attributions, "holder")
        for value in c["values"]:
            self.one_of(value, VALUES, "value")
        if len(c["values"]) != len(c["holders"]) + 1:
            self.say(f"{len(c['values'])} values for {len(c['holders'])} holders")
        self.one_of(c["time"], TIMES, "time")
        self.one_of(c["mode"], MODES, "mode")
        self.one_of(c["status"], STATUS, "status")
        if c["status"] == "asserted" and c["values"][0] not in ("CT+", "PR+", "U"):
            self.say(f"asserted, but the report holds {c['values'][0]}")


def main():
    run = subprocess.run([sys.argv[1], "read", "--to", "jsonl", *sys.argv[2:]], capture_output=True, timeout=300)
    records = [json.loads(line) for line in run.stdout.decode("utf-8").splitlines()]
    for record in records:
        Checker(record).check()
    print("\n".join(problems[:40]))
    print(f"contract: {len(records)} records, {len(problems)} problems")
    sys.exit(bool(problems) or not records)


main()
