# The order of __del__ in a collected cycle is the order of the collector's list.
import gc
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print(self.n, end=" ")
def ring(names):
    ns = [N(x) for x in names]
    for i, x in enumerate(ns): x.next = ns[i - 1]
    return ns
gc.collect()
ring("abcd"); print("|", gc.collect())
r = ring("abcd"); gc.collect(); del r; print("|", gc.collect())
r = ring("abcd"); r.reverse(); gc.collect(); del r; print("|", gc.collect())
r = tuple(ring("abcd")); gc.collect(); del r; print("|", gc.collect())
r = {x.n: x for x in ring("abcd")}; gc.collect(); del r; print("|", gc.collect())
r = ring("abcdef"); h = r[3]; del r; gc.collect(); del h; print("|", gc.collect())
r = ring("abcdef"); gc.collect(0); del r; print("|", gc.collect())
r = ring("abcdef"); gc.collect(0); gc.collect(1); q = ring("xyz"); del r, q; print("|", gc.collect())
x = N("x"); x.l = [N(0), N(1), N(2), x]; gc.collect(); del x; print("|", gc.collect())
x = N("x"); x.a = N("a"); x.b = N("b"); x.a.c = N("c"); x.b.x = x; gc.collect(); del x; print("|", gc.collect())
