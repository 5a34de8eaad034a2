"""The same reconciliation with numpy and scipy, timed inside this process: the peer of `npm run bench -- reconcile`.

Lines of JSON in, one line of JSON out for each: {"load": network}, {"run": "solve" | "bounds"} -> {"ms", "value"}.
Unmeasured flows are contracted with csgraph, the rest is one sparse Schur complement (SuperLU, minimum degree on A + A',
symmetric mode, the fastest of its orderings here); estimates and classes by one triangular solve over a spanning tree.
Bounds: Mehrotra's primal-dual interior point on sparse normal equations, pattern and ordering prepared once.
"""
import json
import sys
import time

import numpy as np
import scipy
import scipy.sparse as sp
from scipy.sparse.csgraph import breadth_first_order, connected_components
from scipy.sparse.linalg import splu

SYMMETRIC = {"SymmetricMode": True}


def factor(S):
    return splu(S, permc_spec="MMD_AT_PLUS_A", diag_pivot_thresh=0.0, options=SYMMETRIC)


def laplacian(nodes, a, b, weight):
    """Node 0 is the ground and left out."""
    rows, columns = np.concatenate([a, b, a, b]), np.concatenate([a, b, b, a])
    data = np.concatenate([weight, weight, -weight, -weight])
    keep = (rows > 0) & (columns > 0)
    return sp.csc_matrix((data[keep], (rows[keep] - 1, columns[keep] - 1)), shape=(nodes - 1, nodes - 1))


def grounded(S, parts, a, b):
    """A part of the network that the outside does not touch has one balance too many: its first node gets potential 0."""
    graph = sp.csr_matrix((np.ones(len(a)), (a, b)), shape=(parts, parts))
    count, label = connected_components(graph, directed=False)
    if count == 1:
        return S
    first = np.unique(label, return_index=True)[1]
    first = first[label[first] != label[0]] - 1
    diagonal = np.zeros(parts - 1)
    diagonal[first] = S.diagonal().max() if S.nnz else 1.0
    return (S + sp.diags(diagonal)).tocsc()


def reconcile(net):
    nodes, a, b, m, sd = net["nodes"], net["from"], net["to"], net["measured"], net["sd"]
    unknown = np.isnan(m)
    ua, ub = a[unknown], b[unknown]
    graph = sp.csr_matrix((np.ones(len(ua)), (ua, ub)), shape=(nodes, nodes))
    parts, label = connected_components(graph, directed=False)
    if label[nodes - 1] != 0:
        swap = np.arange(parts)
        swap[[0, label[nodes - 1]]] = swap[[label[nodes - 1], 0]]
        label = swap[label]
    known = np.where(~unknown)[0]
    pa, pb = label[a[known]], label[b[known]]
    across = pa != pb
    variance = sd[known] ** 2
    x = np.where(unknown, 0.0, m)
    if across.any():
        S = laplacian(parts, pa[across], pb[across], variance[across])
        S = grounded(S, parts, pa[across], pb[across])
        gap = np.bincount(pb, m[known], parts) - np.bincount(pa, m[known], parts)
        potential = np.concatenate([[0.0], factor(S).solve(-gap[1:])])
        x[known] = m[known] + variance * (potential[pb] - potential[pa])
    observable = estimate(net, graph, label, parts, unknown, x)
    status = np.where(unknown, np.where(observable, 2, 3), 0)
    status[known] = np.where(across, 0, 1)
    return x, status


def estimate(net, graph, label, parts, unknown, x):
    """Values of unmeasured flows that are bridges, by sums over the branches of a spanning tree of every part."""
    nodes, a, b = net["nodes"], net["from"], net["to"]
    roots = np.unique(label, return_index=True)[1]
    roots[label[nodes - 1]] = nodes - 1
    wide = sp.csr_matrix(
        (np.ones(graph.nnz + len(roots)), (np.r_[graph.tocoo().row, np.full(len(roots), nodes)], np.r_[graph.tocoo().col, roots])),
        shape=(nodes + 1, nodes + 1),
    )
    order, parent = breadth_first_order(wide, nodes, directed=False)
    place = np.empty(nodes + 1, dtype=np.int64)
    place[order] = np.arange(nodes, -1, -1)
    flows = np.where(unknown)[0]
    fa, fb = a[flows], b[flows]
    child = np.where(parent[fa] == fb, fa, np.where(parent[fb] == fa, fb, -1))
    candidates = np.where(child >= 0)[0]
    _, first = np.unique(child[candidates], return_index=True)
    tree = candidates[first]
    is_tree = np.zeros(len(flows), bool)
    is_tree[tree] = True
    gap = np.bincount(b, x, nodes + 1) - np.bincount(a, x, nodes + 1)
    mark = np.random.default_rng(1).standard_normal(len(flows)) * ~is_tree
    crossing = np.bincount(fb, mark, nodes + 1) - np.bincount(fa, mark, nodes + 1)
    others = order[1:]
    T = sp.csc_matrix(
        (np.r_[np.ones(nodes + 1), -np.ones(nodes)], (np.r_[np.arange(nodes + 1), place[parent[others]]], np.r_[np.arange(nodes + 1), place[others]])),
        shape=(nodes + 1, nodes + 1),
    )
    rhs = np.zeros((nodes + 1, 2))
    rhs[place] = np.stack([gap, crossing], axis=1)
    sums = splu(T, permc_spec="NATURAL", diag_pivot_thresh=0.0).solve(rhs)[place]
    ends = child[tree]
    bridge = np.abs(sums[ends, 1]) < 1e-9
    x[flows] = np.nan
    chosen = flows[tree[bridge]]
    x[chosen] = np.where(b[chosen] == ends[bridge], -1, 1) * sums[ends[bridge], 0]
    observable = np.zeros(len(x), bool)
    observable[chosen] = True
    return observable


def bounds(net):
    """min sum ((x - m) / sd)^2, balances, x >= 0."""
    nodes, a, b, m, sd = net["nodes"], net["from"], net["to"], net["measured"], net["sd"]
    unknown = np.isnan(m)
    weight = np.where(unknown, 0.0, 1 / np.where(unknown, 1, sd) ** 2)
    target = np.where(unknown, 0.0, m)
    n = nodes - 1
    rows, columns = np.concatenate([a, b, a, b]), np.concatenate([a, b, b, a])
    keep = np.where((rows < n) & (columns < n))[0]
    keys, slot = np.unique(columns[keep].astype(np.int64) * n + rows[keep], return_inverse=True)
    pointer = np.searchsorted(keys // n, np.arange(n + 1))
    index = keys % n
    which = np.concatenate([np.arange(len(a))] * 4)[keep]
    sign = np.repeat([1.0, 1.0, -1.0, -1.0], len(a))[keep]

    def normal(d):
        return sp.csc_matrix((np.bincount(slot, sign * d[which], len(keys)), index, pointer), shape=(n, n))

    def balance(v):
        return (np.bincount(b, v, nodes) - np.bincount(a, v, nodes))[:n]

    def drop(p):
        p = np.append(p, 0.0)
        return p[b] - p[a]

    size = np.abs(target[~unknown]).mean() if (~unknown).any() else 1.0
    x = np.maximum(target, size)
    z = np.full(len(a), np.median(weight[~unknown]) * size if (~unknown).any() else 1.0)
    p = np.zeros(n)
    first = None
    for _ in range(80):
        gap = (x * z).mean()
        first = first or gap
        if gap <= 1e-13 * first:
            break
        dual = weight * (x - target) - drop(p) - z
        d = 1 / (weight + z / x)
        lu = factor(normal(d))
        rp = balance(x)

        def direction(aim):
            push = aim / x - dual
            dp = lu.solve(-rp - balance(d * push))
            dx = d * (push + drop(dp))
            return dx, dp, (aim - z * dx) / x

        def reach(dx, dz):
            with np.errstate(divide="ignore"):
                return min(1.0, 0.995 * np.min(np.where(dx < 0, -x / dx, np.inf)), 0.995 * np.min(np.where(dz < 0, -z / dz, np.inf)))

        dx, _, dz = direction(-x * z)
        t = reach(dx, dz)
        after = ((x + t * dx) * (z + t * dz)).mean()
        dx, dp, dz = direction(-x * z + gap * (after / gap) ** 3 - dx * dz)
        t = reach(dx, dz)
        x, p, z = x + t * dx, p + t * dp, z + t * dz
    return x, None


def read(net):
    number = lambda values: np.array([np.nan if v is None else v for v in values], dtype=float)
    whole = lambda values: np.array(values, dtype=np.int64)
    return {"nodes": net["units"] + 1, "from": whole(net["from"]), "to": whole(net["to"]), "measured": number(net["measured"]), "sd": number(net["sd"])}


def main():
    print(json.dumps({"python": sys.version.split()[0], "numpy": np.__version__, "scipy": scipy.__version__}), flush=True)
    net = None
    for line in sys.stdin:
        ask = json.loads(line)
        if "load" in ask:
            net = read(ask["load"])
            print("{}", flush=True)
            continue
        work = reconcile if ask["run"] == "solve" else bounds
        began = time.perf_counter()
        cpu = time.process_time()
        x, status = work(net)
        took = {"ms": 1000 * (time.perf_counter() - began), "cpu": 1000 * (time.process_time() - cpu)}
        if ask.get("values"):
            took["value"] = [None if np.isnan(v) else v for v in x.tolist()]
            took["status"] = None if status is None else status.tolist()
        print(json.dumps(took), flush=True)


main()
