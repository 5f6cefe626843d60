#!/usr/bin/env python3
"""Trains the net that ships and writes it as a tensor file for `reportedly train --net`.

    student.py --treebanks FOLDER --entities FOLDER --vectors vectors.npz [--silver silver.pkl] --minutes 45 -o final.net

Every sentence has trees and names, from its gold annotation or from the teacher (silver.py); the teacher's sentences carry
its doubts as well (its four best heads and relations with their probabilities). Checkpoints go to OUTPUT.ckpt every few minutes;
the same command after a kill goes on from there. `--workers 2` trains with two processes that share their gradients.
"""
import argparse
import math
import os
import pickle
import random
import struct
import time

import numpy as np
import torch
import torch.distributed as dist
from torch.nn import functional as F

from data import Labels, read_conllu, read_entities, spans_of, transitions
from kernels import Adam
from net import Net
from words import BUCKETS, word_keys

TOP = 4  # heads and relations that the teacher gives with their probabilities


class Vocabulary:
    """Rows of a word: its vector, its own row if it is frequent in training, its five buckets."""

    def __init__(self, vector_words, counts, least):
        self.vector_row = {}
        for i, word in enumerate(vector_words):
            self.vector_row.setdefault(word_keys(word)[0], i + 1)
        frequent = sorted((w for w, n in counts.items() if n >= least), key=lambda w: (-counts[w], w))
        self.known_row = {word: i + 1 for i, word in enumerate(frequent)}
        self.cache = {}

    def rows(self, words):
        out = np.empty((len(words), 2 + len(BUCKETS)), np.int64)
        for i, word in enumerate(words):
            row = self.cache.get(word)
            if row is None:
                normal, buckets = word_keys(word)
                row = self.cache[word] = [self.vector_row.get(normal, 0), self.known_row.get(normal, 0), *buckets]
            out[i] = row
        return out


def gold_samples(options, silver):
    """Samples of treebanks and entity files. What one lacks, the teacher gives where it has read them."""
    samples = []
    for name in ("en_ewt-ud-train.conllu", "en_gum-ud-train.conllu"):
        for s in read_conllu(os.path.join(options.treebanks, name)):
            column = list(zip(*s))
            samples.append({"words": list(column[0]), "upos": column[1], "xpos": column[2], "feats": column[3],
                            "heads": np.array(column[4]), "relations": column[5], "weight": options.gold_weight})
    for words, tags in read_entities(os.path.join(options.entities, "train.bio")):
        samples.append({"words": words, "names": tags})
    for part in silver:
        for i, other in part["gold"].items():
            sample = samples[i]
            assert sample["words"] == other["words"]
            if "heads" in sample:
                sample.update(names=other["names"], name_weight=options.silver_weight)
            else:
                sample.update({key: value for key, value in other.items() if key != "names"})
        samples += part["news"]
    for sample in samples:
        if isinstance(sample.get("names"), np.ndarray):
            sample.setdefault("name_weight", options.silver_weight)
    return [s for s in samples if len(s["words"]) <= options.longest]


def dev_samples(options):
    trees = {n: read_conllu(os.path.join(options.treebanks, "en_%s-ud-dev.conllu" % n), with_nc=True) for n in ("ewt", "gum")}
    return trees, read_entities(os.path.join(options.entities, "dev.bio"))


def batches(lengths, size, shuffle=None):
    order = list(range(len(lengths)))
    if shuffle:
        shuffle.shuffle(order)
        order.sort(key=lambda i: lengths[i] + shuffle.random() * 5)
    else:
        order.sort(key=lambda i: lengths[i])
    out, batch, longest = [], [], 0
    for i in order:
        if batch and max(longest, lengths[i]) * (len(batch) + 1) > size:
            out.append(batch)
            batch, longest = [], 0
        batch.append(i)
        longest = max(longest, lengths[i])
    if batch:
        out.append(batch)
    if shuffle:
        shuffle.shuffle(out)
    return out


def padded(rows, words, dtype=np.int64):
    out = np.zeros((len(rows), words) + rows[0].shape[1:], dtype)
    for i, row in enumerate(rows):
        out[i, :len(row)] = row
    return torch.from_numpy(out)


def as_headline(sample, chance):
    """The same words as a headline or a line in capitals has them: their spelling changes, nothing else."""
    if chance < 0.5:
        return [w if not w[:1].isalpha() or (len(w) < 4 and i) else w[:1].upper() + w[1:] for i, w in enumerate(sample["words"])]
    return [w.upper() for w in sample["words"]]


class Trainer:
    def __init__(self, options, rank):
        self.options, self.rank = options, rank
        torch.set_num_threads(options.threads)
        self.random = random.Random(options.seed * 1000 + rank)
        torch.manual_seed(options.seed)
        silver = [pickle.load(open(path, "rb")) for path in options.silver]
        self.samples = gold_samples(options, silver)
        gold = [s for s in self.samples if "heads" in s]
        column = lambda key: (label for s in gold for label in s.get(key, ()))
        if silver:
            self.labels = {k: Labels(v) for k, v in silver[0]["labels"].items()}
        else:
            self.labels = {k: Labels.counted(column(k)) for k in ("upos", "xpos", "feats", "relations")}
            kinds = sorted({t[2:] for s in self.samples for t in s.get("names", ()) if t != "O"})
            self.labels["names"] = Labels(["O"] + [p + "-" + k for k in kinds for p in "BILU"])
        # Numbers go by frequency: feature sets behind the last frequent one (a word in a hundred thousand) are left out.
        often = np.bincount([self.labels["feats"][f] for s in gold if "weight" in s for f in s["feats"]], minlength=1)
        self.labels["feats"] = Labels(self.labels["feats"].names[:int(np.flatnonzero(often >= options.least_feats)[-1]) + 1])
        counts = {}
        for s in self.samples:
            for w in s["words"]:
                normal = word_keys_cached(w)
                counts[normal] = counts.get(normal, 0) + 1
        vectors = np.load(options.vectors + ".npy").astype(np.float32)[:options.vector_words]
        with open(options.vectors + ".vocab", encoding="utf8") as file:
            vector_words = file.read().split("\n")[:len(vectors)]
        self.vocabulary = Vocabulary(vector_words, counts, options.least)
        for s in self.samples:
            self.prepare(s)
        sizes = {k: getattr(options, k) for k in ("width", "hidden", "layers", "arc", "label", "name")}
        table = torch.from_numpy(np.concatenate([np.zeros((1, vectors.shape[1]), np.float32), vectors]))
        number = {k: len(v) for k, v in self.labels.items()}
        number["words"] = len(self.vocabulary.known_row)
        self.net = Net(sizes, number, table, options.drop)
        self.parameters = [p for p in self.net.parameters() if p.requires_grad]
        self.adam = Adam(self.parameters)
        self.step, self.progress, self.spent = 0, 0.0, 0.0

    def prepare(self, s):
        s["rows"] = self.vocabulary.rows(s["words"])
        for key, labels in self.labels.items():
            if key in s and not isinstance(s[key], np.ndarray):
                s[key] = np.array([labels[x] for x in s[key]])
            if key == "feats" and key in s:
                s[key] = np.where(s[key] < len(labels), s[key], 0)

    # --- one step

    def loss(self, batch):
        n = np.array([len(s["words"]) for s in batch])
        words = int(n.max())
        rows = []
        for s in batch:
            chance = self.random.random()
            spelt = chance < self.options.headlines
            rows.append(self.vocabulary.rows(as_headline(s, chance / self.options.headlines)) if spelt else s["rows"])
        lengths = torch.from_numpy(n)
        h = self.net.encode(padded(rows, words), lengths)
        inside = torch.arange(words)[None] < lengths[:, None]
        total = h.sum() * 0
        trees = [i for i, s in enumerate(batch) if "heads" in s]
        if trees:
            pick = h if len(trees) == len(batch) else h[trees]
            mask, some = inside[trees], [batch[i] for i in trees]
            weight = torch.tensor([s.get("weight", 1.0) for s in some])[:, None].expand(-1, words)[mask]
            mean = lambda values: (values * weight).sum() / weight.sum()
            for key, share in (("upos", 0.4), ("xpos", 0.4), ("feats", 0.25)):
                target = padded([s[key] for s in some], words)
                logits = getattr(self.net, key)(pick)[mask]
                total = total + share * mean(F.cross_entropy(logits, target[mask], reduction="none"))
            heads = padded([s["heads"] for s in some], words)
            scores, labels = self.net.arcs(pick, lengths[trees])
            relations = self.net.relations(labels, heads)
            total = total + mean(self.soft(scores[mask], heads[mask], some, words, mask, "head_top", "head_share"))
            right = padded([s["relations"] for s in some], words)
            total = total + mean(self.soft(relations[mask], right[mask], some, words, mask, "relation_top", "relation_share"))
        named = [i for i, s in enumerate(batch) if "names" in s]
        if named:
            pick, mask, some = h[named], inside[named], [batch[i] for i in named]
            weight = torch.tensor([s.get("name_weight", 1.0) for s in some])[:, None].expand(-1, words)[mask]
            tags = padded([s["names"] for s in some], words)[mask]
            total = total + (F.cross_entropy(self.net.names(pick)[mask], tags, reduction="none") * weight).mean()
        return total

    def soft(self, scores, hard, some, words, mask, top, share):
        """Cross entropy against the teacher's best answers where it gave them, else against the hard ones."""
        logs = F.log_softmax(scores, -1)
        loss = -logs.gather(1, hard[:, None]).squeeze(1)
        if not any(top in s for s in some):
            return loss
        none = np.zeros((1, TOP))
        best = padded([s[top] if top in s else np.repeat(none, len(s["words"]), 0) for s in some], words)[mask]
        part = padded([s[share] if share in s else np.repeat(none, len(s["words"]), 0) for s in some], words, np.float32)[mask]
        soft = -(logs.gather(1, best.clamp(max=logs.shape[1] - 1)) * part).sum(1)
        return torch.where(part.sum(1) > 0, soft, loss)

    def learn(self, batch):
        o = self.options
        rate = o.rate * min(1.0, (self.step + 1) / 200) * max(0.0, 1 - self.progress)
        loss = self.loss([self.samples[i] for i in batch])
        self.adam.zero_grad()
        loss.backward()
        if o.workers > 1:
            flat = torch.cat([(p.grad if p.grad is not None else torch.zeros_like(p)).reshape(-1) for p in self.parameters])
            dist.all_reduce(flat)
            flat /= o.workers
            at = 0
            for p in self.parameters:
                p.grad = flat[at:at + p.numel()].view_as(p)
                at += p.numel()
        self.adam.step(rate + 1e-7)
        self.step += 1
        return float(loss.detach())

    def with_mean(self):
        """A pair of calls: to put the averaged weights in place, and to take them out again."""
        saved = [p.detach().clone() for p in self.parameters]

        def put(values):
            with torch.no_grad():
                for p, v in zip(self.parameters, values):
                    p.copy_(v)
        return (lambda: put(self.adam.mean)), (lambda: put(saved))

    # --- measuring

    def evaluate(self, trees, entities):
        net, out = self.net.eval(), []
        base = np.array([name.split(":")[0] for name in self.labels["relations"].names])
        with torch.no_grad():
            for name, sentences in trees.items():
                right = np.zeros(4)
                for batch in batches([len(s) for s in sentences], 6000):
                    some = [sentences[i] for i in batch]
                    n = np.array([len(s) for s in some])
                    lengths, inside = torch.from_numpy(n), torch.arange(int(n.max()))[None] < torch.from_numpy(n)[:, None]
                    h = net.encode(padded([self.vocabulary.rows([w[0] for w in s]) for s in some], int(n.max())), lengths)
                    scores, labels = net.arcs(h, lengths)
                    heads = scores.argmax(-1)
                    found = base[net.relations(labels, heads).argmax(-1).numpy()]
                    gold = padded([np.array([w[4] for w in s]) for s in some], int(n.max()))
                    tags = padded([np.array([self.labels["upos"][w[1]] for w in s]) for s in some], int(n.max()))
                    same = np.zeros(found.shape, bool)
                    for i, s in enumerate(some):
                        same[i, :len(s)] = found[i, :len(s)] == np.array([w[5].split(":")[0] for w in s])
                    head_right = (heads == gold) & inside
                    right += [int(n.sum()), int(((net.upos(h).argmax(-1) == tags) & inside).sum()), int(head_right.sum()),
                              int((head_right & torch.from_numpy(same)).sum())]
                out.append("%s UPOS %.2f UAS %.2f LAS %.2f" % (name, *(100 * right[1:] / right[0])))
            counts = {}
            allowed = transitions(self.labels["names"].names)
            for batch in batches([len(w) for w, _ in entities], 6000):
                some = [entities[i] for i in batch]
                n = np.array([len(w) for w, _ in some])
                h = net.encode(padded([self.vocabulary.rows(w) for w, _ in some], int(n.max())), torch.from_numpy(n))
                logs = F.log_softmax(net.names(h), -1).numpy()
                for i, (words, tags) in enumerate(some):
                    found = spans_of(self.best_path(logs[i, :len(words)], allowed))
                    gold = spans_of(tags)
                    for span in found | gold:
                        c = counts.setdefault(span[2], [0, 0, 0])
                        c[0] += span in found and span in gold
                        c[1] += span in found
                        c[2] += span in gold
        total = [sum(c[i] for c in counts.values()) for i in range(3)]
        kinds = " ".join("%s %.1f" % (k, 200 * c[0] / max(1, c[1] + c[2])) for k, c in sorted(counts.items()))
        net.train()
        return " | ".join(out) + " | names %.2f (%s)" % (200 * total[0] / max(1, total[1] + total[2]), kinds)

    def best_path(self, logs, allowed):
        block = np.where(np.array(allowed), 0.0, -1e4)
        score, back = logs[0] + block[-1, :-1], []
        for row in logs[1:]:
            step = score[:, None] + block[:-1, :-1]
            back.append(step.argmax(0))
            score = step.max(0) + row
        at = int((score + block[:-1, -1]).argmax())
        path = [at]
        for row in reversed(back):
            at = int(row[at])
            path.append(at)
        return [self.labels["names"].names[i] for i in reversed(path)]

    # --- keeping

    def save(self, path):
        state = {"net": self.net.state_dict(), "adam": self.adam.state(), "step": self.step, "spent": self.spent}
        torch.save(state, path + ".part")
        os.replace(path + ".part", path)

    def load(self, path):
        state = torch.load(path, weights_only=False)
        self.net.load_state_dict(state["net"])
        self.adam.load(state["adam"])
        self.step, self.spent = state["step"], state["spent"]

    def scales(self):
        """By what the inputs of each product are multiplied before they are rounded to 8 bits: the greatest in ten thousand
        becomes 127."""
        net, seen = self.net.eval(), {}

        def keep(name, values, mask):
            seen.setdefault(name, []).append(values[mask].abs().reshape(-1).numpy())

        some = [s for s in self.samples if 5 <= len(s["words"]) <= 40][::max(1, len(self.samples) // 1000)]
        with torch.no_grad():
            for batch in batches([len(s["words"]) for s in some], 6000):
                n = np.array([len(some[i]["words"]) for i in batch])
                lengths = torch.from_numpy(n)
                mask = torch.arange(int(n.max()))[None] < lengths[:, None]
                hooks = [(net.convolution.linear, "convolution"), *((layer.linear, "layer%d" % i) for i, layer in enumerate(net.layers))]
                handles = [m.register_forward_pre_hook(lambda _, x, name=name: keep(name, x[0], mask)) for m, name in hooks]
                h = net.encode(padded([some[i]["rows"] for i in batch], int(n.max())), lengths)
                for handle in handles:
                    handle.remove()
                keep("heads", h, mask)
                bend = lambda x: F.leaky_relu(x, 0.1)
                keep("arc", bend(net.arc_word(h)), mask)
                keep("name", bend(net.name_hidden(h)), mask)
                scores, (head, word) = net.arcs(h, lengths)
                above = torch.gather(head, 1, scores.argmax(-1, keepdim=True).expand(-1, -1, head.shape[-1]))
                keep("label", bend(above + word), mask)
        net.train()
        return {name: 127 / float(np.quantile(np.concatenate(parts), 0.9999)) for name, parts in seen.items()}

    def export(self, path):
        """The tensor file: docs/formats/net.md"""
        scales = self.scales()
        net, sizes = self.net.eval(), self.net.sizes
        array = lambda t: np.ascontiguousarray(t.detach().numpy(), dtype="<f4")
        with torch.no_grad(), open(path + ".part", "wb") as out:
            out.write(b"reportedly net 1\n")

            def number(name, value):
                out.write(b"number %s %r\n" % (name.encode(), value) if isinstance(value, int)
                          else ("number %s %.9g\n" % (name, value)).encode())

            def lines(name, values):
                out.write(("lines %s %d\n" % (name, len(values))).encode())
                for value in values:
                    out.write((value if isinstance(value, bytes) else value.encode("utf8")) + b"\n")

            def floats(name, tensor):
                a = array(tensor)
                out.write(("floats %s %s\n" % (name, " ".join(map(str, a.shape)))).encode() + a.tobytes() + b"\n")

            for name, value in sizes.items():
                number(name, value)
            for name, scale in scales.items():
                number("scale." + name, scale)
            vocabulary = self.vocabulary
            words = list(vocabulary.known_row) + [w for w in vocabulary.vector_row if w not in vocabulary.known_row]
            lines("words", [w for w in words])
            for key in ("upos", "xpos", "feats", "relations", "names"):
                lines(key, self.labels[key].names)
            vector = torch.tensor([0] + [vocabulary.vector_row.get(w, 0) for w in words])
            known = torch.tensor([0] + [vocabulary.known_row.get(w, 0) for w in words])
            floats("words.rows", net.project(net.vectors(vector)) + net.known(known) + net.join.bias)
            for i, name in enumerate(BUCKETS):
                floats(name + ".rows", net.parts[i].weight @ net.join.weight[:, i * 64:(i + 1) * 64].T)

            def norm(name, module):
                floats(name + ".gain", module.weight)
                floats(name + ".bias", module.bias)

            def linear(name, *modules, bias=True):
                floats(name + ".weight", torch.cat([m.weight for m in modules]))
                floats(name + ".bias", torch.cat([m.bias if m.bias is not None else torch.zeros(m.weight.shape[0]) for m in modules]))

            norm("mix", net.mix)
            linear("convolution", net.convolution.linear)
            norm("convolution.norm", net.convolution.norm)
            for i, layer in enumerate(net.layers):
                linear("layer%d" % i, layer.linear, *([layer.skip] if layer.skip is not None else []))
                norm("layer%d.norm" % i, layer.norm)
            linear("heads", net.upos, net.xpos, net.feats, net.arc_head, net.arc_word, net.label_head, net.label_word, net.name_hidden)
            floats("root", net.root)
            floats("arc.weight", net.arc.T)
            floats("arc.bias", net.arc_bias)
            linear("label", net.label)
            linear("name", net.name)
        os.replace(path + ".part", path)
        net.train()


_normal = {}


def word_keys_cached(word):
    normal = _normal.get(word)
    if normal is None:
        normal = _normal[word] = word_keys(word)[0]
    return normal


def train(rank, options):
    if options.workers > 1:
        os.environ.setdefault("MASTER_ADDR", "127.0.0.1")
        os.environ.setdefault("MASTER_PORT", "29555")
        dist.init_process_group("gloo", rank=rank, world_size=options.workers)
    trainer = Trainer(options, rank)
    checkpoint = options.output + ".ckpt"
    if os.path.exists(checkpoint):
        trainer.load(checkpoint)
    elif options.start:
        trainer.net.load_state_dict(torch.load(options.start, weights_only=False)["net"], strict=False)
    tell = (lambda text: print(text, flush=True)) if rank == 0 else (lambda text: None)
    lengths = [len(s["words"]) for s in trainer.samples]
    tell("%d sentences, %d words, %s labels" % (len(lengths), sum(lengths), {k: len(v) for k, v in trainer.labels.items()}))
    # Sentences with gold trees and with gold names come as often as their shares say; the news that only the teacher has
    # read fills the rest.
    pools = {"trees": [], "names": [], "news": []}
    for i, s in enumerate(trainer.samples):
        pools["trees" if "weight" in s else "news" if "name_weight" in s else "names"].append(i)
    shares = {"trees": options.tree_share, "names": options.name_share, "news": 1 - options.tree_share - options.name_share}
    kinds = [k for k in pools if pools[k]]
    tell(str({k: len(v) for k, v in pools.items()}))
    dev = dev_samples(options)
    torch.manual_seed(options.seed * 77 + rank + trainer.step)
    begun, queues, losses, told, words, saved = time.time() - trainer.spent, {}, [], time.time(), 0, time.time()
    trainer.net.train()
    while True:
        trainer.spent = time.time() - begun
        now = trainer.step / options.steps if options.steps else trainer.spent / 60 / options.minutes
        if options.workers > 1:
            shared = torch.tensor([now])
            dist.broadcast(shared, 0)
            now = float(shared)
        trainer.progress = now
        if now >= 1:
            break
        pool = trainer.random.choices(kinds, [shares[k] for k in kinds])[0]
        if not queues.get(pool):
            chosen = pools[pool]
            queues[pool] = [[chosen[i] for i in b] for b in batches([lengths[i] for i in chosen], options.batch, trainer.random)]
        batch = queues[pool].pop()
        losses.append(trainer.learn(batch))
        words += sum(lengths[i] for i in batch)
        if trainer.step % 200 == 0:
            tell("step %d, %.0f s, loss %.3f, %.0f words/s" % (trainer.step, trainer.spent, sum(losses) / len(losses), words * options.workers / (time.time() - told)))
            losses, words, told = [], 0, time.time()
        if rank == 0 and time.time() - saved > options.save_every:
            put, back = trainer.with_mean()
            trainer.save(checkpoint)
            put()
            tell(trainer.evaluate(*dev))
            trainer.export(options.output)
            back()
            saved = time.time()
    if rank == 0:
        tell("last weights: " + trainer.evaluate(*dev))
        put, _ = trainer.with_mean()
        put()
        tell("mean weights: " + trainer.evaluate(*dev))
        trainer.export(options.output)
        trainer.save(checkpoint)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--treebanks", required=True, help="folder with en_{ewt,gum}-ud-{train,dev}.conllu")
    p.add_argument("--entities", required=True, help="folder with train.bio and dev.bio")
    p.add_argument("--vectors", required=True, help="PREFIX of PREFIX.npy and PREFIX.vocab")
    p.add_argument("--vector-words", type=int, default=120000)
    p.add_argument("--silver", nargs="*", default=[], help="what silver.py wrote")
    p.add_argument("--start", default="", help="a checkpoint whose weights to begin with")
    p.add_argument("-o", "--output", required=True)
    p.add_argument("--minutes", type=float, default=45)
    p.add_argument("--steps", type=int, default=0, help="so many steps instead of minutes: the same bytes on every run")
    p.add_argument("--width", type=int, default=144)
    p.add_argument("--hidden", type=int, default=144)
    p.add_argument("--layers", type=int, default=3)
    p.add_argument("--arc", type=int, default=128)
    p.add_argument("--label", type=int, default=128)
    p.add_argument("--name", type=int, default=128)
    p.add_argument("--drop", type=float, default=0.3)
    p.add_argument("--rate", type=float, default=2e-3)
    p.add_argument("--batch", type=int, default=1500, help="words of a step")
    p.add_argument("--least", type=int, default=3, help="a word with so many occurrences has a row of its own")
    p.add_argument("--least-feats", type=int, default=8)
    p.add_argument("--longest", type=int, default=150)
    p.add_argument("--tree-share", type=float, default=0.3, help="of the steps: sentences with gold trees")
    p.add_argument("--name-share", type=float, default=0.3, help="sentences with gold names")
    p.add_argument("--gold-weight", type=float, default=1.0)
    p.add_argument("--silver-weight", type=float, default=0.1, help="of the teacher's names, which miss the rare kinds")
    p.add_argument("--headlines", type=float, default=0.06, help="share of sentences spelt as headlines or in capitals")
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--threads", type=int, default=1)
    p.add_argument("--workers", type=int, default=1)
    p.add_argument("--save-every", type=float, default=300, help="seconds between checkpoints")
    options = p.parse_args()
    if options.workers > 1:
        torch.multiprocessing.spawn(train, (options,), options.workers)
    else:
        train(0, options)


if __name__ == "__main__":
    main()
