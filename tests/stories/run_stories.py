#!/usr/bin/env python3
"""run_stories.py PROGRAM STORY... : reads whole articles and holds their claims against what a careful reader wrote down.

A story is a text file:
    report  ../../examples/03-drones-request.txt
    must    SDN REQUEST TUR  reported   by officials
    should  RUS ASSAULT UKR  denied     by embassy      # counted and printed, does not fail the test
    never   SDN REQUEST TUR  asserted

A line names actor countries (joined by +), type, recipient countries, status, and a word of the innermost holder's source
(`by -`: the report in its own voice). `*` stands for anything; a country may have sectors (KEN:GOV); `?` is somebody
without a country; `-` nobody. `must not` know of order; each line is met by any claim of the report.
"""
import json
import pathlib
import re
import subprocess
import sys

LINE = re.compile(r"(must|should|never)\s+(\S+)\s+(\S+)\s+(\S+)\s+(\S+)(?:\s+by\s+(.+))?$")


def who(actors):
    return sorted((a["country"] or "?", frozenset(a["sectors"])) for a in actors)


def matches_who(pattern, actors):
    if pattern == "*":
        return True
    have = who(actors)
    wanted = [] if pattern == "-" else [p.split(":") for p in pattern.split("+")]
    if len(wanted) != len(have):
        return False
    return all(any(c == w[0] and set(w[1:]) <= s for c, s in have) for w in wanted)


def holder_words(record, claim):
    if not claim["holders"]:
        return "-"
    source = next(a for a in record["attributions"] if a["id"] == claim["holders"][-1])["source"]
    words = " ".join(record["text"][b:e] for b, e in source["spans"])
    entity = next((e["name"] for e in record["entities"] if e["id"] == source["entity"]), "")
    return words + " " + entity


def claims_of(record):
    events = {v["id"]: v for v in record["events"]}
    for claim in record["claims"]:
        if claim["event"] in events:
            yield events[claim["event"]], claim["status"], holder_words(record, claim)


def is_met(line, claims):
    _, actors, kind, recipients, status, by = line
    for event, found, holder in claims:
        if (kind in ("*", event["event"]) and status in ("*", found) and matches_who(actors, event["actors"])
                and matches_who(recipients, event["recipients"])
                and (by is None or by == holder or (by != "-" and by.lower() in holder.lower()))):
            return True
    return False


def story_of(path):
    report, lines = None, []
    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        text = raw.split("#")[0].strip()
        if text.startswith("report"):
            report = (path.parent / text.split()[1]).resolve()
        elif text:
            found = LINE.match(text)
            if not found:
                sys.exit(f"{path}:{number}: not a line of a story: {text}")
            lines.append((number, found.groups()))
    if report is None or not lines:
        sys.exit(f"{path}: needs a report and at least one line")
    return report, lines


def main():
    program, paths = sys.argv[1], sys.argv[2:]
    failed = met = hoped = 0
    for path in map(pathlib.Path, paths):
        report, lines = story_of(path)
        run = subprocess.run([program, "read", "--to", "jsonl", str(report)], capture_output=True, text=True, timeout=60)
        if run.returncode != 0:
            sys.exit(f"{path}: reading failed: {run.stderr}")
        record = json.loads(run.stdout)
        claims = list(claims_of(record))
        for number, line in lines:
            good = is_met(line, claims) != (line[0] == "never")
            if line[0] == "should":
                hoped, met = hoped + 1, met + good
            elif not good:
                failed += 1
            if not good:
                print(f"{path}:{number}: {line[0]} {' '.join(x or '' for x in line[1:])}")
    print(f"stories: {len(paths)}, failed lines: {failed}, hoped-for lines met: {met} of {hoped}")
    sys.exit(bool(failed))


main()
