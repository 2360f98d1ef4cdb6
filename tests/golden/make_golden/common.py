"""What the generators of golden values share: how a case and its tolerance are written, and exact tails."""
import json
import math
import platform
from pathlib import Path

import mpmath
import numpy as np
import scipy
from scipy import stats

HERE = Path(__file__).parent.parent
VERSION = f"Python {platform.python_version()}; scipy {scipy.__version__}; numpy {np.__version__}; mpmath {mpmath.__version__}"
EXACT = {"default": {"rel": 1e-8, "abs": 1e-10}}
PS = ("pGreater", "pLess", "pTwoSided")


def plain(value):
    """To what JSON can hold: infinities as strings, numpy types as Python's."""
    if isinstance(value, dict):
        return {k: plain(v) for k, v in value.items()}
    if isinstance(value, (list, tuple, np.ndarray)):
        return [plain(v) for v in value]
    if isinstance(value, (bool, np.bool_)):
        return bool(value)
    if isinstance(value, (int, np.integer)):
        return int(value)
    if isinstance(value, (float, np.floating)):
        value = float(value)
        if math.isnan(value):
            raise ValueError("NaN in an expected value")
        return value if math.isfinite(value) else ("Infinity" if value > 0 else "-Infinity")
    return value


def case(id, input, params, expected, tolerance=None, note=None):
    expected = {"kind": "found", **expected} if "values_only" not in expected else {"values": expected["values_only"]}
    made = {"id": id, "input": input, "params": params, "expected": expected, "tolerance": tolerance or EXACT}
    if note:
        made["note"] = note
    return plain(made)


def write(name, function, how, cases):
    command = "python3 tests/golden/make_golden"
    body = {"function": function, "provenance": {"command": command, "program": "scipy, numpy, mpmath", "version": VERSION, "how": how}, "cases": cases}
    (HERE / f"{name}.json").write_text(json.dumps(body, indent=1) + "\n")
    print(f"{name}.json: {len(cases)} cases")


def mc(*fields, means=None):
    """Tolerances for values that the code finds by random draws: p-values, and means with the given sd."""
    tolerance = {"default": {"rel": 1e-8, "abs": 1e-9}}
    tolerance.update({field: {"type": "mc", "z": 4} for field in fields})
    tolerance.update({field: {"type": "mcMean", "z": 4, "sd": float(sd)} for field, sd in (means or {}).items()})
    return tolerance


def tails(observed, values, weights=None):
    """Exact tails, mean and standard deviation over a complete enumeration."""
    values = np.asarray(values, float)
    weights = np.full(len(values), 1 / len(values)) if weights is None else np.asarray(weights, float) / np.sum(weights)
    slack = 1e-9 * max(1, abs(observed))
    greater = float(weights[values >= observed - slack].sum())
    less = float(weights[values <= observed + slack].sum())
    mean = float(weights @ values)
    sd = math.sqrt(max(0.0, float(weights @ (values - mean) ** 2)))
    return {"pGreater": greater, "pLess": less, "pTwoSided": min(1, 2 * min(greater, less))}, mean, sd


def multinomials(n, k):
    """All ways to put n events into k areas."""
    if k == 1:
        yield (n,)
        return
    for first in range(n + 1):
        for rest in multinomials(n - first, k - 1):
            yield (first, *rest)


def multinomial_weight(counts, weights):
    return stats.multinomial.pmf(counts, sum(counts), np.asarray(weights, float) / sum(weights))
