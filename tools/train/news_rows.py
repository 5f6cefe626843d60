#!/usr/bin/env python3
"""Running news text as rows of JSON Lines, small enough for one report each.

    news_rows.py bbc.txt polnear_train.jsonl > news.jsonl

A .txt file is cut between paragraphs; a .jsonl file gives its `text`.
"""
import json
import sys

SIZE = 100000  # characters of a row cut from running text


def rows_of(path):
    with open(path, encoding="utf8") as file:
        if path.endswith(".jsonl"):
            for line in file:
                yield json.loads(line)["text"]
            return
        row, size = [], 0
        for paragraph in file.read().split("\n\n"):
            row.append(paragraph)
            size += len(paragraph)
            if size > SIZE:
                yield "\n\n".join(row)
                row, size = [], 0
        yield "\n\n".join(row)


for path in sys.argv[1:]:
    for number, text in enumerate(rows_of(path)):
        if text.strip():
            print(json.dumps({"id": "%s-%d" % (path.rsplit("/", 1)[-1], number), "text": text}))
