"""What the net sees of a word: its normal form and five hash buckets, as src/lingua/net/word_keys.h defines them."""

KNOWN_BYTES = 64
BUCKETS = {"prefix3": 6000, "suffix2": 2000, "suffix3": 6000, "suffix4": 12000, "shape": 1000}
MASK = (1 << 64) - 1


def normal_form(word):
    """Small letters (ASCII and Latin-1), digits as 0, quotes straight, at most 64 bytes; in bytes."""
    raw, out, at = word.encode("utf8"), bytearray(), 0
    while at < len(raw) and len(out) < KNOWN_BYTES:
        c = raw[at]
        if c < 0x80:
            out.append(c + 32 if 65 <= c <= 90 else 48 if 48 <= c <= 57 else c)
            at += 1
        elif c == 0xC3 and at + 1 < len(raw):
            d = raw[at + 1]
            out += bytes((c, d + 0x20 if 0x80 <= d <= 0x9E and d != 0x97 else d))
            at += 2
        elif raw[at:at + 2] == b"\xe2\x80" and at + 2 < len(raw) and raw[at + 2] in (0x98, 0x99, 0x9C, 0x9D):
            out.append(39 if raw[at + 2] in (0x98, 0x99) else 34)
            at += 3
        else:
            out.append(c)
            at += 1
    return bytes(out)


def hash_bytes(data, seed=1469598103934665603):
    for c in data:
        seed = ((seed ^ c) * 1099511628211) & MASK
    return seed


def mix(x):
    x ^= x >> 33
    x = (x * 0xFF51AFD7ED558CCD) & MASK
    x ^= x >> 33
    x = (x * 0xC4CEB9FE1A85EC53) & MASK
    return x ^ (x >> 33)


def shape_hash(raw):
    h, last, before = 99, 0, 0
    for c in raw[:KNOWN_BYTES]:
        kind = 100 if 48 <= c <= 57 else 88 if 65 <= c <= 90 else 120 if 97 <= c <= 122 else 117 if c >= 0x80 else c
        if kind == last == before:
            continue
        before, last = last, kind
        h = ((h ^ kind) * 1099511628211) & MASK
    return h


def word_keys(word):
    """(normal form, buckets of prefix3, suffix2, suffix3, suffix4, shape)"""
    low = normal_form(word)

    def suffix(n):
        return hash_bytes(low[-n:]) if len(low) >= n else hash_bytes(low, 77)

    hashes = (hash_bytes(low[:3]), suffix(2), suffix(3), suffix(4), shape_hash(word.encode("utf8")))
    return low, [(mix(h) >> 32) % size for h, size in zip(hashes, BUCKETS.values())]
