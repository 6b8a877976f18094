# Counts of the collector by type, and what triggers it.
import gc
gc.collect()
log = []
gc.callbacks.append(lambda p, i: log.append((p, i["generation"], i["collected"], i["uncollectable"])))
print(gc.get_count())
a = [[] for i in range(50)]
print(gc.get_count())
b = [{} for i in range(50)]
print(gc.get_count())
c = [(i, []) for i in range(50)]
print(gc.get_count())
d = [object() for i in range(50)]
print(gc.get_count())
class A: pass
print(gc.get_count())
e = [A() for i in range(50)]
print(gc.get_count())
f = [lambda: 0 for i in range(50)]
print(gc.get_count())
g = [(x for x in ()) for i in range(50)]
print(gc.get_count())
h = [set() for i in range(50)]
print(gc.get_count())
i = [str(i) for i in range(50)]
print(gc.get_count())
j = [float(i) for i in range(50)]
k = [iter([]) for i in range(50)]
print(gc.get_count())
l = [range(3) for i in range(50)]
m = [A().__init__ for i in range(50)]
print(gc.get_count())
n = [[].append for i in range(50)]
o = [map(str, []) for i in range(50)]
p = [slice(1, 2) for i in range(50)]
q = [frozenset([i]) for i in range(50)]
print(gc.get_count())
del a, b, c, d, e, f, g, h, k, l, m, n, o, p, q
print(gc.get_count())
gc.set_threshold(100, 3, 2)
for r in range(6):
    x = [[] for _ in range(101)]
    print(gc.get_count(), len(log))
    del x
print(log)
log.clear()
x = []
for r in range(2000):
    x.append([x])
    if r % 250 == 0: print(gc.get_count(), len(log))
print(len(log), log[-4:])
gc.set_threshold(0)
log.clear()
x = [[] for _ in range(5000)]
print(gc.get_count(), log)
gc.set_threshold(700, 10, 10)
y = []
print(gc.get_count(), log)
gc.disable()
x = [[] for _ in range(5000)]
print(gc.get_count(), log, gc.isenabled())
gc.enable()
y = [1]
print(gc.get_count(), log)
log.clear()
print(gc.collect(0), gc.collect(1), gc.collect(2), gc.collect(), log)
print([{k: v for k, v in s.items() if k != "collections"} for s in gc.get_stats()][1:])
class N:
    def __init__(s): s.me = s
log.clear()
for r in range(3000): N()
print(len(log), gc.get_count(), log[:6])
