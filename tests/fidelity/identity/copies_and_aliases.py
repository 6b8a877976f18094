import copy, sys
a = [[1, 2], {"k": [3]}, (4, [5])]
b = a; c = a[:]; d = copy.copy(a); e = copy.deepcopy(a); f = list(a)
a[0].append(99); a[2][1].append(7)
for n, v in zip("bcdef", (b, c, d, e, f)): print(n, v, v is a, v[0] is a[0])
class Pt:
    def __init__(self, x): self.x = x
    def __copy__(self): print("copy"); return Pt(self.x)
    def __deepcopy__(self, memo): print("deep", len(memo)); n = Pt(copy.deepcopy(self.x, memo)); memo[id(self)] = n; return n
p = Pt([1]); q = copy.copy(p); r = copy.deepcopy(p); print(q.x is p.x, r.x is p.x)
l = [p, p]; m = copy.deepcopy(l); print(m[0] is m[1])
loop = [1]; loop.append(loop); lc = copy.deepcopy(loop); print(lc[1] is lc, lc)
for v in (1, "s", (1, 2), (1, [2]), None, int, len, frozenset([1]), range(3), b"x"): print(type(v).__name__, copy.copy(v) is v, copy.deepcopy(v) is v)
class Base:
    shared = []
    def __init__(self): self.own = []
x, y = Base(), Base(); x.shared.append(1); x.own.append(2); print(y.shared, y.own, Base.shared is x.shared)
x.shared = x.shared + [5]; print(x.shared, y.shared, "shared" in x.__dict__)
def add(item, to=[]): to.append(item); return to
print(add(1), add(2), add(3, []), add.__defaults__)
def change(l, n): l += [1]; n += 1; l = [5]; return n
z = [0]; k = 5; print(change(z, k), z, k)
rows = [[0] * 3] * 2; rows[0][0] = 1; print(rows); rows = [[0] * 3 for _ in range(2)]; rows[0][0] = 1; print(rows)
t = ([],); 
try: t[0] += [1]
except TypeError as ex: print(ex, t)
s = "abc"; s2 = s; s += "d"; print(s, s2, s is s2)
n = 10; m = n; n += 1; print(n, m)
l1 = [1, 2, 3]; l2 = l1; l2 += [4]; l1 = l1 + [5]; print(l1, l2)
d1 = dict.fromkeys("ab", []); d1["a"].append(1); print(d1)
import types
print(copy.copy(types.SimpleNamespace(a=1)), copy.replace(types.SimpleNamespace(a=1), a=2))
try: copy.deepcopy((i for i in []))
except TypeError as ex: print(ex)
try: copy.copy(sys)
except TypeError as ex: print(ex)
print(id(a) == id(b), hash("a") == hash("a"), hash(1) == hash(1.0), hash(-1), hash(-2), hash(2**61 - 1), hash(float("inf")), hash(None) is not None, hash((1, 2)), hash("abc"), hash(b"abc"), hash(frozenset([1, 2])), hash(True), hash(0.1), hash(1j), hash(10**30))
