# A generator in a cycle is closed by its finaliser, so nothing is left to count.
import gc
gc.collect()
def gen(box):
    try:
        yield 1
        yield 2
    finally:
        print("finally")
box = []
g = gen(box); box.append(g); next(g)
del g, box
print("suspended", gc.collect())
box = []
g = gen(box); box.append(g)
del g, box
print("never started", gc.collect())
box = []
g = gen(box); box.append(g); list(g)
del g, box
print("exhausted", gc.collect())
def plain(box):
    yield box
box = []
g = plain(box); box.append(g); next(g)
del g, box
print("no finally", gc.collect())
def me():
    def loop():
        yield loop
    g = loop()
    next(g)
me()
print("closure", gc.collect())
class C: pass
c = C()
c.g = (c for _ in range(3)); next(c.g)
del c
print("generator expression over a global", gc.collect())
