# Cycles through subclasses of built-in types, with __del__.
import gc
class L(list):
    def __del__(self): print("L", len(self))
class Dd(dict):
    def __del__(self): print("D", sorted(self))
class T(tuple):
    def __del__(self): print("T", len(self))
class E(Exception):
    def __del__(self): print("E", len(self.args))
class S(set):
    __hash__ = object.__hash__
    def __del__(self): print("S", len(self))
gc.collect()
l = L([1, 2]); l.append(l); del l
print(gc.collect())
d = Dd(a=1); d["self"] = d; del d
print(gc.collect())
t = T([[], 1]); t[0].append(t); del t
print(gc.collect())
e = E("x"); e.args += (e,); del e
print(gc.collect())
s = S(); s.add(s); s.add(1); del s
print(gc.collect())
l = L(); l.d = Dd(l=l); l.append(T([l])); del l
print(gc.collect())
