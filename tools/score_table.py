#!/usr/bin/env python3
"""score_table.py NAME=SCORES.json ... : the F1 of what `reportedly score parse --json` wrote, a line for each file and for
each group of documents in it."""
import json
import sys

MEASURES = ["Tokens", "Sentences", "Words", "UPOS", "XPOS", "UFeats", "AllTags", "Lemmas", "UAS", "LAS", "CLAS", "MLAS", "BLEX"]


def line(name, cells):
    return f"{name:22}" + "".join(f"{cell:>10}" if len(cell) > 7 else f"{cell:>8}" for cell in cells)


print(line("F1", [measure if measure != "Sentences" else "Sents" for measure in ["words"] + MEASURES]))
for argument in sys.argv[1:]:
    name, _, path = argument.partition("=")
    for group in json.load(open(path, encoding="utf-8")):
        measures = group["measures"]
        shown = name if group["name"] == "all" else f"{name}, {group['name']}"
        print(line(shown, [str(measures["Words"]["gold"])] + [f"{measures[m]['f1']:.2f}" for m in MEASURES]))
