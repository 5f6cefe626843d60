#!/usr/bin/env python3
"""check_floors.py PROGRAM GOLD : development scores must not fall below tests/gold/floors.json.

GOLD is a folder with data/ and score/, which are not part of the project; without it the test is skipped (exit 77)."""
import json
import pathlib
import re
import subprocess
import sys

PROGRAM, GOLD = sys.argv[1], pathlib.Path(sys.argv[2])
HERE = pathlib.Path(__file__).resolve().parent
TOOLS = HERE.parent.parent / "tools"


def run(*command, allowed=(0, 1)):
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, timeout=600)
    if done.returncode not in allowed:
        sys.exit(f"{command[0]} {command[1]}: {done.stderr}")
    return done.stdout


def f1(gold, system, measure):
    scores = json.loads(run(PROGRAM, "score", "parse", gold, system, "--json"))
    return scores[0]["measures"][measure]["f1"]


def parse_scores(bank, out):
    gold = GOLD / f"data/ud/en_{bank}-ud-dev.conllu"
    rows = []
    for line in gold.read_text(encoding="utf-8").split("\n"):
        columns = line.split("\t")
        if len(columns) == 10:
            columns[2:8] = ["_"] * 6
        rows.append("\t".join(columns))
    words, system = out / f"{bank}.words.conllu", out / f"{bank}.conllu"
    words.write_text("\n".join(rows), encoding="utf-8")
    system.write_text(run(PROGRAM, "read", "--from", "conllu", "--to", "conllu", words), encoding="utf-8")
    scores = {f"{bank}_las": f1(gold, system, "LAS")}
    text, raw = out / f"{bank}.txt", out / f"{bank}.raw.conllu"
    text.write_text(run(sys.executable, TOOLS / "text_of_treebank.py", gold), encoding="utf-8")
    raw.write_text(run(PROGRAM, "read", "--from", "text", "--to", "conllu", text), encoding="utf-8")
    scores[f"{bank}_words_f1"] = f1(gold, raw, "Words")
    return scores


def event_scores(out):
    gold, records = GOLD / "data/events/plv_dev.jsonl", out / "plv.jsonl"
    records.write_text(run(PROGRAM, "read", "--from", "jsonl", "--to", "jsonl", gold), encoding="utf-8")
    text = run(sys.executable, GOLD / "score/score_plv.py", gold, records)
    found = re.search(r"^any .*binary ([\d.]+)\s+quad ([\d.]+)\s+root ([\d.]+)", text, re.M)
    return {"plv_any_binary": float(found[1]), "plv_any_root": float(found[3])}


def attribution_scores(out):
    gold, records, flat = GOLD / "data/attribution/polnear_dev.jsonl", out / "polnear.jsonl", out / "polnear.flat.jsonl"
    records.write_text(run(PROGRAM, "read", "--from", "jsonl", "--to", "jsonl", gold), encoding="utf-8")
    flat.write_text(run(sys.executable, TOOLS / "attributions_of.py", "--outermost", records), encoding="utf-8")
    scores = json.loads(run(sys.executable, GOLD / "score/score_attribution.py", gold, flat, "--json"))
    return {"polnear_link50": scores["link50"][2]}


def example_scores():
    text = run(PROGRAM, "check", HERE.parent.parent / "data", allowed=(0, 2))
    return {"examples_own_parse": float(re.search(r"own parse .*\(([\d.]+) %\)", text).group(1))}


def main():
    if not (GOLD / "data/ud").is_dir():
        print(f"no gold data at {GOLD}: skipped")
        sys.exit(77)
    out = pathlib.Path(sys.argv[3])
    out.mkdir(parents=True, exist_ok=True)
    scores = {**parse_scores("ewt", out), **parse_scores("gum", out), **event_scores(out), **attribution_scores(out), **example_scores()}
    floors = json.loads((HERE / "floors.json").read_text())
    for name, floor in floors.items():
        print(f"{name:22} {scores[name]:8.3f}   floor {floor}{'' if scores[name] >= floor else '   BELOW'}")
    sys.exit(any(scores[name] < floor for name, floor in floors.items()))


main()
