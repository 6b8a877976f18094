# A large dict of atoms costs the collector nothing; of lists, each one.
import gc
gc.collect(); gc.collect(); gc.collect()
gc.disable()
n = lambda: len(gc.get_objects())
b = n()
d = {i: i for i in range(1000)}
print(n() - b); b = n()
e = {i: [] for i in range(1000)}
print(n() - b); b = n()
f = [str(i) for i in range(1000)]
print(n() - b); b = n()
g = [(i, i) for i in range(1000)]
print(n() - b); b = n()
gc.collect()
print(n() - b); b = n()
class C: pass
h = [C() for _ in range(1000)]
print(n() - b); b = n()
for x in h: x.a = 1
print(n() - b); b = n()
for x in h: vars(x)
print(n() - b); b = n()
for x in h: vars(x)["l"] = []
print(n() - b)
