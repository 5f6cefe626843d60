#!/usr/bin/env python3
"""words_of_bio.py TAGGED.bio > words.conllu : the words of a two-column file (word<TAB>tag, an empty line between
sentences) as CoNLL-U without tags, lemmas and trees, so that they can be read again word for word:

  tools/words_of_bio.py dev.bio | reportedly read - --from conllu --to bio | reportedly score ner dev.bio /dev/stdin"""
import sys

NOTHING = "\t_" * 8


def sentences_of(path):
    words = []
    for number, line in enumerate(open(path, encoding="utf-8", newline="\n"), 1):
        line = line.rstrip("\r\n")
        if not line:
            yield words
            words = []
            continue
        word, tab, _ = line.partition("\t")
        if not tab or not word:
            sys.exit(f"{path}:{number}: this line is not a word, a tab and a tag")
        words.append(word)
    yield words


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    for words in sentences_of(sys.argv[1]):
        for number, word in enumerate(words, 1):
            print(f"{number}\t{word}{NOTHING}")
        if words:
            print()


main()
