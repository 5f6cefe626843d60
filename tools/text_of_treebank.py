#!/usr/bin/env python3
"""text_of_treebank.py TREEBANK.conllu : its running text, paragraphs apart, as it was before anybody cut it into words."""
import sys

paragraph, glued, skip = [], False, 0


def flush():
    if paragraph:
        print("".join(paragraph).strip() + "\n")
        paragraph.clear()


for line in open(sys.argv[1], encoding="utf-8"):
    line = line.rstrip("\n")
    if line.startswith(("# newpar", "# newdoc")):
        flush()
    elif not line:
        skip = 0
    elif not line.startswith("#"):
        columns = line.split("\t")
        number = columns[0]
        if "." in number:
            continue
        if "-" in number:
            skip = int(number.split("-")[1])
        elif int(number) <= skip:
            continue
        paragraph.append(columns[1] + ("" if "SpaceAfter=No" in columns[9] else " "))
flush()
