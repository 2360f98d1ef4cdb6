"""Statistics of one map, and of how two maps overlap."""
import itertools

import numpy as np
from scipy import spatial, stats
from common import PS, case, mc, multinomial_weight, multinomials, tails, write


def hoover(counts, weights):
    s, w = np.array(counts) / sum(counts), np.array(weights) / sum(weights)
    return float(np.abs(s - w).sum() / 2)


def concentration():
    cases = []
    for id, counts, weights in [("uneven", [29, 12, 8, 8, 5, 3, 3, 2, 1, 1, 1, 1, 0, 0], [5, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 4]), ("exactly-half", [5, 3, 2], None), ("two", [0, 4], [1, 3])]:
        x, k, n = np.array(counts), len(counts), sum(counts)
        gini = sum(abs(a - b) for a in counts for b in counts) / (2 * k * k * x.mean())
        pairs = sum(1 for a, b in itertools.permutations(np.repeat(range(k), counts), 2) if a == b)
        best = min(r for r in range(1, k + 1) if any(2 * sum(c) > n for c in itertools.combinations(counts, r)))
        cases.append(case(id, {"counts": counts, "weights": weights}, {}, {
            "n": n, "areas": k, "hhi": ((x / n) ** 2).sum(), "simpsonUnbiased": pairs / (n * (n - 1)), "effectiveAreas": 1 / ((x / n) ** 2).sum(),
            "gini": gini, "hoover": hoover(counts, weights or [1] * k), "areasForHalf": best,
            "top": np.cumsum(sorted(counts, reverse=True))[: min(5, k)] / n}))
    write("concentration", "concentration", "numpy double loops; areasForHalf by trying every set of areas; Simpson by counting ordered pairs of events", cases)


def hoover_null():
    cases = []
    for id, counts, weights in [("three-areas", [7, 1, 2], [2, 3, 5]), ("empty-weight", [3, 2, 0, 1], [1, 1, 0, 2])]:
        draws = list(multinomials(sum(counts), len(counts)))
        weight = [multinomial_weight(d, weights) for d in draws]
        p, mean, sd = tails(hoover(counts, weights), [hoover(d, weights) for d in draws], weight)
        cases.append(case(id, {"counts": counts, "weights": weights}, {}, {"hoover": hoover(counts, weights), "nullMean": mean, "pGreater": p["pGreater"]}, mc("pGreater", means={"nullMean": sd})))
    write("hoover-null", "hooverNull", "complete enumeration of the multinomial, scipy.stats.multinomial.pmf", cases)


def area_rates():
    cases = []
    for id, counts, population, years, conf, per in [("five-provinces", [29, 12, 0, 3, 1], [5400000, 1750000, 170000, 2230000, 620000], 4.04, 0.95, 100000), ("per-million", [2, 40, 7], [90000, 1300000, 500000], 1, 0.9, 1000000)]:
        x, py = np.array(counts), np.array(population) * years
        n, alpha = x.sum(), 1 - conf
        low = np.where(x == 0, 0, stats.chi2.ppf(alpha / 2, 2 * x) / 2)
        low = np.nan_to_num(low)
        high = stats.chi2.ppf(1 - alpha / 2, 2 * x + 2) / 2
        part = np.array(population) / sum(population)
        exact = [stats.binomtest(int(c), int(n)).proportion_ci(conf, "exact") for c in x]
        m, r = n / py.sum(), x / py
        a = max(0, (py * (r - m) ** 2).sum() / py.sum() - m / py.mean())
        shrink = a / (a + m / py)
        cases.append(case(id, {"counts": counts, "population": population}, {"years": years, "conf": conf, "per": per}, {
            "rate": per * r, "rateLo": per * low / py, "rateHi": per * high / py, "expected": n * part, "lq": (x / n) / part,
            "lqLo": [e.low / q for e, q in zip(exact, part)], "lqHi": [e.high / q for e, q in zip(exact, part)],
            "eb": per * (m + shrink * (r - m)), "ebMean": per * m, "ebVariance": a, "unstable": [bool(c < 10) for c in x]}, {"default": {"rel": 1e-8, "abs": 1e-15}}))
    write("area-rates", "areaRates", "scipy.stats.chi2 (Garwood), binomtest (Clopper-Pearson); Marshall's estimator written out in numpy", cases)


def schoener(a, b):
    p, q = np.array(a, float) / sum(a), np.array(b, float) / sum(b)
    return 1 - float(np.abs(p - q).sum()) / 2


def overlap_indices():
    cases = []
    for id, a, b in [("six-areas", [9, 4, 0, 1, 0, 2], [5, 6, 0, 0, 1, 0]), ("single-b", [3, 2, 1], [0, 1, 0]), ("large", [120, 31, 7, 0, 55], [88, 2, 19, 4, 0])]:
        p, q, big_a, big_b = np.array(a) / sum(a), np.array(b) / sum(b), sum(a), sum(b)
        lam = lambda x: np.nan if sum(x) < 2 else sum(v * (v - 1) for v in x) / (sum(x) * (sum(x) - 1))
        lambdas = lam(a) + lam(b)
        morisita = None if np.isnan(lambdas) or lambdas == 0 else 2 * np.dot(a, b) / (lambdas * big_a * big_b)
        cases.append(case(id, {"a": a, "b": b}, {}, {
            "nA": big_a, "nB": big_b, "schoenerD": 1 - spatial.distance.braycurtis(p, q), "morisitaHorn": 2 * (p @ q) / (p @ p + q @ q), "morisita": morisita,
            "jaccard": 1 - spatial.distance.jaccard(np.array(a) > 0, np.array(b) > 0),
            "shareOfBInAreasWithA": sum(v for u, v in zip(a, b) if u) / big_b, "shareOfAInAreasWithB": sum(u for u, v in zip(a, b) if v) / big_a}))
    write("overlap-indices", "overlapIndices", "scipy.spatial.distance (braycurtis of shares, jaccard); numpy", cases)


def overlap_test():
    cases = []
    a, b = [5, 0, 3, 1, 1, 0], [2, 1, 4, 0, 0, 3]
    base = {"a": a, "b": b, "strata": None, "population": None}
    p, mean, sd = tails(schoener(a, b), [schoener(a, q) for q in itertools.permutations(b)])
    cases.append(case("areas", base, {"null": "areaPermutation"}, {"schoenerD": schoener(a, b), "nullMean": mean} | p, mc(*PS, means={"nullMean": sd})))
    strata = ["big", "small", "big", "small", "big", "small"]
    groups = [[i for i, s in enumerate(strata) if s == g] for g in ("big", "small")]
    values = []
    for orders in itertools.product(*[itertools.permutations(g) for g in groups]):
        q = list(b)
        for group, order in zip(groups, orders):
            for i, j in zip(group, order):
                q[i] = b[j]
        values.append(schoener(a, q))
    p, mean, sd = tails(schoener(a, b), values)
    cases.append(case("strata", base | {"strata": strata}, {"null": "strataPermutation"}, {"schoenerD": schoener(a, b), "nullMean": mean} | p, mc(*PS, means={"nullMean": sd})))
    a, b, population = [5, 0, 3, 1], [2, 1, 4, 0], [9, 1, 4, 2]
    draws = list(multinomials(sum(b), 4))
    p, mean, sd = tails(schoener(a, b), [schoener(a, d) for d in draws], [multinomial_weight(d, population) for d in draws])
    cases.append(case("population", {"a": a, "b": b, "strata": None, "population": population}, {"null": "population"}, {"schoenerD": schoener(a, b), "nullMean": mean} | p, mc(*PS, means={"nullMean": sd})))
    write("overlap-test", "overlapTest", "complete enumeration of permutations, of permutations within strata, and of the multinomial", cases)


def overlap_contrast():
    cases = []
    for id, o, a, b in [("like-b", [0, 2, 5, 1], [4, 2, 0, 0], [0, 1, 4, 2]), ("unequal-n", [3, 3, 0], [1, 1, 0], [2, 4, 3])]:
        pooled = [i for i, c in enumerate(np.add(a, b)) for _ in range(c)]
        values = []
        for chosen in itertools.combinations(range(len(pooled)), sum(a)):
            made = np.bincount([pooled[i] for i in chosen], minlength=len(o))
            values.append(schoener(o, made) - schoener(o, np.add(a, b) - made))
        observed = schoener(o, a) - schoener(o, b)
        p, mean, sd = tails(observed, values)
        cases.append(case(id, {"o": o, "a": a, "b": b}, {}, {"dA": schoener(o, a), "dB": schoener(o, b), "difference": observed, "nullMean": mean} | p, mc(*PS, means={"nullMean": sd})))
    write("overlap-contrast", "overlapContrast", "complete enumeration of the ways to label the pooled events", cases)
