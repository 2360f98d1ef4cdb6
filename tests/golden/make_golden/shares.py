"""Shares and rates, one at a time."""
import math

import mpmath
import numpy as np
from scipy import special, stats
from common import case, tails, write


def share(x, n, conf=0.95, family=1, deff=1, threshold=0.5):
    alpha = (1 - conf) / family
    xe, ne = x / deff, n / deff
    lo = lambda a, b: 0.0 if x == 0 else stats.beta.ppf(alpha / 2, a, b)
    hi = lambda a, b: 1.0 if x == n else stats.beta.ppf(1 - alpha / 2, a, b)
    if deff == 1:
        test = stats.binomtest(x, n)
        wilson = tuple(test.proportion_ci(1 - alpha, "wilson"))
        exact = tuple(test.proportion_ci(1 - alpha, "exact"))
        greater = stats.binomtest(x, n, threshold, "greater").pvalue
        less = stats.binomtest(x, n, threshold, "less").pvalue
    else:
        # Wilson's ends are the roots of (p - t)² = z² t(1 - t)/n.
        z = stats.norm.ppf(1 - alpha / 2)
        p = xe / ne
        wilson = tuple(sorted(np.roots([1 + z * z / ne, -2 * p - z * z / ne, p * p]).real))
        exact = (lo(xe, ne - xe + 1), hi(xe + 1, ne - xe))
        greater = special.betainc(xe, ne - xe + 1, threshold)
        less = special.betaincc(xe + 1, ne - xe, threshold)
    return {
        "share": x / n, "nEff": ne, "wilson": wilson, "exact": exact,
        "jeffreys": (lo(xe + 0.5, ne - xe + 0.5), hi(xe + 0.5, ne - xe + 0.5)),
        "postProbAbove": stats.beta.sf(threshold, xe + 0.5, ne - xe + 0.5),
        "pGreater": greater, "pLess": less, "pTwoSided": min(1, 2 * min(greater, less)),
    }


def share_interval():
    cases = []
    settings = [
        ("starter-assessed", 15, 74, {}), ("starter-claimed", 11, 64, {}), ("starter-any", 17, 95, {}),
        ("with-deff", 15, 74, {"deff": 1.6}), ("four-categories", 9, 45, {"family": 4, "threshold": 0.25}),
        ("single-event", 1, 1, {}), ("none-of-many", 0, 400, {"conf": 0.99}), ("large", 2600, 5000, {"conf": 0.9}),
    ]
    for id, x, n, options in settings:
        params = {"conf": 0.95, "family": 1, "deff": 1, "threshold": 0.5} | options
        cases.append(case(id, {"x": x, "n": n}, params, share(x, n, **params)))
    write("share-interval", "shareInterval", "scipy.stats.binomtest (Wilson, exact, tails) and scipy.stats.beta; with a design effect Wilson's ends as roots of their quadratic", cases)


def design_effect():
    cases = []
    for id, x, n in [("waves", [6, 0, 0, 1, 5, 0, 2], [7, 3, 0, 4, 6, 2, 5]), ("two-clusters", [1, 3], [4, 4]), ("events-as-clusters", [0, 182, 0, 3, 11], [10, 182, 60, 3, 12])]:
        px, pn = zip(*[(a, b) for a, b in zip(x, n) if b > 0])
        p, m, total = sum(px) / sum(pn), len(pn), sum(pn)
        residual = np.array(px) - p * np.array(pn)
        variance = m * np.var(residual, ddof=1) / total**2  # the residuals add up to 0
        cases.append(case(id, {"x": x, "n": n}, {}, {"share": p, "se": math.sqrt(variance), "deff": variance * total / (p * (1 - p)), "clusters": m}))
    write("design-effect", "designEffect", "numpy: sample variance of the cluster residuals", cases)


def identification_bounds():
    cases = []
    for id, yes, no, unknown, conf, t in [("starter-c1", 15, 59, 4, 0.95, 0.5), ("exactly-half", 10, 10, 0, 0.95, 0.5), ("third", 7, 20, 9, 0.9, 1 / 3), ("tenth", 1, 9, 1, 0.95, 0.1)]:
        n = yes + no + unknown
        low = stats.binomtest(yes, n).proportion_ci(conf, "wilson").low
        high = stats.binomtest(yes + unknown, n).proportion_ci(conf, "wilson").high
        lower, upper = yes / n, (yes + unknown) / n
        needed = [k for k in range(unknown + 1) if (yes + k) / n > t]
        s = yes / (yes + no)
        cases.append(case(id, {"yes": yes, "no": no, "unknown": unknown}, {"conf": conf, "threshold": t}, {
            "n": n, "lower": lower, "upper": upper, "completeCase": s, "outerCI": (low, high),
            "verdict": "above" if lower > t else "below" if upper < t else "undetermined",
            "unknownYesNeeded": needed[0] if needed else None, "tippingDetectionRatio": s * (1 - t) / ((1 - s) * t)}))
    write("identification-bounds", "identificationBounds", "scipy.stats.binomtest(...).proportion_ci('wilson'); fewest unknowns by trying each number", cases)


def membership_bounds():
    cases = []
    for id, inside, outside, u, v in [("some-unclaimed", 11, 53, 4, 6), ("nobody-certain", 0, 0, 3, 2), ("all-certain", 7, 21, 0, 0)]:
        members = [(inside + i, outside + o) for i in range(u + 1) for o in range(v + 1) if inside + i + outside + o > 0]
        shares = [a / (a + b) for a, b in members]
        cases.append(case(id, {"inside": inside, "outside": outside, "undecidedInside": u, "undecidedOutside": v}, {}, {
            "n": inside + outside + u + v, "lower": min(shares), "upper": max(shares)}))
    write("membership-bounds", "membershipBounds", "every way to decide the undecided events, one by one", cases)


def permutation_p():
    cases = []
    for extreme, m, conf in [(3, 99, 0.95), (499, 9999, 0.95), (1, 1, 0.9)]:
        test = stats.binomtest(extreme, m)
        p = extreme / m
        cases.append(case(f"{extreme}-of-{m}", {"extreme": extreme, "permutations": m}, {"conf": conf}, {
            "p": (extreme + 1) / (m + 1), "mcSe": math.sqrt(p * (1 - p) / m), "ci": tuple(test.proportion_ci(conf, "exact"))}))
    write("permutation-p", "permutationP", "scipy.stats.binomtest(...).proportion_ci('exact')", cases)


def poisson_rate_ratio():
    cases = []
    for id, x1, t1, x2, t2, conf in [("two-years", 23, 365, 11, 366, 0.95), ("many", 310, 1000, 260, 700, 0.9), ("one-event", 1, 10, 0, 30, 0.95)]:
        n, share0 = x1 + x2, t1 / (t1 + t2)
        low, high = stats.binomtest(x1, n).proportion_ci(conf, "exact")
        ratio = lambda p: math.inf if p == 1 else p / (1 - p) * t2 / t1
        greater = stats.binomtest(x1, n, share0, "greater").pvalue
        less = stats.binomtest(x1, n, share0, "less").pvalue
        cases.append(case(id, {"x1": x1, "t1": t1, "x2": x2, "t2": t2}, {"conf": conf}, {
            "rate1": x1 / t1, "rate2": x2 / t2, "ratio": math.inf if x2 == 0 else (x1 / t1) / (x2 / t2), "ci": (ratio(low), ratio(high)),
            "pGreater": greater, "pLess": less, "pTwoSided": min(1, 2 * min(greater, less))}))
    write("poisson-rate-ratio", "poissonRateRatio", "scipy.stats.binomtest given the total", cases)


def chapman():
    cases = []
    settings = [("by-hand", 20, 15, 5, 0.95), ("recapr-example", 100, 100, 20, 0.95), ("two-datasets", 126, 211, 41, 0.95), ("one-match", 30, 12, 1, 0.9), ("large", 10_000, 8_000, 3_999, 0.99)]
    for id, n1, n2, m, conf in settings:
        with mpmath.workdps(50):
            estimate = mpmath.mpf(n1 + 1) * (n2 + 1) / (m + 1) - 1
            variance = mpmath.mpf(n1 + 1) * (n2 + 1) * (n1 - m) * (n2 - m) / (mpmath.mpf(m + 1) ** 2 * (m + 2))
            seen = n1 + n2 - m
            unseen = estimate - seen
            # Quantiles of the log-normal distribution whose median is the estimate of the unseen and whose coefficient of variation is se/unseen.
            sigma = mpmath.sqrt(mpmath.log(1 + variance / unseen**2))
            ends = [seen + unseen * mpmath.exp(sigma * mpmath.sqrt(2) * mpmath.erfinv(2 * mpmath.mpf(p) - 1)) for p in ((1 - conf) / 2, (1 + conf) / 2)]
            expected = {"estimate": float(estimate), "seen": seen, "unseen": float(unseen), "variance": float(variance), "se": float(mpmath.sqrt(variance)), "interval": [float(end) for end in ends], "conf": conf}
        cases.append(case(id, {"n1": n1, "n2": n2, "m": m}, {"conf": conf}, expected))
    write("chapman", "chapman", "mpmath at 50 digits: Chapman's and Seber's formulas as printed, interval as quantiles of the log-normal distribution; recapr-example is the example of the R package recapr (NChapman, vChapman)", cases)
