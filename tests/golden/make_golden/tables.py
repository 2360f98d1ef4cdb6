"""Tables, strata, regression, many tests, ACH."""
import itertools
import math

import numpy as np
from scipy import optimize, special, stats
from common import PS, case, mc, tails, write


def two_by_two():
    cases = []
    for a, b, c, d in [(3, 12, 42, 40), (8, 0, 5, 9), (0, 5, 0, 5), (1, 1, 1, 1), (25, 31, 10, 60)]:
        if a + c == 0:
            continue
        table = [[a, b], [c, d]]
        odds = stats.contingency.odds_ratio(table, kind="conditional")
        greater, less = (stats.fisher_exact(table, alternative=alt).pvalue for alt in ("greater", "less"))
        ci = odds.confidence_interval(0.95)
        cells = np.array([a, b, c, d]) + 0.5
        haldane = cells[0] * cells[3] / (cells[1] * cells[2])
        z = stats.norm.ppf(0.975)
        spread = math.exp(z * math.sqrt((1 / cells).sum()))
        p1, p2 = a / (a + b), c / (c + d)
        w1, w2 = (stats.binomtest(k, m).proportion_ci(0.95, "wilson") for k, m in ((a, a + b), (c, c + d)))
        newcombe = (p1 - p2 - math.hypot(p1 - w1.low, w2.high - p2), p1 - p2 + math.hypot(w1.high - p1, p2 - w2.low))
        cases.append(case(f"{a}-{b}-{c}-{d}", {"a": a, "b": b, "c": c, "d": d}, {"conf": 0.95}, {
            "oddsRatio": math.inf if b * c == 0 else a * d / (b * c), "conditionalOddsRatio": odds.statistic, "exactCi": tuple(ci),
            "pFisher": stats.fisher_exact(table).pvalue, "pGreater": greater, "pLess": less, "pTwoSided": min(1, 2 * min(greater, less)),
            "haldaneOddsRatio": haldane, "haldaneCi": (haldane / spread, haldane * spread), "shareDifference": p1 - p2, "newcombeCi": newcombe},
            {"default": {"rel": 1e-6, "abs": 1e-9}}))
    write("two-by-two", "twoByTwo", "scipy.stats.contingency.odds_ratio(kind='conditional'), fisher_exact, binomtest (Wilson)", cases)


def contingency():
    cases = []
    for id, table in [("two-by-three", [[4, 1, 0], [1, 2, 3]]), ("empty-row", [[3, 0], [0, 0], [1, 4]])]:
        used = np.array([r for r in table if sum(r)])
        used = used[:, used.sum(0) > 0]
        test = stats.chi2_contingency(used, correction=False)
        n, (r, c) = used.sum(), used.shape
        rows = np.repeat(np.arange(r), used.sum(1))
        columns = np.concatenate([np.repeat(np.arange(c), row) for row in used])
        values = {}
        for order in itertools.permutations(columns):
            values[order] = values.get(order, 0) + 1
        drawn = []
        for order in values:
            made = np.zeros((r, c))
            np.add.at(made, (rows, list(order)), 1)
            drawn.append(((made - test.expected_freq) ** 2 / test.expected_freq).sum())
        p, *_ = tails(test.statistic, drawn, list(values.values()))
        phi2 = test.statistic / n
        corrected = max(0, phi2 - (r - 1) * (c - 1) / (n - 1))
        rt, ct = r - (r - 1) ** 2 / (n - 1), c - (c - 1) ** 2 / (n - 1)
        cases.append(case(id, {"table": table}, {}, {
            "n": n, "rowsUsed": r, "columnsUsed": c, "chi2": test.statistic, "df": test.dof, "pAsymptotic": test.pvalue,
            "cramersV": stats.contingency.association(used, "cramer"), "cramersVCorrected": math.sqrt(corrected / min(rt - 1, ct - 1)),
            "minExpected": test.expected_freq.min(), "pPermutation": p["pGreater"]}, mc("pPermutation")))
    write("contingency", "contingency", "scipy.stats.chi2_contingency(correction=False), contingency.association; p by all orders of the column labels", cases)


def stratified_difference():
    cases = []
    for id, y, treated, stratum in [
        ("three-strata", [2, 0, 5, 1, 1, 0, 3, 4, 0, 2], [1, 0, 1, 0, 0, 1, 0, 1, 0, 1], ["a", "a", "a", "a", "b", "b", "b", "b", "c", "c"]),
        ("drops-one", [1.5, -2, 0.25, 4, 3, 3], [1, 0, 0, 1, 1, 1], [1, 1, 1, 1, 2, 2])]:
        groups = []
        for s in dict.fromkeys(stratum):
            rows = [i for i, t in enumerate(stratum) if t == s]
            if 0 < sum(treated[i] for i in rows) < len(rows):
                groups.append(rows)
        y = np.array(y, float)

        def measure(t):
            weights, differences, controls = [], [], []
            for rows in groups:
                one, zero = [y[i] for i in rows if i in t], [y[i] for i in rows if i not in t]
                weights.append(len(one) * len(zero) / len(rows))
                differences.append(np.mean(one) - np.mean(zero))
                controls.append(np.mean(zero))
            return np.average(differences, weights=weights), np.average(controls, weights=weights)

        real = {i for i, t in enumerate(treated) if t}
        choices = [itertools.combinations(rows, sum(treated[i] for i in rows)) for rows in groups]
        drawn = [measure({i for part in combo for i in part})[0] for combo in itertools.product(*choices)]
        observed, control = measure(real)
        p, mean, sd = tails(observed, drawn)
        z = stats.norm.ppf(0.975)
        cases.append(case(id, {"y": list(y), "treated": treated, "stratum": stratum}, {}, {
            "nTreated": sum(treated[i] for r in groups for i in r), "nControl": sum(1 - treated[i] for r in groups for i in r), "strataUsed": len(groups),
            "strataDropped": len(set(stratum)) - len(groups), "treatedMean": control + observed, "controlMean": control, "difference": observed,
            "sdNull": sd, "ciApprox": (observed - z * sd, observed + z * sd)} | p, mc(*PS)))
    write("stratified-difference", "stratifiedDifference", "complete enumeration of who is treated within strata; sdNull is the standard deviation over that enumeration", cases)


def quasi_poisson():
    cases = []
    y = [4, 7, 3, 9, 2, 6, 1, 4, 3, 0, 2, 5, 1, 0, 2, 1, 0, 3]
    years = [i / 12 for i in range(18)]
    step = [0] * 9 + [1] * 9
    offset = [math.log(30 if i % 2 else 31) for i in range(18)]
    for id, columns, off, conf in [("trend", [years], None, 0.95), ("trend-and-step", [years, step], None, 0.9), ("days-in-month", [step], offset, 0.95)]:
        x = np.column_stack([np.ones(18)] + columns)
        o = np.zeros(18) if off is None else np.array(off)
        counts = np.array(y, float)
        negative = lambda b: float(np.exp(x @ b + o).sum() - counts @ (x @ b))
        gradient = lambda b: x.T @ (np.exp(x @ b + o) - counts)
        hessian = lambda b: x.T @ (x * np.exp(x @ b + o)[:, None])
        start = np.zeros(x.shape[1])
        start[0] = math.log(counts.mean()) - o.mean()
        b = optimize.minimize(negative, start, jac=gradient, hess=hessian, method="trust-exact", options={"gtol": 1e-12}).x
        for _ in range(3):
            b = b - np.linalg.solve(hessian(b), gradient(b))
        mu, df = np.exp(x @ b + o), 18 - x.shape[1]
        r = (counts - mu) / np.sqrt(mu)
        dispersion = (r @ r) / df
        model = np.sqrt(np.diag(np.linalg.inv(hessian(b))))
        se = model * math.sqrt(max(1, dispersion))
        t = stats.t.ppf(1 - (1 - conf) / 2, df)
        cases.append(case(id, {"y": y, "columns": columns, "offset": off}, {"conf": conf}, {
            "n": 18, "df": df, "coef": b, "seModel": model, "dispersion": dispersion, "se": se, "rateRatio": np.exp(b), "ciLo": np.exp(b - t * se), "ciHi": np.exp(b + t * se),
            "p": 2 * stats.t.sf(np.abs(b / se), df), "deviance": 2 * float((special.xlogy(counts, counts / mu) - (counts - mu)).sum()), "lag1": float(r[1:] @ r[:-1] / (r @ r))},
            {"default": {"rel": 1e-7, "abs": 1e-9}}))
    write("quasi-poisson", "quasiPoisson", "scipy.optimize.minimize(method='trust-exact') on the log likelihood, polished by Newton steps; scipy.stats.t", cases)


def adjust_p():
    cases = []
    p = [0.21, 0.003, 0.04, 0.04, 0.9, 0.012, 0.0004]

    def holm(p):
        order, result, highest = np.argsort(p, kind="stable"), [0.0] * len(p), 0.0
        for k, i in enumerate(order):
            highest = max(highest, min(1, (len(p) - k) * p[i]))
            result[i] = highest
        return result

    cases.append(case("bh", {"p": p}, {"method": "BH"}, {"adjusted": stats.false_discovery_control(p, method="bh"), "tests": 7}))
    cases.append(case("by", {"p": p}, {"method": "BY"}, {"adjusted": stats.false_discovery_control(p, method="by"), "tests": 7}))
    cases.append(case("holm", {"p": p}, {"method": "holm"}, {"adjusted": holm(p), "tests": 7}))
    with_null = [p[0], None, *p[1:]]
    bh = list(stats.false_discovery_control(p, method="bh"))
    cases.append(case("null-kept", {"p": with_null}, {"method": "BH"}, {"adjusted": [bh[0], None, *bh[1:]], "tests": 7}))
    cases.append(case("none", {"p": [None, None]}, {"method": "BY"}, {"adjusted": [None, None], "tests": 0}))
    write("adjust-p", "adjustP", "scipy.stats.false_discovery_control; Holm's step-down written out", cases)


def ach_score():
    grade = {"low": 2**-0.5, "medium": 1, "high": 2**0.5}
    against = {"CC": 0, "C": 0, "N": 0, "I": 1, "II": 2, "NA": 0}
    scale = {"CC": 2, "C": 1, "N": 0, "I": -1, "II": -2}
    cases = []
    for id, ratings, credibility, relevance in [
        ("four-scenarios", [["C", "I", "II", "N"], ["CC", "NA", "I", "I"], ["I", "N", "N", "C"], ["C", "C", "C", "C"], ["I", "CC", "NA", "N"]], ["high", "low", "medium", "high", "low"], ["medium", "high", "low", "low", "high"]),
        ("tie", [["I", "C"], ["C", "I"]], ["low", "high"], ["high", "low"])]:
        w = np.array([grade[c] * grade[r] for c, r in zip(credibility, relevance)])
        cost = np.array([[against[v] for v in row] for row in ratings])
        lead = lambda keep: set(np.flatnonzero(np.isclose((w[keep, None] * cost[keep]).sum(0), (w[keep, None] * cost[keep]).sum(0).min(), atol=1e-9)))
        everything = list(range(len(ratings)))
        spread = [[scale[v] for v in row if v != "NA"] for row in ratings]
        cases.append(case(id, {"ratings": ratings, "credibility": credibility, "relevance": relevance}, {}, {
            "weights": w, "inconsistency": (w[:, None] * cost).sum(0), "leaders": sorted(lead(everything)),
            "diagnosticity": [None if len(s) < 2 else k * (max(s) - min(s)) for s, k in zip(spread, w)],
            "pivotalEvidence": [i for i in everything if lead([j for j in everything if j != i]) != lead(everything)],
            "ratedCells": [sum(row[h] != "NA" for row in ratings) for h in range(len(ratings[0]))]}))
    write("ach-score", "achScore", "numpy on the published weights", cases)
