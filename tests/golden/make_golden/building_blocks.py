"""Distributions, random numbers, ranks."""
import random

import mpmath
from scipy import stats
from common import case, write


def distributions():
    mpmath.mp.dps = 40
    rng = random.Random(20260101)
    mpf = mpmath.mpf

    def beta_cdf(x, a, b):
        return mpmath.betainc(a, b, 0, x, regularized=True)

    def gamma_cdf(x, shape):
        return mpmath.gammainc(shape, 0, x, regularized=True)

    def t_cdf(t, df):
        lower = mpmath.betainc(mpf(df) / 2, mpf(1) / 2, 0, df / (df + mpf(t) ** 2), regularized=True) / 2
        return lower if t < 0 else 1 - lower

    def solve(f, p, start):
        near = mpf(float(start))
        root = mpmath.findroot(lambda x: f(x) - p, (near, near * (1 + mpf(10) ** -8)), tol=1e-60, verify=False)
        assert abs(f(root) - p) < mpf(10) ** -25 * p, (p, start)
        return float(root)

    probabilities = [1e-6, 0.0005, 0.005, 0.01, 0.025, 0.1, 0.5, 0.9, 0.975, 0.995, 0.9995]
    sets = {"beta": [], "gamma": [], "t-normal-chi2": []}
    while len(sets["beta"]) < 60:
        n = rng.choice([1, 3, 10, 34, 74, 152, 400, 1000, 5000])
        x = rng.randint(0, n)
        deff = rng.choice([1, 1, 1.7, 2.3])
        half = rng.choice([0, 0.5])
        a, b = (x / deff + half, (n - x) / deff + 1 - half)
        p = rng.choice(probabilities)
        start = stats.beta.ppf(p, a, b) if a > 0 else 0
        if not 1e-200 < start < 1 - 1e-12:
            continue
        value = solve(lambda v: beta_cdf(v, a, b), p, start)
        sets["beta"].append(("betaInv", [p, a, b], value))
        below = value * rng.uniform(0.6, 1.1)
        if below < 1:
            sets["beta"].append(("betaCdf", [below, a, b], float(beta_cdf(mpf(below), a, b))))
    for shape in [0.5, 1, 2, 5, 31, 153, 250, 401, 1001, 5000, 20000]:
        for p in [0.0005, 0.025, 0.5, 0.975, 0.9995]:
            rate = rng.choice([1, 0.001, 540.0, 18.9])
            value = solve(lambda v: gamma_cdf(v, shape), p, stats.gamma.ppf(p, shape))
            sets["gamma"].append(("gammaInv", [p, shape, rate], value / rate))
        x = shape * rng.uniform(0.9, 1.1)
        sets["gamma"].append(("gammaCdf", [x / rate, shape, rate], float(gamma_cdf(mpf(x / rate) * mpf(rate), shape))))
    for df in [1, 2.5, 5, 22, 58, 400]:
        for p in [1e-6, 0.025, 0.25, 0.9, 0.9995]:
            sets["t-normal-chi2"].append(("tInv", [p, df], solve(lambda v: t_cdf(v, df), p, stats.t.ppf(p, df))))
        for t in [-8, -1.3, -1e-3, 0.4, 3]:
            sets["t-normal-chi2"].append(("tCdf", [t, df], float(t_cdf(mpf(t), df))))
        x = df * rng.uniform(0.3, 2)
        sets["t-normal-chi2"].append(("chi2Cdf", [x, df], float(gamma_cdf(mpf(x) / 2, mpf(df) / 2))))
    for p in [1e-12, 1e-6, 0.0005, 0.025, 0.3, 0.5, 0.9, 0.995, 0.999999]:
        value = solve(mpmath.ncdf, p, stats.norm.ppf(p)) if p != 0.5 else 0.0
        sets["t-normal-chi2"].append(("normInv", [p], value))
    for z in [-20, -8.5, -1.96, 0, 0.7, 4]:
        sets["t-normal-chi2"].append(("normCdf", [z], float(mpmath.ncdf(z))))
    cases = []
    for id, queries in sets.items():
        input = {"queries": [{"fn": fn, "args": args} for fn, args, _ in queries]}
        cases.append(case(id, input, {}, {"values_only": [v for *_, v in queries]}, {"default": {"rel": 1e-8, "abs": 1e-300}}))
    write("distributions", "distributions", "mpmath at 40 digits: betainc, gammainc, ncdf, and their inverses by findroot", cases)


def rng():
    mask = 0xFFFFFFFF

    def seed_words(seed):
        words, a = [], seed
        for _ in range(4):
            a = (a + 0x9E3779B9) & mask
            z = a
            z = ((z ^ (z >> 16)) * 0x21F0AAAD) & mask
            z = ((z ^ (z >> 15)) * 0x735A2D97) & mask
            words.append(z ^ (z >> 15))
        return words

    def stream(s):
        s = list(s)
        rotl = lambda x, k: ((x << k) | (x >> (32 - k))) & mask
        while True:
            yield (rotl((s[1] * 5) & mask, 7) * 9) & mask
            t = (s[1] << 9) & mask
            s[2] ^= s[0]
            s[3] ^= s[1]
            s[1] ^= s[2]
            s[0] ^= s[3]
            s[2] ^= t
            s[3] = rotl(s[3], 11)

    def below(draws, n):
        limit = 2**32 - 2**32 % n
        u = next(draws)
        while u >= limit:
            u = next(draws)
        return u % n

    cases = []
    for seed in (0, 1, 20260101, 4294967295):
        draws = stream(seed_words(seed))
        cases.append(case(f"seed-{seed}", {"op": "seedThenNext", "seed": seed, "count": 6}, {}, {"values": [next(draws) for _ in range(6)]}))
    draws = stream(seed_words(9))
    cases.append(case("below-3-billion", {"op": "below", "seed": 9, "n": 3_000_000_000, "count": 8}, {}, {"values": [below(draws, 3_000_000_000) for _ in range(8)]}))
    draws, array = stream(seed_words(3)), list(range(20))
    for i in range(19, 0, -1):
        j = below(draws, i + 1)
        array[i], array[j] = array[j], array[i]
    cases.append(case("shuffle-20", {"op": "shuffle", "seed": 3, "array": list(range(20))}, {}, {"values": array}))
    # The authors' C code, version 1.1, from this state, as printed in the tests of the Rust crate rand_xoshiro.
    published = [11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804]
    draws = stream([1, 2, 3, 4])
    assert published == [next(draws) for _ in published]
    cases.append(case("published-1-2-3-4", {"op": "nextU32", "state": [1, 2, 3, 4], "count": 10}, {}, {"values": published}))
    write("rng", "rng", "xoshiro128** 1.1 and splitmix32 written with Python's unbounded integers; published-1-2-3-4 is the authors' C code as printed in the tests of rand_xoshiro", cases)


def ranks():
    cases = []
    for id, values in {"ties": [3, 1, 3, 0, 0, 0, 9, 1.5], "all-equal": [2, 2, 2], "negative": [-1.5, 0, -1.5, 7, 1e-9]}.items():
        cases.append(case(id, {"values": values}, {}, {"ranks": stats.rankdata(values)} | {"kind": "found"}))
        del cases[-1]["expected"]["kind"]
    write("ranks", "midRanks", "scipy.stats.rankdata(method='average')", cases)
