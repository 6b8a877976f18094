# The size of a structure is the sum of its parts, each counted once.
import sys
def deep(x, seen=None):
    seen = set() if seen is None else seen
    if id(x) in seen: return 0
    seen.add(id(x))
    n = sys.getsizeof(x)
    if isinstance(x, dict): n += sum(deep(k, seen) + deep(v, seen) for k, v in x.items())
    elif isinstance(x, (list, tuple, set, frozenset)): n += sum(deep(i, seen) for i in x)
    elif hasattr(x, "__dict__") and not isinstance(x, type): n += deep(vars(x), seen)
    return n
a = [1, 2, 3]
print(deep(a), deep([a, a]), deep([a, [1, 2, 3]]), deep({"k": a}), deep([[]] * 10), deep([[] for _ in range(10)]))
print(deep("text"), deep(("text", "text")), deep([0] * 100), deep(list(range(100))), deep(list(range(1000, 1100))))
class P:
    def __init__(self, x): self.x = x
print(deep(P(1)), deep(P("abc")), deep([P(i) for i in range(3)]))
rows = [{"id": i, "name": f"n{i}"} for i in range(5)]
print(deep(rows), deep([tuple(r.values()) for r in rows]))
l = []; l.append(l)
print(deep(l))
