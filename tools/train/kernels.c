// What PyTorch does slowly on a processor: the recurrence of a bidirectional SRU layer, dropout, and a step of Adam.
// Built by kernels.py.
//
// The recurrence: z[B][N][6d] holds values, forget gates and reset gates; channels 0..d-1 of each part run with the words, d..2d-1 against
// them. out = reset * tanh(state); f, r, c and out are [B][N][2d].
#include <math.h>
#include <stdint.h>
#include <string.h>

static inline float sigmoid(float x) { return 1.0f / (1.0f + expf(-x)); }

void sru_forward(const float* z, const long* length, long B, long N, long d, float* f, float* r, float* c, float* out) {
  long D = 2 * d;
  for (long b = 0; b < B; ++b) {
    const float* zb = z + b * N * 3 * D;
    long base = b * N * D, n = length[b];
    for (long t = 0; t < n; ++t) {
      const float* x = zb + t * 3 * D;
      float *F = f + base + t * D, *R = r + base + t * D;
      for (long k = 0; k < D; ++k) F[k] = sigmoid(x[D + k]);
      for (long k = 0; k < D; ++k) R[k] = sigmoid(x[2 * D + k]);
    }
    for (int way = 0; way < 2; ++way)
      for (long s = 0; s < n; ++s) {
        long t = way ? n - 1 - s : s, off = base + t * D + way * d;
        const float* x = zb + t * 3 * D + way * d;
        float *F = f + off, *C = c + off;
        if (s == 0) {
          for (long k = 0; k < d; ++k) C[k] = (1 - F[k]) * x[k];
        } else {
          const float* P = way ? C + D : C - D;
          for (long k = 0; k < d; ++k) C[k] = F[k] * P[k] + (1 - F[k]) * x[k];
        }
      }
    for (long i = 0; i < n * D; ++i) out[base + i] = r[base + i] * tanhf(c[base + i]);
    if (n < N) memset(out + base + n * D, 0, sizeof(float) * (N - n) * D);
  }
}

void sru_backward(const float* z, const long* length, long B, long N, long d, const float* f, const float* r,
                  const float* c, const float* dout, float* dz) {
  long D = 2 * d;
  memset(dz, 0, sizeof(float) * B * N * 3 * D);
  float carry[1024], tangent[1024];
  for (long b = 0; b < B; ++b) {
    long base = b * N * D, n = length[b];
    for (int way = 0; way < 2; ++way) {
      for (long k = 0; k < d; ++k) carry[k] = 0;
      for (long s = n - 1; s >= 0; --s) {
        long t = way ? n - 1 - s : s, off = base + t * D + way * d;
        const float* x = z + b * N * 3 * D + t * 3 * D + way * d;
        float* g = dz + b * N * 3 * D + t * 3 * D + way * d;
        const float *F = f + off, *R = r + off, *C = c + off, *O = dout + off;
        for (long k = 0; k < d; ++k) tangent[k] = tanhf(C[k]);
        for (long k = 0; k < d; ++k) {
          float before = s == 0 ? 0.0f : (way ? C[k + D] : C[k - D]);
          float h = tangent[k], dc = O[k] * R[k] * (1 - h * h) + carry[k];
          g[k] = dc * (1 - F[k]);
          g[D + k] = dc * (before - x[k]) * F[k] * (1 - F[k]);
          g[2 * D + k] = O[k] * h * R[k] * (1 - R[k]);
          carry[k] = dc * F[k];
        }
      }
    }
  }
}

// Dropout whose mask is a hash of seed and place, so that the way back needs no memory of it.
void dropout(const float* x, long n, uint32_t seed, float drop, float* out) {
  const uint32_t least = (uint32_t)(drop * 4294967040.0f);
  const float scale = 1.0f / (1.0f - drop);
  for (long i = 0; i < n; ++i) {
    uint32_t h = (uint32_t)i * 0x9E3779B1u + seed;
    h = (h ^ (h >> 16)) * 0x85EBCA6Bu;
    h = (h ^ (h >> 13)) * 0xC2B2AE35u;
    h ^= h >> 16;
    out[i] = h >= least ? x[i] * scale : 0.0f;
  }
}

// One tensor's step of Adam; `clip` multiplies the gradient. `mean`, the running mean of the weights, follows by `follow`.
void adam(float* w, const float* g, float* m, float* v, float* mean, long n, float clip, float rate, float beta1,
          float beta2, float right1, float right2, float follow) {
  for (long i = 0; i < n; ++i) {
    float d = g[i] * clip;
    m[i] = beta1 * m[i] + (1 - beta1) * d;
    v[i] = beta2 * v[i] + (1 - beta2) * d * d;
    w[i] -= rate * (m[i] * right1) / (sqrtf(v[i] * right2) + 1e-8f);
    mean[i] += follow * (w[i] - mean[i]);
  }
}

double sum_of_squares(const float* g, long n) {
  double sum = 0;
  for (long i = 0; i < n; ++i) sum += (double)g[i] * g[i];
  return sum;
}
