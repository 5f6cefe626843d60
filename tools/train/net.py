"""The net that ships: word vectors, a maxout convolution, bidirectional SRU layers, and heads for tags, arcs, relations
and names. One pass over a batch of padded sentences; lingua/net runs the same arithmetic on 8-bit integers."""
import torch
from torch import nn
from torch.nn import functional as F

from kernels import Recurrence, dropout
from words import BUCKETS

PART = 64  # width of the hashed rows before they are projected


class Convolution(nn.Module):
    def __init__(self, width, drop):
        super().__init__()
        self.linear = nn.Linear(3 * width, 2 * width)
        self.norm = nn.LayerNorm(width)
        self.width, self.drop = width, drop

    def forward(self, x, mask):
        x = x * mask
        window = torch.cat([F.pad(x[:, :-1], (0, 0, 1, 0)), x, F.pad(x[:, 1:], (0, 0, 0, 1))], -1)
        h = self.linear(window)
        h = torch.max(h[..., :self.width], h[..., self.width:])
        return self.norm(x + dropout(h, self.drop * 0.5, self.training))


class Recurrent(nn.Module):
    def __init__(self, width, hidden, drop):
        super().__init__()
        self.linear = nn.Linear(width, 6 * hidden)
        self.norm = nn.LayerNorm(2 * hidden)
        self.skip = nn.Linear(width, 2 * hidden, bias=False) if width != 2 * hidden else None
        self.drop = drop
        with torch.no_grad():
            self.linear.bias[2 * hidden:4 * hidden] = 1.0

    def forward(self, x, lengths):
        kept = x if self.skip is None else self.skip(x)
        out = Recurrence.apply(self.linear(x), lengths)
        return self.norm(kept + dropout(out, self.drop * 0.7, self.training))


class Net(nn.Module):
    """sizes: width, hidden, layers, arc, label, name; counts: words, upos, xpos, feats, relations, names"""

    def __init__(self, sizes, counts, vectors, drop=0.3):
        super().__init__()
        width, wide = sizes["width"], 2 * sizes["hidden"]
        self.sizes, self.drop = sizes, drop
        self.vectors = nn.Embedding.from_pretrained(vectors, freeze=True)  # row 0: a word without vector
        self.project = nn.Linear(vectors.shape[1], width)
        self.known = nn.Embedding(counts["words"] + 1, width)  # row 0: a rare word
        self.parts = nn.ModuleList([nn.Embedding(size, PART) for size in BUCKETS.values()])
        self.join = nn.Linear(PART * len(BUCKETS), width)
        for table in [self.known, *self.parts]:
            nn.init.normal_(table.weight, 0, 0.1)
        self.mix = nn.LayerNorm(width)
        self.convolution = Convolution(width, drop)
        self.layers = nn.ModuleList([Recurrent(width if i == 0 else wide, sizes["hidden"], drop) for i in range(sizes["layers"])])
        self.upos, self.xpos, self.feats = (nn.Linear(wide, counts[k]) for k in ("upos", "xpos", "feats"))
        self.root = nn.Parameter(torch.randn(wide) * 0.1)
        self.arc_head, self.arc_word = nn.Linear(wide, sizes["arc"]), nn.Linear(wide, sizes["arc"])
        self.label_head, self.label_word = nn.Linear(wide, sizes["label"]), nn.Linear(wide, sizes["label"])
        self.arc = nn.Parameter(torch.randn(sizes["arc"], sizes["arc"]) * 0.02)
        self.arc_bias = nn.Parameter(torch.zeros(sizes["arc"]))
        self.label = nn.Linear(sizes["label"], counts["relations"])
        self.name_hidden, self.name = nn.Linear(wide, sizes["name"]), nn.Linear(sizes["name"], counts["names"])

    def encode(self, rows, lengths):
        """rows [B, N, 7]: vector, known word, five buckets"""
        mask = (torch.arange(rows.shape[1])[None] < lengths[:, None]).unsqueeze(-1).float()
        known, vector = rows[..., 1], self.vectors(rows[..., 0])
        if self.training:
            known = known.masked_fill(torch.rand(known.shape) < 0.1, 0)
            vector = vector * (torch.rand(vector.shape[:2]) > 0.1).unsqueeze(-1).float()
        pieces = torch.cat([table(rows[..., i + 2]) for i, table in enumerate(self.parts)], -1)
        h = self.known(known) + self.join(pieces) + self.project(vector)
        h = dropout(self.mix(h), self.drop, self.training)
        h = self.convolution(h, mask)
        for layer in self.layers:
            h = layer(h, lengths)
        return dropout(h, self.drop, self.training)

    def _bend(self, x):
        return dropout(F.leaky_relu(x, 0.1), self.drop, self.training)

    def arcs(self, h, lengths):
        """scores [B, N, N + 1]: word by head, head 0 is the root; and what relations() needs"""
        heads = torch.cat([self.root.expand(h.shape[0], 1, -1), h], 1)
        word, head = self._bend(self.arc_word(h)), self._bend(self.arc_head(heads))
        scores = (word @ self.arc) @ head.transpose(1, 2) + (head @ self.arc_bias).unsqueeze(1)
        outside = torch.arange(heads.shape[1])[None] > lengths[:, None]
        return scores.masked_fill(outside.unsqueeze(1), -1e4), (self.label_head(heads), self.label_word(h))

    def relations(self, labels, heads):
        head, word = labels
        chosen = torch.gather(head, 1, heads.unsqueeze(-1).expand(-1, -1, head.shape[-1]))
        return self.label(self._bend(chosen + word))

    def names(self, h):
        return self.name(self._bend(self.name_hidden(h)))
