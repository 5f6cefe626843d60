"""Treebanks, entity files and word features for the trainers of the English model.

Words come as rows (form, upos, xpos, feats, head, relation); entity sentences as (words, BILOU tags).
"""
import re
import zlib

# Genres of GUM whose texts may not be used commercially: left out, so that the weights are free of that.
NC_GENRES = ("fiction", "whow", "essay", "letter", "podcast")


def read_conllu(path, with_nc=False):
    """Sentences of a CoNLL-U file, each a list of (form, upos, xpos, feats, head, relation)."""
    sentences, rows, kept = [], [], True
    with open(path, encoding="utf8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# newdoc id"):
                genre = re.match(r"# newdoc id = GUM_(\w+?)_", line)
                kept = with_nc or not genre or genre.group(1) not in NC_GENRES
            if line.startswith("#"):
                continue
            if not line:
                if rows and kept:
                    sentences.append(rows)
                rows = []
                continue
            column = line.split("\t")
            if "-" in column[0] or "." in column[0]:
                continue
            rows.append((column[1], column[3], column[4], column[5], int(column[6]) if column[6] != "_" else -1, column[7]))
    if rows and kept:
        sentences.append(rows)
    return sentences


def read_entities(path):
    """Sentences of a two-column BIO file as (words, BILOU tags)."""
    sentences, words, tags = [], [], []
    with open(path, encoding="utf8") as lines:
        for line in list(lines) + [""]:
            line = line.rstrip("\n")
            if line:
                word, tag = line.rsplit("\t", 1)
                words.append(word)
                tags.append(tag)
            elif words:
                sentences.append((words, to_bilou(tags)))
                words, tags = [], []
    return sentences


def to_bilou(tags):
    out, i = ["O"] * len(tags), 0
    while i < len(tags):
        if tags[i] == "O":
            i += 1
            continue
        kind, end = tags[i][2:], i + 1
        while end < len(tags) and tags[end][0] in "IEL" and tags[end][2:] == kind:
            end += 1
        if end - i == 1:
            out[i] = "U-" + kind
        else:
            out[i:end] = ["B-" + kind] + ["I-" + kind] * (end - i - 2) + ["L-" + kind]
        i = end
    return out


def spans_of(tags):
    """{(first, end, kind)} of BILOU tags; a piece that breaks off still counts."""
    spans, i = set(), 0
    while i < len(tags):
        if tags[i][0] == "U":
            spans.add((i, i + 1, tags[i][2:]))
        elif tags[i][0] == "B":
            end = i + 1
            while end < len(tags) and tags[end][0] == "I":
                end += 1
            if end < len(tags) and tags[end][0] == "L":
                end += 1
            spans.add((i, end, tags[i][2:]))
            i = end - 1
        i += 1
    return spans


class Labels:
    """Numbers for labels, the frequent ones first; a label never seen in training gets number 0."""

    def __init__(self, names):
        self.names = list(names)
        self.number = {name: i for i, name in enumerate(self.names)}

    @classmethod
    def counted(cls, values):
        count = {}
        for value in values:
            count[value] = count.get(value, 0) + 1
        return cls(sorted(count, key=lambda name: (-count[name], name)))

    def __len__(self):
        return len(self.names)

    def __getitem__(self, name):
        return self.number.get(name, 0)


def transitions(names):
    """allowed[i][j]: may BILOU tag j follow tag i? Row -1 is the start, column -1 the end."""
    size = len(names)
    allowed = [[False] * (size + 1) for _ in range(size + 1)]
    for i, left in enumerate(names + ["start"]):
        for j, right in enumerate(names + ["end"]):
            inside = left[0] in "BI" and left != "start"
            if inside:
                ok = right != "end" and right[0] in "IL" and right[1:] == left[1:]
            else:
                ok = right == "end" or right[0] in "OBU"
            allowed[i][j] = ok and not (left == "start" and right == "end" and False)
    return allowed
