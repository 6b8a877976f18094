import sys, gc, weakref
# subclasses of built-ins: counts, death, in every operation
rc = sys.getrefcount
log = []
class L(list):
    def __del__(self): log.append("L%d" % len(self))
class D(dict):
    def __del__(self): log.append("D%d" % len(self))
    def __missing__(self, k): log.append(("miss", rc(self), rc(k) if rc(k) < 1000 else "i")); return self
class S(set):
    def __del__(self): log.append("S%d" % len(self))
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
    def __del__(self): log.append("T%d" % len(self))
class St(str):
    def __del__(self): log.append("St" + str.__str__(self))
class I(int):
    def __del__(self): log.append("I%d" % int(self))
class F(float):
    def __del__(self): log.append("F")
class B(bytes):
    def __del__(self): log.append("B")
class E(Exception):
    def __del__(self): log.append("E")
def show(label):
    print(label, log); log.clear()
x = L([1, L([2, L()])]); del x; show("nested L"); x = D(a=D(b=D())); x["zz"] is x; del x; show("nested D"); x = T(T(), T(T())); del x; show("nested T"); x = S([1]); y = S([I(5)]); x |= y; del y; show("or"); x.clear(); show("clear"); del x; show("S")
a = L([I(1), F(2), St("s"), B(b"b")]); a.pop(); show("pop"); a[0] = 0; show("set"); del a[:]; show("slice"); a += [I(2)]; a *= 2; a.pop(0); show("mul"); a.pop(); show("last"); del a; show("L")
show("int ops") if (I(3) + I(4)) else 0; I(3) == I(3); show("eq"); [I(1), I(2)][0]; show("idx"); sum([I(1), I(2)]); show("sum"); str(I(5)); int(I(6)); show("conv"); {I(1): I(2)}; show("dict"); (I(1), I(2)); show("tuple"); I(1) and I(2); show("and"); I(0) or I(2); show("or"); f"{I(7)}"; show("f"); "abc"[I(1)]; show("ix"); range(I(3)); show("range"); -I(4); abs(I(-4)); show("neg"); max(I(1), I(2)); show("max"); I(5) in [I(5)]; show("in"); I(5) in {I(5)}; show("inset")
d = D(); d[I(1)] = F(1); d[I(1)] = F(2); show("dset"); d.pop(I(1)); show("dpop"); d["k"] = L(); d.update(k=L()); show("upd"); d |= {"k": 1}; show("ior"); d.setdefault("k", L()); show("setd"); d.clear(); del d; show("D")
s = St("ab") + St("cd"); show("sadd"); St("x").upper(); St("y") * 2; St("z")[0]; St("w").join([St("q"), St("r")]); "%s" % St("p"); show("str"); St("a") == St("a"); St("a") in {St("a"): 1}; show("seq")
try: raise E(L())
except E as e: pass
show("exc")
try:
    try: raise E(1)
    except E: raise E(2)
except E as e: print(type(e.__context__).__name__)
show("ctx")
for i in L([I(1), I(2)]): log.append(("it", int(i)))
show("for"); del i; show("i")
w = weakref.ref(q := L()); print(w() is q, rc(q)); del q; show("wr"); print(w()); x = L(); x.append(x); x.d = D(x=x); del x; print(gc.collect()); show("cyc"); x = T(L()); x[0].append(x); del x; print(gc.collect()); show("cyc T")
x = L([3, 1, 2]); y = sorted(x); x.sort(); z = x[:]; print(type(z).__name__, type(x + [1]).__name__, type(x * 2).__name__, type(x.copy()).__name__); del x, y, z; show("sort"); x = D(a=1); print(type(x.copy()).__name__, type(x | x).__name__, type(D.fromkeys("a")).__name__); del x; show("copies"); x = S([1]); print(type(x | x).__name__, type(x.copy()).__name__, type(x & x).__name__); del x; show("sets"); x = T(1, 2); print(type(x + x).__name__, type(x[:]).__name__, x[:] is x, type(x * 1).__name__, tuple(x) is x); del x; show("T"); x = I(5); print(type(x + 0).__name__, +x is x, int(x) is x, type(x.real).__name__, round(x) is x); del x; show("I")
import copy, pickle
x = L([1]); x.attr = I(2); y = copy.copy(x); z = copy.deepcopy(x); print(y.attr is x.attr, z.attr == x.attr, rc(x.attr)); del x, y, z; show("copy"); x = pickle.loads(pickle.dumps(D(a=L([1])))); print(type(x["a"]).__name__, rc(x), rc(x["a"])); del x; show("pickle")
