#!/usr/bin/env bash
# Accuracy on the development sets. GOLD is a folder with data/ (ud, ner, events, attribution) and score/ (scorers); these
# are not part of the project.
#
#   ./dev score [GOLD] [--only trees|ner|events|attribution|examples]      (GOLD defaults to ../shared)
#
# A section that fails is told at its end and once more at the end of all; the others are run. REPORTEDLY names another
# program than build/release/reportedly.
set -euo pipefail

sections="trees ner events attribution examples"
gold=../shared
only=
while [ $# -gt 0 ]; do
  case "$1" in
    --only) only=${2:-}; shift 2 || { echo "score: --only needs one of: $sections" >&2; exit 2; } ;;
    --only=*) only=${1#--only=}; shift ;;
    -h | --help) sed -n '2,/^set/{/^#/s/^# \{0,1\}//p}' "$0"; exit 0 ;;
    -*) echo "score: $1 is no option (--only SECTION is)" >&2; exit 2 ;;
    *) gold=$1; shift ;;
  esac
done
program=${REPORTEDLY:-build/release/reportedly}
out=build/score
[ -d "$gold/data" ] || { echo "score: no gold data at $gold/data (give the folder: ./dev score GOLD)" >&2; exit 2; }
[ -x "$program" ] || { echo "score: no program at $program (build it: ./dev build)" >&2; exit 2; }
mkdir -p $out

progress() { echo "score: $*" >&2; }

# The words of a treebank without tags and trees.
words_of() { awk -F'\t' 'BEGIN{OFS="\t"} NF==10{$3=$4=$5=$6=$7=$8="_"} {print}' "$1"; }

score_bank() {  # NAME [OPTION]: gold tokens and raw text
  local bank=$1 file="$gold/data/ud/en_$1-ud-dev.conllu"
  shift
  progress "$bank dev, gold tokens"
  words_of "$file" > "$out/$bank.words.conllu"
  $program read --from conllu --to conllu "$out/$bank.words.conllu" > "$out/$bank.trees.conllu"
  $program score parse "$file" "$out/$bank.trees.conllu" "$@" --json > "$out/$bank.trees.json"
  $program score parse "$file" "$out/$bank.trees.conllu" "$@" > "$out/$bank.trees.score"
  progress "$bank dev, raw text"
  python3 tools/text_of_treebank.py "$file" > "$out/$bank.txt"
  $program read --from text --to conllu "$out/$bank.txt" > "$out/$bank.raw.conllu"
  $program score parse "$file" "$out/$bank.raw.conllu" "$@" --json > "$out/$bank.raw.json"
  $program score parse "$file" "$out/$bank.raw.conllu" "$@" > "$out/$bank.raw.score"
}

score_trees() {
  score_bank ewt
  score_bank gum --news
  echo "== trees: dev splits, F1 of reportedly score parse"
  for input in trees raw; do
    [ $input = trees ] && echo "from gold tokens, own tags" || echo "from raw text"
    python3 tools/score_table.py "EWT dev=$out/ewt.$input.json" "GUM dev=$out/gum.$input.json"
  done
  echo "(precision, recall, accuracy over aligned words, each relation: $out/{ewt,gum}.{trees,raw}.score)"
}

score_ner() {
  local file=$gold/data/ner/dev.bio
  progress "worldwide newswire dev, names"
  python3 tools/words_of_bio.py "$file" > $out/names.words.conllu
  $program read --from conllu --to bio $out/names.words.conllu > $out/names.bio
  echo "== names: worldwide newswire dev, gold tokens (reportedly score ner)"
  $program score ner "$file" $out/names.bio
}

score_events() {
  progress "PLV dev, events"
  $program read --from jsonl --to jsonl "$gold/data/events/plv_dev.jsonl" > $out/plv.jsonl
  echo "== events: PLV dev (score_plv.py)"
  python3 "$gold/score/score_plv.py" "$gold/data/events/plv_dev.jsonl" $out/plv.jsonl
}

score_attribution() {
  progress "PolNeAR dev, attribution"
  $program read --from jsonl --to jsonl "$gold/data/attribution/polnear_dev.jsonl" > $out/polnear.jsonl
  python3 tools/attributions_of.py --outermost $out/polnear.jsonl > $out/polnear.flat.jsonl
  echo "== attribution: PolNeAR dev, outermost attributions, as its guideline has no nesting (score_attribution.py)"
  python3 "$gold/score/score_attribution.py" "$gold/data/attribution/polnear_dev.jsonl" $out/polnear.flat.jsonl --per-type --boot 200
  progress "GUM dev, attribution"
  $program read --from jsonl --to jsonl "$gold/data/attribution/gum_attribution_dev.jsonl" > $out/gum_attribution.jsonl
  python3 tools/attributions_of.py $out/gum_attribution.jsonl > $out/gum_attribution.flat.jsonl
  echo "== attribution: GUM dev, all attributions (score_attribution.py)"
  python3 "$gold/score/score_attribution.py" "$gold/data/attribution/gum_attribution_dev.jsonl" $out/gum_attribution.flat.jsonl
}

score_examples() {
  progress "examples and stories"
  echo "== examples of the data files (reportedly check)"
  $program check data
  echo "== stories"
  python3 tests/stories/run_stories.py "$program" tests/stories/*.story | tail -1
}

if [ -n "$only" ]; then
  case " $sections " in
    *" $only "*) "score_$only" ;;
    *) echo "score: --only $only is none of: $sections" >&2; exit 2 ;;
  esac
  exit 0
fi

# Each section is a run of its own, so that one that fails stops there and not the others.
failed=()
for section in $sections; do
  "$0" "$gold" --only "$section" || { failed+=("$section"); progress "$section FAILED"; }
done
[ ${#failed[@]} -eq 0 ] || { progress "failed: ${failed[*]}"; exit 1; }
