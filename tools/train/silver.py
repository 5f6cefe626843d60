#!/usr/bin/env python3
"""Reads news with the teacher, for student.py: trees with the teacher's doubts, and names.

    silver.py --teacher teacher.pt --tokenizer tokenizer.json --treebanks FOLDER --entities FOLDER [--part 0/2] -o silver0.pkl NEWS.conllu...

NEWS.conllu holds words (`reportedly read --from text --to conllu`). The sentences of the training treebanks and entity files
are read too: the teacher gives each what its gold annotation lacks. Several processes share the work by --part.
"""
import argparse
import os
import pickle
import random
import time

import numpy as np
import torch
from torch.nn import functional as F

from data import read_conllu, read_entities, transitions
from teacher import Pieces, batches, open_teacher

TOP = 4


def arborescence(score):
    """Heads of the best tree over score[word, head], square with the root as row and column 0: Chu-Liu-Edmonds."""
    size = score.shape[0]
    head = score.argmax(1)
    head[0] = -1
    seen, cycle = [0] * size, None
    for i in range(1, size):
        j = i
        while j > 0 and seen[j] == 0:
            seen[j], j = i, head[j]
        if j > 0 and seen[j] == i:
            cycle, k = [j], head[j]
            while k != j:
                cycle.append(k)
                k = head[k]
            break
    if cycle is None:
        return head
    ring, outer = np.array(cycle), np.array([i for i in range(size) if i not in set(cycle)])
    new = len(outer)
    small = np.full((new + 1, new + 1), -1e9)
    small[:new, :new] = score[np.ix_(outer, outer)]
    inner = score[ring, head[ring]]
    to_ring, from_ring = score[np.ix_(outer, ring)], score[np.ix_(ring, outer)] - inner[:, None]
    small[:new, new], small[new, :new] = to_ring.max(1), from_ring.max(0) + inner.sum()
    small[0, :] = -1e9
    np.fill_diagonal(small, -1e9)
    found, out = arborescence(small), head.copy()
    for x in range(1, new):
        out[outer[x]] = ring[to_ring[x].argmax()] if found[x] == new else outer[found[x]]
    entry = found[new]
    out[ring[from_ring[:, entry].argmax()]] = outer[entry]
    return out


def tree_of(scores):
    """Heads (0: root) of the best tree with one root; scores[word, head] with head 0 the root."""
    n = len(scores)
    full = np.full((n + 1, n + 1), -1e9)
    full[1:] = scores
    np.fill_diagonal(full, -1e9)
    full[0, :] = -1e9
    best = arborescence(full.copy())
    roots = [i for i in range(1, n + 1) if best[i] == 0]
    if len(roots) != 1:
        tried = []
        for root in roots or [int(full[1:, 0].argmax()) + 1]:
            only = full.copy()
            only[1:, 0], only[root, 0] = -1e8, full[root, 0]
            heads = arborescence(only)
            tried.append((sum(only[i, heads[i]] for i in range(1, n + 1)), root, heads))
        best = max(tried, key=lambda t: t[:2])[2]
    return best[1:]


def is_tree(heads):
    state = np.zeros(len(heads) + 1, np.int8)
    state[0] = 2
    for i in range(1, len(heads) + 1):
        path = []
        while state[i] == 0:
            state[i] = 1
            path.append(i)
            i = heads[i - 1]
        if state[i] == 1:
            return False
        state[path] = 2
    return (heads == 0).sum() == 1


class Reader:
    def __init__(self, net, labels, pieces):
        self.net, self.labels, self.pieces = net, labels, pieces
        self.block = np.where(np.array(transitions(labels["names"].names)), 0.0, -1e4)

    def names_of(self, logs):
        score, back = logs[0] + self.block[-1, :-1], []
        for row in logs[1:]:
            step = score[:, None] + self.block[:-1, :-1]
            back.append(step.argmax(0))
            score = step.max(0) + row
        path = [int((score + self.block[:-1, -1]).argmax())]
        for row in reversed(back):
            path.append(int(row[path[-1]]))
        return np.array(path[::-1], np.uint8)

    def read(self, sentences, what):
        out, begun, done, root = [None] * len(sentences), time.time(), 0, self.labels["relations"]["root"]
        todo = batches([self.pieces.count(s) for s in sentences], 3000)
        random.Random(1).shuffle(todo)
        for number, batch in enumerate(todo):
            with torch.no_grad():
                inputs = self.pieces.inputs([sentences[i] for i in batch])
                mask = inputs[-1]
                h = self.net.encode(*inputs[:-1])
                scores, pair = self.net.arcs(h, mask)
                logs, names = F.log_softmax(scores, -1).numpy(), F.log_softmax(self.net.ner(h), -1).numpy()
                heads = np.zeros(mask.shape, np.int64)
                for row, i in enumerate(batch):
                    n = len(sentences[i])
                    own = logs[row, :n, :n + 1]
                    first = own.argmax(1)
                    heads[row, :n] = first if is_tree(first) else tree_of(own.astype(np.float64))
                relation = self.net.label(pair, torch.from_numpy(heads))
                relation[..., root] = torch.where(torch.from_numpy(heads == 0), torch.tensor(50.0), torch.tensor(-50.0))
                relation_top = torch.softmax(relation, -1).topk(TOP, -1)
                head_top = torch.softmax(scores, -1).topk(min(TOP, scores.shape[-1]), -1)
                upos, xpos, feats = (x.argmax(-1).numpy() for x in (self.net.up(h), self.net.xp(h), self.net.fe(h)))
            for row, i in enumerate(batch):
                n = len(sentences[i])
                top, share = np.zeros((n, TOP), np.int16), np.zeros((n, TOP), np.float16)
                top[:, :head_top[1].shape[-1]], share[:, :head_top[0].shape[-1]] = head_top[1][row, :n], head_top[0][row, :n]
                share[top > n] = 0
                out[i] = {"words": sentences[i], "upos": upos[row, :n].astype(np.uint8), "xpos": xpos[row, :n].astype(np.uint8),
                          "feats": feats[row, :n].astype(np.uint16), "heads": heads[row, :n].astype(np.int16),
                          "relations": relation_top[1][row, :n, 0].numpy().astype(np.uint8), "head_top": top, "head_share": share,
                          "relation_top": relation_top[1][row, :n].numpy().astype(np.uint8),
                          "relation_share": relation_top[0][row, :n].numpy().astype(np.float16), "names": self.names_of(names[row, :n])}
            done += sum(len(sentences[i]) for i in batch)
            if number % 50 == 49:
                print("%s: %d of %d batches, %.0f words/s" % (what, number + 1, len(todo), done / (time.time() - begun)), flush=True)
        return out


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("teacher", "tokenizer", "treebanks", "entities"):
        p.add_argument("--" + name, required=True)
    p.add_argument("-o", "--output", required=True)
    p.add_argument("--part", default="0/1", help="which of how many shares of the work")
    p.add_argument("--shortest", type=int, default=4)
    p.add_argument("--longest", type=int, default=90)
    p.add_argument("--threads", type=int, default=1)
    p.add_argument("news", nargs="+")
    o = p.parse_args()
    torch.set_num_threads(o.threads)
    share, shares = map(int, o.part.split("/"))
    net, labels = open_teacher(o.teacher)
    reader = Reader(net, labels, Pieces(o.tokenizer))
    gold = [[w[0] for w in s] for b in ("ewt", "gum") for s in read_conllu(os.path.join(o.treebanks, "en_%s-ud-train.conllu" % b))]
    gold += [list(words) for words, _ in read_entities(os.path.join(o.entities, "train.bio"))]
    numbers = [i for i in range(share, len(gold), shares) if len(gold[i]) <= 150]
    news = [words for path in o.news for words in ([w[0] for w in s] for s in read_conllu(path)) if o.shortest <= len(words) <= o.longest]
    out = {"labels": {k: v.names for k, v in labels.items()},
           "gold": dict(zip(numbers, reader.read([gold[i] for i in numbers], "treebanks"))),
           "news": reader.read(news[share::shares], "news")}
    with open(o.output + ".part", "wb") as file:
        pickle.dump(out, file, protocol=4)
    os.replace(o.output + ".part", o.output)


if __name__ == "__main__":
    main()
