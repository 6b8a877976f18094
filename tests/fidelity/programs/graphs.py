# Breadth-first, depth-first, Dijkstra, topological order, union-find, cycles.
import heapq
from collections import deque, defaultdict
from graphlib import TopologicalSorter, CycleError
g = {"a": {"b": 7, "c": 9, "f": 14}, "b": {"c": 10, "d": 15}, "c": {"d": 11, "f": 2}, "d": {"e": 6}, "f": {"e": 9}, "e": {}}
def bfs(start):
    seen, queue, out = {start}, deque([start]), []
    while queue:
        n = queue.popleft(); out.append(n)
        for m in g[n]:
            if m not in seen: seen.add(m); queue.append(m)
    return out
def dfs(n, seen=None):
    seen = seen if seen is not None else set()
    if n in seen: return
    seen.add(n); yield n
    for m in g[n]: yield from dfs(m, seen)
def dijkstra(start):
    dist, heap, prev = {start: 0}, [(0, start)], {}
    while heap:
        d, n = heapq.heappop(heap)
        if d > dist[n]: continue
        for m, w in g[n].items():
            if (nd := d + w) < dist.get(m, float("inf")): dist[m] = nd; prev[m] = n; heapq.heappush(heap, (nd, m))
    return dist, prev
print(bfs("a"), list(dfs("a")), *dijkstra("a"))
ts = TopologicalSorter({"shirt": ["skin"], "tie": ["shirt"], "jacket": ["tie", "belt"], "belt": ["trousers"], "shoes": ["socks", "trousers"]}); print(list(ts.static_order()))
try: list(TopologicalSorter({1: [2], 2: [1]}).static_order())
except CycleError as e: print(e.args)
parent = list(range(6))
def find(x):
    while parent[x] != x: parent[x] = parent[parent[x]]; x = parent[x]
    return x
for x, y in [(0, 1), (2, 3), (1, 3), (4, 5)]: parent[find(x)] = find(y)
groups = defaultdict(list)
for i in range(6): groups[find(i)].append(i)
print(sorted(groups.values()), len(groups))
grid = ["#.#", "..#", "#.."]; print(sum(row.count(".") for row in grid), [(r, c) for r, row in enumerate(grid) for c, x in enumerate(row) if x == "."], ["".join(col) for col in zip(*grid)])
def life(cells):
    count = defaultdict(int)
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy: count[x + dx, y + dy] += 1
    return {c for c, n in count.items() if n == 3 or n == 2 and c in cells}
b = {(0, 1), (1, 1), (2, 1)}; print(sorted(life(b)), life(life(b)) == b)
