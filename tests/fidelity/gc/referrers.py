# gc.get_referrers: who holds an object; frames that run never show.
import gc
class C: pass
v = []
names = lambda x: sorted(type(r).__name__ for r in gc.get_referrers(x))
print(names(v))
l, t, d, s = [v], (v,), {"k": v}, {1}
print(names(v))
c = C(); c.x = v
print(names(v), [r is c for r in gc.get_referrers(v)].count(True))
vars(c)
print(names(v))
del l, t, d, c
def f():
    local = []
    return names(local)
print(f())
def g():
    local = []
    def inner(): return local
    return names(local), len(gc.get_referrers(inner.__closure__[0]))
print(g())
def h():
    local = []
    held = [local, local]
    return len(gc.get_referrers(local)), gc.get_referrers(local)[0] is held
print(h())
print(len(gc.get_referrers(v, f)), gc.get_referrers())
inst = C()
print(names(inst), "C" in str(type(gc.get_referrers(inst)[0])), len(gc.get_referrers(C)))
m = inst.__eq__
print(names(inst))
