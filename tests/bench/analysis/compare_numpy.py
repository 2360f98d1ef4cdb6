"""The same random tests in numpy, for the processor time they take. Reads the inputs as JSON, prints {name: milliseconds}.

Each is written the way numpy is fast: all draws at once, as matrices. Nothing here reads this project's code.
"""
import json
import sys
import time

import numpy as np

given = json.load(sys.stdin)
DRAWS, REPEATS = given["draws"], given["repeats"]
rng = np.random.default_rng(7)
a, b, c = (np.array(given[name], float) for name in "abc")
population = np.array(given["population"], float)
n = len(a)


def d(p, q):
    return np.minimum(p / p.sum(-1, keepdims=True), q / q.sum(-1, keepdims=True)).sum(-1)


def shuffled(values):
    return rng.permuted(np.tile(values, (DRAWS, 1)), axis=1)


def tails(null, seen):
    return (1 + (null >= seen - 1e-9).sum()) / (DRAWS + 1), (1 + (null <= seen + 1e-9).sum()) / (DRAWS + 1)


def overlap_areas():
    return tails(d(a, shuffled(b)), d(a, b))


def overlap_strata():
    tiers = np.array(given["tiers"])
    moved = np.empty((DRAWS, n))
    for tier in np.unique(tiers):
        moved[:, tiers == tier] = shuffled(b[tiers == tier])
    return tails(d(a, moved), d(a, b))


def overlap_population():
    return tails(d(a, rng.multinomial(int(b.sum()), population / population.sum(), DRAWS).astype(float)), d(a, b))


def overlap_contrast():
    pooled = (a + c).astype(int)
    as_a = rng.multivariate_hypergeometric(pooled, int(a.sum()), DRAWS).astype(float)
    return tails(d(b, as_a) - d(b, pooled - as_a), d(b, a) - d(b, c))


def hoover_null():
    w = population / population.sum()
    drawn = rng.multinomial(int(a.sum()), w, DRAWS) / a.sum()
    return tails(np.abs(drawn - w).sum(1) / 2, np.abs(a / a.sum() - w).sum() / 2)


def ranks(values):
    order = np.argsort(np.argsort(values, kind="stable"))
    return np.array([order[values == value].mean() + 1 for value in values])


def residual_parts():
    z = np.column_stack([np.ones(n), ranks(population), ranks(c)])
    hat = z @ np.linalg.pinv(z)
    ex, ey = ranks(a) - hat @ ranks(a), ranks(b) - hat @ ranks(b)
    return hat, ex, ey, ex @ ey / np.sqrt(ex @ ex * (ey @ ey))


def freedman_lane():
    hat, ex, ey, rho = residual_parts()
    moved = shuffled(ey)
    moved -= moved @ hat
    return tails(moved @ ex / np.sqrt((moved**2).sum(1) * (ex @ ex)), rho)


def moran_spectral():
    hat, ex, ey, rho = residual_parts()
    w = np.zeros((n, n))
    for i, row in enumerate(given["neighbours"]):
        w[i, row] = w[row, i] = 1
    q = np.linalg.qr(np.column_stack([np.ones(n), np.eye(n)[:, 1:]]))[0][:, 1:]
    u = q @ np.linalg.eigh(q.T @ w @ q)[1]
    moved = (rng.choice([-1.0, 1.0], (DRAWS, n - 1)) * (u.T @ ey)) @ u.T
    moved -= moved @ hat
    return tails(moved @ ex / np.sqrt((moved**2).sum(1) * (ex @ ex)), rho)


def weights():
    w = np.eye(n)
    for i, row in enumerate(given["neighbours"]):
        w[i, row] = 1
    return w / w.sum(1, keepdims=True)


def unit(values):
    centred = values - values.mean()
    return centred / np.linalg.norm(centred)


def spatial_y():
    w, u, v = weights(), unit(a), unit(b)
    moved = shuffled(v)
    return tails(moved @ (w.T @ u), u @ w @ v), tails(moved @ (w.T @ (w @ u)), (w @ u) @ (w @ v))


def spatial_pairs():
    w, u, v = weights(), unit(a), unit(b)
    order = rng.permuted(np.tile(np.arange(n), (DRAWS, 1)), axis=1)
    mu, mv = u[order], v[order]
    around = mv @ w.T
    return tails((mu * around).sum(1), u @ w @ v), tails(((mu @ w.T) * around).sum(1), (w @ u) @ (w @ v))


def near_matrix(close):
    first, second = given["first"], given["second"]
    return np.array(close)[np.ix_(first["area"], second["area"])] > 0


def counts_of(days, near, lag):
    gap = days[None, :] - np.array(given["first"]["day"])[:, None]
    hit = near & (gap >= 1) & (gap <= lag)
    return hit.sum(), hit.any(1).sum(), hit.any(0).sum()


def coincidence(close, lag, move):
    near, days = near_matrix(close), np.array(given["second"]["day"])
    seen = counts_of(days, near, lag)
    drawn = np.array([counts_of(move(days), near, lag) for _ in range(DRAWS)])
    return [tails(drawn[:, k], seen[k]) for k in range(3)]


def shift(days):
    moves = rng.integers(0, given["windowDays"], n)
    return (days + moves[np.array(given["second"]["area"])]) % given["windowDays"]


def stratified():
    y, treated, stratum = (np.array(given["rows"][name]) for name in ("y", "treated", "stratum"))
    total, seen = np.zeros(DRAWS), 0.0
    for label in np.unique(stratum):
        own, own_treated = y[stratum == label], treated[stratum == label] == 1
        if own_treated.all() or not own_treated.any():
            continue
        total += shuffled(own)[:, : own_treated.sum()].sum(1)
        seen += own[own_treated].sum()
    return tails(total, seen)


def contingency():
    table = np.array(given["table"])
    table = table[table.sum(1) > 0][:, table.sum(0) > 0]
    rows = np.repeat(np.arange(table.shape[0]), table.sum(1))
    columns = np.concatenate([np.repeat(np.arange(table.shape[1]), row) for row in table])
    expected = np.outer(table.sum(1), table.sum(0)) / table.sum()
    null = np.empty(DRAWS)
    for draw in range(DRAWS):
        cells = np.bincount(rows * table.shape[1] + rng.permutation(columns), minlength=table.size)
        null[draw] = ((cells - expected.ravel()) ** 2 / expected.ravel()).sum()
    return tails(null, ((table - expected) ** 2 / expected).sum())


SAME = np.eye(n)
CASES = {
    "overlapTest areaPermutation": overlap_areas,
    "overlapTest strataPermutation": overlap_strata,
    "overlapTest population": overlap_population,
    "overlapContrast": overlap_contrast,
    "hooverNull": hoover_null,
    "partialSpearman permutation": freedman_lane,
    "partialSpearman moranSpectral": moran_spectral,
    "spatialCross y": spatial_y,
    "spatialCross pairs": spatial_pairs,
    "coincidence permuteDates": lambda: coincidence(SAME, 14, rng.permutation),
    "coincidence permuteDates, neighbours too": lambda: coincidence(given["close"], 30, rng.permutation),
    "coincidence circularShift": lambda: coincidence(SAME, 14, shift),
    "stratifiedDifference": stratified,
    "contingency": contingency,
}

times = {}
for name, run in CASES.items():
    taken = []
    for _ in range(REPEATS):
        start = time.process_time()
        run()
        taken.append(1000 * (time.process_time() - start))
    times[name] = sorted(taken)[len(taken) // 2]
print(json.dumps({"version": f"numpy {np.__version__}", "milliseconds": times}))
