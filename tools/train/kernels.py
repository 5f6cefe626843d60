"""The recurrence of an SRU layer, dropout and Adam for PyTorch; compiles kernels.c once into build/train."""
import ctypes
import os
import subprocess

import torch

HERE = os.path.dirname(os.path.abspath(__file__))


def _library():
    folder = os.path.join(HERE, "..", "..", "build", "train")
    os.makedirs(folder, exist_ok=True)
    source, built = os.path.join(HERE, "kernels.c"), os.path.join(folder, "kernels.so")
    if not os.path.exists(built) or os.path.getmtime(built) < os.path.getmtime(source):
        part = "%s.%d" % (built, os.getpid())
        subprocess.check_call(["gcc", "-O3", "-march=native", "-ffast-math", "-fopenmp-simd", "-shared", "-fPIC", source, "-o", part, "-lm"])
        os.replace(part, built)
    library = ctypes.CDLL(built)
    library.sum_of_squares.restype = ctypes.c_double
    return library


_lib = _library()


def _pointer(tensor):
    return ctypes.c_void_p(tensor.data_ptr())


class Recurrence(torch.autograd.Function):
    """z [B, N, 6d] and lengths [B] to reset * tanh(state) [B, N, 2d]; zero behind the end of a sentence."""

    @staticmethod
    def forward(ctx, z, lengths):
        z = z.contiguous()
        batch, words, wide = z.shape
        d = wide // 6
        forget, reset, state, out = (torch.empty(batch, words, 2 * d) for _ in range(4))
        size = [ctypes.c_long(n) for n in (batch, words, d)]
        _lib.sru_forward(_pointer(z), _pointer(lengths), *size, *map(_pointer, (forget, reset, state, out)))
        ctx.save_for_backward(z, lengths, forget, reset, state)
        return out

    @staticmethod
    def backward(ctx, grad):
        z, lengths, forget, reset, state = ctx.saved_tensors
        batch, words, wide = z.shape
        dz, grad = torch.empty_like(z), grad.contiguous()
        size = [ctypes.c_long(n) for n in (batch, words, wide // 6)]
        _lib.sru_backward(_pointer(z), _pointer(lengths), *size, *map(_pointer, (forget, reset, state, grad, dz)))
        return dz, None


class _Dropout(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, drop, seed):
        ctx.drop, ctx.seed = drop, seed
        return _drop(x, drop, seed)

    @staticmethod
    def backward(ctx, grad):
        return _drop(grad, ctx.drop, ctx.seed), None, None


def _drop(x, drop, seed):
    x = x.contiguous()
    out = torch.empty_like(x)
    _lib.dropout(_pointer(x), ctypes.c_long(x.numel()), ctypes.c_uint32(seed), ctypes.c_float(drop), _pointer(out))
    return out


def dropout(x, drop, training):
    if not training or drop == 0:
        return x
    return _Dropout.apply(x, drop, int(torch.randint(1 << 31, (1,))))


class Adam:
    """Adam with clipping by the norm of all gradients, and a running mean of the weights."""

    def __init__(self, parameters, beta1=0.9, beta2=0.95, clip=2.0):
        self.parameters, self.beta1, self.beta2, self.clip, self.steps = parameters, beta1, beta2, clip, 0
        self.first = [torch.zeros_like(p) for p in parameters]
        self.second = [torch.zeros_like(p) for p in parameters]
        self.mean = [p.detach().clone() for p in parameters]

    def zero_grad(self):
        for p in self.parameters:
            p.grad = None

    def step(self, rate):
        self.steps += 1
        grads = [p.grad.contiguous() if p.grad is not None else torch.zeros_like(p) for p in self.parameters]
        norm = sum(_lib.sum_of_squares(_pointer(g), ctypes.c_long(g.numel())) for g in grads) ** 0.5
        clip = min(1.0, self.clip / (norm + 1e-6)) if norm == norm else 0.0
        follow = 1 - min(0.999, self.steps / (self.steps + 20.0))
        numbers = (clip, rate, self.beta1, self.beta2, 1 / (1 - self.beta1 ** self.steps), 1 / (1 - self.beta2 ** self.steps), follow)
        numbers = [ctypes.c_float(x) for x in numbers]
        for p, g, m, v, mean in zip(self.parameters, grads, self.first, self.second, self.mean):
            _lib.adam(_pointer(p), _pointer(g), _pointer(m), _pointer(v), _pointer(mean), ctypes.c_long(p.numel()), *numbers)

    def state(self):
        return {"first": self.first, "second": self.second, "mean": self.mean, "steps": self.steps}

    def load(self, state):
        self.first, self.second, self.mean, self.steps = (state[k] for k in ("first", "second", "mean", "steps"))
