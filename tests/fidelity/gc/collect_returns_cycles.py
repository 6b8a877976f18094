# What gc.collect() returns for the simplest cycles.
import gc
class C: pass
print(gc.collect())
a = []; a.append(a); del a
print("list in itself", gc.collect())
a, b = [], []; a.append(b); b.append(a); del a, b
print("two lists", gc.collect())
d = {}; d["d"] = d; del d
print("dict in itself", gc.collect())
t = ([],); t[0].append(t); del t
print("tuple and list", gc.collect())
c = C(); c.me = c; del c
print("instance", gc.collect())
c, d = C(), C(); c.o = d; d.o = c; del c, d
print("two instances", gc.collect())
c = C(); c.l = [c]; del c
print("instance and list", gc.collect())
c = C(); c.d = {"x": c}; del c
print("instance and dict", gc.collect())
s = set(); c = C(); s.add(c); c.s = s; del c, s
print("instance and set", gc.collect())
c = C(); c.m = c.__init__; del c
print("bound built-in method", gc.collect())
