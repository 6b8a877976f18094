import sys, gc, weakref
rc = sys.getrefcount
# a generator's own count, driven in every way, and what happens when its name goes while it runs
def own():
    while True: yield rc(G)
def make(): 
    global G; G = own(); return G
make(); print(next(G), G.send(None), G.__next__(), next(G, 0)); make(); print(list(zip(G, "ab")), [x for x, _ in zip(G, "ab")])
make(); print([v for v, _ in zip(G, range(3))]); it = iter(G); print(next(it)); del it
import itertools
print(list(itertools.islice(G, 2)), next(map(abs, G)), next(filter(None, G)), next(enumerate(G)), next(itertools.chain(G)), next(itertools.chain.from_iterable([G])), max(itertools.islice(G, 3)), sum(itertools.islice(G, 3)), tuple(itertools.islice(G, 2)), sorted(itertools.islice(G, 2)), dict(zip("ab", G)), set(itertools.islice(G, 2)), "".join(map(str, itertools.islice(G, 2))))
a, b, *c = itertools.islice(G, 4); print(a, b, c)
def thrown():
    while True:
        try: yield rc(H)
        except ValueError: yield ("caught", rc(H))
        except GeneratorExit: print("closing", rc(H)); return
H = thrown(); print(next(H), H.throw(ValueError), next(H)); H.close(); H = thrown(); next(H)
def through(): yield from H
t = through(); print(next(t), t.throw(ValueError), t.send(None)); t.close()
def vanish():
    global V
    print("in", rc(V)); V = None; gc.collect(); yield "still here"; print("never")
V = vanish(); print(next(V)); print(V)
V = vanish()
for x in V: print(x); break
V = vanish(); print(V.send(None))
def dying(n):
    try: yield n
    finally: print("fin", n)
d = dying(1); next(d); del d; d = dying(2); next(d); d = None; l = [dying(3)]; next(l[0]); l.clear(); w = weakref.ref(e := dying(4)); next(e); del e; print(w())
class It:
    def __iter__(self): yield from self.sub()
    def sub(self): yield rc(self); yield rc(self)
i = It(); print(list(i), [x for x in i], *i)
async def coro(): return rc(C)
C = coro()
try: C.send(None)
except StopIteration as s: print(s.value)
async def outer(): return await C
C = coro(); o = outer()
try: o.send(None)
except StopIteration as s: print(s.value)
async def agen():
    yield rc(A); yield rc(A)
async def main():
    print([x async for x in A], "then")
A = agen(); m = main()
try: m.send(None)
except StopIteration: pass
A = agen(); n = A.__anext__()
try: n.send(None)
except StopIteration as s: print(s.value)
def lazy(): 
    x = yield; print(rc(L), rc(x)); yield
L = lazy(); next(L); L.send(object())
def swap():
    global S; S = swap2(); yield "old"; yield "old2"
def swap2(): yield "new"
S = swap(); print(next(S), next(S)); S = swap(); print([next(S), next(S)])
