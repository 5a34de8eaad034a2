"""Small flow networks solved by dense linear algebra (numpy, scipy), as the expected values of a unit test.

python3 bench/peers/write_reconcile_fixture.py > packages/core/src/balance/reconcile.fixture.json
Nothing here is shared with the program: null spaces and pseudo-inverses instead of contraction and sparse factors, a dense
interior point instead of pivoting.
"""
import json
import sys

import numpy as np
from scipy.linalg import null_space
from scipy.linalg import pinv as dense_pinv
from scipy.stats import chi2, norm

SIGNIFICANCE = 0.05


def pinv(A):
    return dense_pinv(A) if A.size else np.zeros(A.shape[::-1])


def network(rng, units, flows, unmeasured, noise, chain):
    ends = []
    if chain:
        ends = [(i - 1 if i > 0 else None, i) for i in range(units)] + [(units - 1, None)]
    for unit in range(0 if chain else units):
        ends.append((unit - 1 if unit % 3 else None, unit))
        ends.append((unit, None if unit % 2 else (unit + 1) % units))
    while len(ends) < flows:
        start, end = (int(v) for v in rng.integers(-1, units, 2))
        if start == end:
            continue
        ends.append((start if start >= 0 else None, end if end >= 0 else None))
    true = balanced(rng, ends, units)
    result = []
    for at, (start, end) in enumerate(ends):
        flow = {"id": f"f{at}", "from": name(start), "to": name(end)}
        if rng.random() >= unmeasured:
            sd = float(round(max(0.01, 0.03 * true[at]) * rng.uniform(0.5, 2), 4))
            flow["measured"] = float(round(true[at] + noise * sd * rng.standard_normal(), 4))
            flow["sd"] = sd
        result.append(flow)
    return {"units": [{"id": f"u{i}"} for i in range(units)], "flows": result}, true


def name(unit):
    return None if unit is None else f"u{unit}"


def balanced(rng, ends, units):
    """Non-negative flows that balance: least squares with bounds from random ones."""
    A = incidence(ends, units)
    start = rng.lognormal(2, 1, len(ends))
    return np.maximum(0, bounded(A, np.ones(len(ends)), start, np.zeros(len(ends)), np.zeros(units)))


def incidence(ends, units):
    A = np.zeros((units, len(ends)))
    for at, (start, end) in enumerate(ends):
        if start is not None:
            A[start, at] -= 1
        if end is not None:
            A[end, at] += 1
    return A


def bounded(A, weight, target, lower, right):
    """min sum weight (x - target)^2, A x = right, x >= lower (-inf: none): dense primal-dual interior point."""
    free = np.isneginf(lower)
    floor = np.where(free, 0, lower)
    x = np.maximum(target, floor + 1)
    y = np.where(free, 1, x - floor)
    z = np.where(free, 0, 1.0)
    dual = np.zeros(A.shape[0])
    m = len(x)
    for _ in range(200):
        gap = (y * z).sum() / max(1, (~free).sum())
        rd = weight * (x - target) - A.T @ dual - z
        rp = A @ x - right
        if gap < 1e-13:
            break
        K = np.block([[np.diag(weight + z / y), -A.T], [A, np.zeros((A.shape[0],) * 2)]])
        inverse = np.linalg.pinv(K, rcond=1e-15)

        def direction(aim):
            s = inverse @ np.concatenate([-rd + np.where(free, 0, aim / y), -rp])
            return s[:m], s[m:], np.where(free, 0, (aim - z * s[:m]) / y)

        def reach(dx, dz):
            steps = [1.0]
            steps += list(-0.995 * y[(dx < 0) & ~free] / dx[(dx < 0) & ~free])
            steps += list(-0.995 * z[dz < 0] / dz[dz < 0])
            return min(steps)

        dx, _, dz = direction(-y * z)
        t = reach(dx, dz)
        after = np.where(free, 0, (y + t * dx) * (z + t * dz)).sum() / max(1, (~free).sum())
        dx, dl, dz = direction(-y * z + gap * (after / gap) ** 3 - dx * dz)
        t = reach(dx, dz)
        x, dual, z = x + t * dx, dual + t * dl, z + t * dz
        y = np.where(free, 1, y + t * dx)
    return polished(A, weight, target, np.where(~free & (z > y), floor, np.nan), right)


def polished(A, weight, target, held, right):
    """The exact optimum once it is known which flows lie on their bound (`held`: the bound, nan: free)."""
    fixed = ~np.isnan(held)
    x = np.where(fixed, held, 0)
    if fixed.all():
        return x
    N = null_space(A[:, ~fixed])
    start = pinv(A[:, ~fixed]) @ (right - A[:, fixed] @ held[fixed])
    root = np.sqrt(weight[~fixed])[:, None]
    x[~fixed] = start + N @ (np.linalg.pinv(root * N) @ (root[:, 0] * (target[~fixed] - start)))
    return x


def solve(net, non_negative):
    units = [u["id"] for u in net["units"]]
    flows = net["flows"]
    place = {u: i for i, u in enumerate(units)}
    A = incidence([(place.get(f["from"]), place.get(f["to"])) for f in flows], len(units))
    known = np.array(["measured" in f for f in flows])
    sd = np.array([f.get("sd", np.nan) for f in flows])
    exact = known & (sd == 0)
    M, U, F = np.where(known & ~exact)[0], np.where(~known)[0], np.where(exact)[0]
    value = np.array([f.get("measured", np.nan) for f in flows])
    s2 = np.diag(sd[M] ** 2)
    P = null_space(A[:, U].T).T if len(U) else np.eye(len(units))
    G, right = P @ A[:, M], -P @ A[:, F] @ value[F]
    inner = pinv(G @ s2 @ G.T) if len(M) and len(G) else np.zeros((len(G),) * 2)
    moved = s2 @ G.T @ inner @ (right - G @ value[M])
    spread = s2 @ G.T @ inner @ G @ s2
    cov = s2 - spread
    degrees = int(np.linalg.matrix_rank(G)) if G.size else 0
    redundant = np.abs(G).max(axis=0) > 1e-9 if len(G) else np.zeros(len(M), bool)
    status = np.array(["fixed"] * len(flows), dtype=object)
    status[M] = np.where(redundant, "measured_redundant", "measured_nonredundant")
    observable = np.abs(null_space(A[:, U])).max(axis=1, initial=0) < 1e-9 if len(U) else np.zeros(0, bool)
    status[U] = np.where(observable, "estimated", "unobservable")
    deviation = np.zeros(len(flows))
    deviation[M] = root(np.diag(cov), sd[M] ** 2)
    B = -pinv(A[:, U]) @ A[:, M]
    deviation[U] = root(np.diag(B @ cov @ B.T), np.diag(B @ s2 @ B.T))
    x = np.array(value)
    x[M] = value[M] + moved
    x[U] = -pinv(A[:, U]) @ (A[:, M] @ x[M] + A[:, F] @ x[F])
    lower = np.array([f.get("min", 0 if non_negative else -np.inf) for f in flows])
    V = np.concatenate([M, U]).astype(int)
    if np.isfinite(lower[V]).any():
        weight = np.concatenate([sd[M] ** -2.0, np.zeros(len(U))])
        target = np.concatenate([value[M], np.zeros(len(U))])
        x[V] = bounded(A[:, V], weight, target, lower[V], -A[:, F] @ value[F])
    statistic = float((((x[M] - value[M]) / sd[M]) ** 2).sum())
    count = int(redundant.sum())
    suspects = []
    if count:
        limit = norm.isf((1 - (1 - SIGNIFICANCE) ** (1 / count)) / 2)
        ratio = np.abs(moved) / np.sqrt(np.maximum(np.diag(spread), 1e-300))
        suspects = sorted(
            ({"flow": flows[j]["id"], "statistic": float(r)} for j, r, g in zip(M, ratio, redundant) if g and r > limit),
            key=lambda s: -s["statistic"],
        )
    return {
        "flows": [
            {
                "value": None if status[j] == "unobservable" else float(x[j]),
                "sd": None if status[j] == "unobservable" else float(deviation[j]),
                "status": status[j],
            }
            for j in range(len(flows))
        ],
        "test": {
            "statistic": statistic,
            "degrees": degrees,
            "pValue": float(chi2.sf(statistic, degrees)) if degrees else 1.0,
        },
        "suspects": suspects,
    }


def root(variance, size):
    """Differences within rounding are zero."""
    return np.sqrt(np.where(variance <= 1e-13 * size, 0, variance))


def main():
    rng = np.random.default_rng(20261122)
    cases = []
    shapes = [(3, 6), (5, 9), (6, 14), (8, 12), (8, 24), (12, 20), (12, 30), (15, 40), (20, 34), (25, 50)]
    for at, (units, flows) in enumerate(shapes):
        for non_negative in (True, False):
            net, true = network(rng, units, flows, (0, 0.3, 0.5)[at % 3], (1, 3, 30)[(at + non_negative) % 3], at % 2 == 0)
            if at % 4 == 3:
                flow = max(range(flows), key=lambda j: true[j])
                net["flows"][flow].update(measured=round(true[flow], 4), sd=0)
            if at % 4 == 1:
                for flow in range(2, 6):
                    net["flows"][flow]["min"] = round(0.95 * true[flow], 2)
            net["options"] = {"nonNegative": non_negative}
            cases.append({"input": net, "expected": solve(net, non_negative)})
    json.dump(cases, sys.stdout, separators=(",", ":"))


main()
