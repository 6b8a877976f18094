import gc, sys
gc.collect()
class A:
    def __del__(self): print("del A", gc.is_finalized(self))
class R:
    saved = []
    def __init__(self, n): self.n = n
    def __del__(self): R.saved.append(self); print("res", self.n, gc.is_finalized(self))
a = A(); a.s = a; print(gc.is_finalized(a)); del a; print(gc.collect())
r = R(1); del r; x = R.saved.pop(); print(gc.is_finalized(x)); del x; print(R.saved)
r1, r2 = R(1), R(2); r1.o = r2; r2.o = r1; del r1, r2; print(gc.collect(), len(R.saved)); print([gc.is_finalized(x) for x in R.saved]); R.saved.clear(); print(gc.collect())
# partial
class P:
    keep = None
    def __del__(self): P.keep = self.other; print("P del")
class Q:
    def __del__(self): print("Q del")
p = P(); q = Q(); p.other = q; q.other = p; tail = Q(); tail.p = p; p.tail = tail; del p, q, tail
print(gc.collect()); print(type(P.keep), P.keep.other.tail.p is P.keep.other); P.keep = None; print(gc.collect()); print(P.keep)
P.keep = None; print(gc.collect())
print(gc.is_finalized(3), gc.is_finalized([]), gc.is_finalized("a"))
def g():
    try: yield
    finally: print("closing")
it = g(); next(it); print(gc.is_finalized(it)); it.close(); print(gc.is_finalized(it))
# freeze
print(gc.get_freeze_count()); gc.collect(); n = len(gc.get_objects()); gc.freeze(); print(gc.get_freeze_count() >= n, len(gc.get_objects()) , [len(gc.get_objects(i)) for i in range(3)])
l = []; l.append(l); del l; print(gc.collect()); gc.unfreeze(); print(gc.get_freeze_count(), len(gc.get_objects(2)) >= n)
l = []; l.append(l); gc.freeze(); del l; print(gc.collect()); gc.unfreeze(); print(gc.collect())
# freeze then del by count
k = [[] for _ in range(10)]; gc.freeze(); c = gc.get_freeze_count(); del k; print(gc.get_freeze_count() - c); gc.unfreeze()
gc.freeze(); gc.freeze(); gc.unfreeze(); gc.unfreeze(); print(gc.get_freeze_count())
# saveall
gc.set_debug(gc.DEBUG_SAVEALL); a = []; a.append(a); b = {}; b["b"] = b; del a, b; print(gc.collect(), gc.garbage); gc.set_debug(0); gc.garbage.clear(); print(gc.collect())
gc.set_debug(gc.DEBUG_SAVEALL); o = A(); o.o = o; del o; print(gc.collect(), [type(x).__name__ for x in gc.garbage]); gc.set_debug(0); gc.garbage.clear(); print(gc.collect())
gc.garbage.append("mine"); gc.collect(); print(gc.garbage); gc.garbage = []; gc.set_debug(gc.DEBUG_SAVEALL); a = []; a.append(a); del a; gc.collect(); print(gc.garbage); gc.set_debug(0)
