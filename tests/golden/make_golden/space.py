"""Rank correlation with its nulls, leaving one out, neighbours."""
import itertools
import math

import numpy as np
from scipy import linalg, stats
from common import EXACT, PS, case, mc, tails, write
from maps import schoener


def residual_ranks(x, controls):
    design = np.column_stack([np.ones(len(x))] + [stats.rankdata(c) for c in controls])
    r = stats.rankdata(x)
    return r - design @ np.linalg.lstsq(design, r, rcond=None)[0], design


def spearman_ci(rho, n, g, conf):
    if n - 3 - g <= 0 or abs(rho) > 1 - 1e-12:
        return None
    half = stats.norm.ppf(1 - (1 - conf) / 2) * math.sqrt((1 + rho * rho / 2) / (n - 3 - g))
    return (math.tanh(math.atanh(rho) - half), math.tanh(math.atanh(rho) + half))


def partial_spearman():
    cases = []
    loose = {"default": {"rel": 1e-8, "abs": 1e-9}}
    x, y = [29, 12, 8, 8, 5, 3, 3, 2, 1, 1, 0, 0], [21, 6, 9, 0, 1, 4, 0, 2, 0, 1, 0, 3]
    rho = stats.spearmanr(x, y).statistic
    cases.append(case("plain", {"x": x, "y": y, "controls": [], "neighbours": None}, {"null": "none", "conf": 0.95}, {"n": 12, "controls": 0, "rho": rho, "ci": spearman_ci(rho, 12, 0, 0.95)}, loose))
    controls = [[54, 17, 12, 22, 6, 11, 16, 15, 5, 8, 7, 6], [40, 9, 9, 3, 2, 2, 0, 1, 1, 0, 0, 5]]
    ex, ey = residual_ranks(x, controls)[0], residual_ranks(y, controls)[0]
    rho = np.corrcoef(ex, ey)[0, 1]
    cases.append(case("two-controls", {"x": x, "y": y, "controls": controls, "neighbours": None}, {"null": "none", "conf": 0.9}, {"n": 12, "controls": 2, "rho": rho, "ci": spearman_ci(rho, 12, 2, 0.9), "droppedControls": []}, loose))
    cases.append(case("constant-control", {"x": x, "y": y, "controls": [[1] * 12, *controls], "neighbours": None}, {"null": "none", "conf": 0.9}, {"n": 12, "controls": 2, "rho": rho, "ci": spearman_ci(rho, 12, 2, 0.9), "droppedControls": [0]}, loose))

    x, y, controls = [4, 0, 7, 1, 1, 3, 2], [2, 1, 5, 0, 3, 3, 0], [[9, 2, 8, 3, 1, 7, 5]]
    ex, design = residual_ranks(x, controls)
    ey, _ = residual_ranks(y, controls)
    rho = np.corrcoef(ex, ey)[0, 1]
    project = np.eye(7) - design @ np.linalg.pinv(design)
    values = [np.corrcoef(ex, project @ np.array(q))[0, 1] for q in itertools.permutations(ey)]
    p, mean, sd = tails(rho, values)
    cases.append(case("freedman-lane-7", {"x": x, "y": y, "controls": controls, "neighbours": None}, {"null": "permutation", "conf": 0.95}, {"n": 7, "controls": 1, "rho": rho, "nullMean": mean} | p, mc(*PS, means={"nullMean": sd})))

    neighbours = [[1, 3], [0, 2, 4], [1, 5], [0, 4, 6], [1, 3, 5], [2, 4], [3]]
    w = np.zeros((7, 7))
    for i, near in enumerate(neighbours):
        for j in near:
            w[i, j] = w[j, i] = 1
    q = linalg.null_space(np.ones((1, 7)))
    eigenvalues, e = np.linalg.eigh(q.T @ w @ q)
    assert np.min(np.diff(np.sort(eigenvalues))) > 1e-6
    u = q @ e
    a = u.T @ ey
    values = [np.corrcoef(ex, project @ (u @ (a * np.array(s))))[0, 1] for s in itertools.product((-1, 1), repeat=6)]
    p, mean, sd = tails(rho, values)
    cases.append(case("moran-spectral-7", {"x": x, "y": y, "controls": controls, "neighbours": neighbours}, {"null": "moranSpectral", "conf": 0.95}, {"n": 7, "controls": 1, "rho": rho, "nullMean": mean} | p, mc(*PS, means={"nullMean": sd}),
                      note="all eigenvalues differ, so the patterns are unique up to sign"))
    write("partial-spearman", "partialSpearman", "scipy.stats.spearmanr and rankdata, numpy.linalg.lstsq; nulls by complete enumeration of 5,040 orders and 64 signs (scipy.linalg.null_space, numpy.linalg.eigh)", cases)


def leave_one_out():
    cases = []
    a, b = [29, 12, 8, 8, 5, 3, 0, 2], [21, 6, 9, 0, 1, 4, 0, 2]
    for name, f in [("spearman", lambda u, v: stats.spearmanr(u, v).statistic), ("schoenerD", schoener), ("share", lambda u, v: np.dot(u, v) / sum(u))]:
        second = [1, 0, 1, 0, 0, 0, 0, 0] if name == "share" else b
        full = f(a, second)
        values = [f(np.delete(a, i), np.delete(second, i)) for i in range(len(a))]
        changes = np.abs(np.array(values) - full)
        cases.append(case(name, {"a": a, "b": second}, {"statistic": name}, {"full": full, "values": values, "min": min(values), "max": max(values), "mostInfluential": int(np.argmax(changes > changes.max() - 1e-12))}))
    write("leave-one-out", "leaveOneOut", "numpy.delete and the statistic of scipy", cases)


def spatial_cross():
    cases = []
    x, y = [3, 1, 4, 1, 5, 9], [2, 7, 1, 8, 2, 8]
    neighbours = [[1, 2], [0, 3], [0, 3, 4], [1, 2, 5], [2], [3]]

    def matrix(style, include_self):
        w = np.zeros((6, 6))
        for i, near in enumerate(neighbours):
            w[i, near] = 1
        w += np.eye(6) * include_self
        return w / w.sum(1, keepdims=True) if style == "W" else w

    def measures(u, v, w):
        u, v = np.array(u) - np.mean(u), np.array(v) - np.mean(v)
        moran = lambda s, t: 6 / w.sum() * (s @ w @ t) / math.sqrt((s @ s) * (t @ t))
        lee = 6 / (w.sum(1) ** 2).sum() * ((w @ u) @ (w @ v)) / math.sqrt((u @ u) * (v @ v))
        return moran(u, u), moran(v, v), moran(u, v), lee

    for id, style, include_self, permute in [("binary", "B", False, "none"), ("permute-y", "W", True, "y"), ("permute-pairs", "B", True, "pairs")]:
        w = matrix(style, include_self)
        mx, my, mxy, lee = measures(x, y, w)
        expected = {"n": 6, "moranX": mx, "moranY": my, "moranXY": mxy, "leeL": lee}
        tolerance = EXACT
        if permute != "none":
            orders = [list(o) for o in itertools.permutations(range(6))]
            drawn = [measures(np.array(x)[o] if permute == "pairs" else x, np.array(y)[o], w) for o in orders]
            p_lee, mean_lee, sd_lee = tails(lee, [d[3] for d in drawn])
            p_moran, mean_moran, sd_moran = tails(mxy, [d[2] for d in drawn])
            expected |= {"leeNullMean": mean_lee, "moranXYNullMean": mean_moran, "lee": p_lee, "moranXYp": p_moran}
            tolerance = mc("lee", "moranXYp", means={"leeNullMean": sd_lee, "moranXYNullMean": sd_moran})
        cases.append(case(id, {"x": x, "y": y, "neighbours": neighbours}, {"style": style, "includeSelf": include_self, "permute": permute}, expected, tolerance))
    write("spatial-cross", "spatialCross", "numpy weight matrices; nulls by all 720 permutations", cases)
