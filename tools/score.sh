#!/usr/bin/env bash
# Accuracy on the development sets. GOLD is a folder with data/ (ud, events, attribution) and score/ (scorers); these
# are not part of the project. Usage: ./dev score [GOLD]      (GOLD defaults to ../shared)
set -euo pipefail
gold=${1:-../shared}
program=build/release/reportedly
out=build/score
[ -d "$gold/data" ] || { echo "score: no gold data at $gold/data (give the folder: ./dev score GOLD)" >&2; exit 2; }
mkdir -p $out

# The words of a treebank without tags and trees, and its running text.
words_of() { awk -F'\t' 'BEGIN{OFS="\t"} NF==10{$3=$4=$5=$6=$7=$8="_"} {print}' "$1"; }

for bank in ewt gum; do
  file=$gold/data/ud/en_$bank-ud-dev.conllu
  echo "== trees: $bank dev, gold tokens, own tags (reportedly score parse)"
  words_of "$file" > $out/$bank.words.conllu
  $program read --from conllu --to conllu $out/$bank.words.conllu > $out/$bank.trees.conllu
  $program score parse "$file" $out/$bank.trees.conllu
  echo "== trees: $bank dev, from raw text"
  python3 tools/text_of_treebank.py "$file" > $out/$bank.txt
  $program read --from text --to conllu $out/$bank.txt > $out/$bank.raw.conllu
  $program score parse "$file" $out/$bank.raw.conllu
done

echo "== events: PLV dev (score_plv.py)"
$program read --from jsonl --to jsonl "$gold/data/events/plv_dev.jsonl" > $out/plv.jsonl
python3 "$gold/score/score_plv.py" "$gold/data/events/plv_dev.jsonl" $out/plv.jsonl

echo "== attribution: PolNeAR dev, outermost attributions, as its guideline has no nesting (score_attribution.py)"
$program read --from jsonl --to jsonl "$gold/data/attribution/polnear_dev.jsonl" > $out/polnear.jsonl
python3 tools/attributions_of.py --outermost $out/polnear.jsonl > $out/polnear.flat.jsonl
python3 "$gold/score/score_attribution.py" "$gold/data/attribution/polnear_dev.jsonl" $out/polnear.flat.jsonl --per-type --boot 200

echo "== attribution: GUM dev, all attributions (score_attribution.py)"
$program read --from jsonl --to jsonl "$gold/data/attribution/gum_attribution_dev.jsonl" > $out/gum_attribution.jsonl
python3 tools/attributions_of.py $out/gum_attribution.jsonl > $out/gum_attribution.flat.jsonl
python3 "$gold/score/score_attribution.py" "$gold/data/attribution/gum_attribution_dev.jsonl" $out/gum_attribution.flat.jsonl

echo "== examples of the data files (reportedly check)"
$program check data
echo "== stories"
python3 tests/stories/run_stories.py $program tests/stories/*.story | tail -1
