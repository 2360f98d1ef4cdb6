"""Pairs of dated events, and series."""
import itertools
import math

import numpy as np
from common import case, mc, tails, write


def pair_matrix(first, second, days, low, high, close):
    same = np.array([[close(a, b) for b in second["area"]] for a in first["area"]])
    lag = np.array(days)[None, :] - np.array(first["day"])[:, None]
    return same & (lag >= low) & (lag <= high)


def coincidence():
    cases = []
    first = {"area": [0, 0, 1, 2, 2, 3], "day": [2, 19, 6, 1, 11, 15]}
    second = {"area": [0, 1, 2, 2, 3, 0], "day": [5, 8, 14, 2, 3, 21]}
    adjacency = [[1, 1, 0, 0], [1, 1, 1, 0], [0, 1, 1, 1], [0, 0, 1, 1]]
    p_fields = ("pairsP", "firstFollowedP", "secondPrecededP")

    def measure(m):
        return m.sum(), m.any(1).sum(), m.any(0).sum()

    def expected(matrices, observed, spaces, times):
        made = [measure(m) for m in matrices]
        seen = measure(observed)
        ps = [tails(s, [d[k] for d in made]) for k, s in enumerate(seen)]
        exact = float((spaces.sum(1) * times.sum(1)).sum() / len(second["day"]))
        return {
            "nFirst": 6, "nSecond": 6, "pairs": seen[0], "expectedPairs": exact, "firstFollowedShare": seen[1] / 6, "secondPrecededShare": seen[2] / 6,
            "nullMeanPairs": ps[0][1], "pairsP": ps[0][0], "firstFollowedP": ps[1][0], "secondPrecededP": ps[2][0]}, ps[0][2]

    always = lambda a, b: True
    same = lambda a, b: a == b
    near = lambda a, b: bool(adjacency[a][b])
    for id, close, close_name, low, high in [("same-area", same, "same", 1, 7), ("adjacent", near, adjacency, 0, 5)]:
        matrices = [pair_matrix(first, second, d, low, high, close) for d in itertools.permutations(second["day"])]
        spaces = pair_matrix(first, second, second["day"], -99, 99, close)
        times = pair_matrix(first, second, second["day"], low, high, always)
        result, sd = expected(matrices, pair_matrix(first, second, second["day"], low, high, close), spaces, times)
        cases.append(case(id, {"first": first, "second": second}, {"minLag": low, "maxLag": high, "close": close_name, "null": "permuteDates", "windowDays": None}, result, mc(*p_fields, means={"nullMeanPairs": sd})))
    window = 24
    first_in, second_in = first, {"area": [0, 1, 2, 2, 1, 0], "day": [5, 8, 14, 2, 3, 21]}
    second = second_in
    matrices = []
    for shifts in itertools.product(range(window), repeat=3):
        days = [(d + shifts[a]) % window for a, d in zip(second["area"], second["day"])]
        matrices.append(pair_matrix(first_in, second, days, 1, 4, same))
    spaces = pair_matrix(first_in, second, second["day"], -99, 99, same)
    times = pair_matrix(first_in, second, second["day"], 1, 4, always)
    result, sd = expected(matrices, pair_matrix(first_in, second, second["day"], 1, 4, same), spaces, times)
    cases.append(case("shift", {"first": first_in, "second": second}, {"minLag": 1, "maxLag": 4, "close": "same", "null": "circularShift", "windowDays": window}, result, mc(*p_fields, means={"nullMeanPairs": sd})))
    write("coincidence", "coincidence", "numpy pair matrices; nulls by all 720 exchanges of dates and all 13,824 shifts", cases)


def coincidence_bounds():
    cases = []
    for id, first, second, low, high in [
        ("mixed-precision", {"area": [0, 0, 1], "dayLo": [0, 10, 5], "dayHi": [6, 10, 35]}, {"area": [0, 1, 1], "dayLo": [12, 0, 40], "dayHi": [12, 30, 46]}, 1, 7),
        ("same-day-counts", {"area": [4], "dayLo": [3], "dayHi": [5]}, {"area": [4, 4, 2], "dayLo": [3, 5, 3], "dayHi": [3, 9, 3]}, 0, 2)]:
        certain = likely = possible = 0
        for a, lo, hi in zip(*first.values()):
            for b, lo2, hi2 in zip(*second.values()):
                if a != b:
                    continue
                hits = [low <= e - d <= high for d in range(lo, hi + 1) for e in range(lo2, hi2 + 1)]
                certain += all(hits)
                possible += any(hits)
                likely += sum(hits) / len(hits)
        cases.append(case(id, {"first": first, "second": second}, {"minLag": low, "maxLag": high}, {"certainPairs": certain, "expectedPairs": likely, "possiblePairs": possible}))
    write("coincidence-bounds", "coincidenceBounds", "every combination of possible days, one by one", cases)


def cross_correlation():
    cases = []
    x = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3]
    y = [2, 7, 1, 8, 2, 8, 1, 8, 2, 8, 4, 5, 9, 0, 4, 5]
    for id, detrend, lag in [("raw", "none", 2), ("detrended", "linear", 3)]:
        t = np.arange(16)
        flat = lambda v: np.array(v) - (np.polyval(np.polyfit(t, v, 1), t) if detrend == "linear" else np.mean(v))
        u, v = flat(x), flat(y)
        scale = math.sqrt((u @ u) * (v @ v))
        # numpy's full correlation holds every lag; index n-1 is lag 0.
        at = lambda b: np.correlate(b, u, "full")[15 - lag : 15 + lag + 1] / scale
        r = at(v)
        shifts = range(lag + 1, 16 - lag)
        larger = sum(np.abs(at(np.roll(v, -s))).max() >= np.abs(r).max() - 1e-9 for s in shifts)
        peak = int(np.argmax(np.abs(r)))
        cases.append(case(id, {"x": x, "y": y}, {"maxLag": lag, "detrend": detrend}, {
            "n": 16, "lags": list(range(-lag, lag + 1)), "r": r, "peakLag": peak - lag, "peak": r[peak], "shifts": len(shifts),
            "pMax": (1 + larger) / (1 + len(shifts)), "minAttainableP": 1 / (1 + len(shifts))}))
    write("cross-correlation", "crossCorrelation", "numpy.correlate, numpy.polyfit, numpy.roll", cases)
