# The order in which things go: locals, globals of a function, containers, attributes, arguments, exceptions, the end.
class D:
    def __init__(self, n, *held): self.n, self.held = n, held
    def __del__(self): print("-" + self.n, end=" ")
def f(): a = D("a"); b = D("b"); c = D("c"); print("leaving", end=" ")
f(); print()
def g(x, y): z = D("z"); x = None; print("mid", end=" ")
g(D("x"), D("y")); print()
D("outer", D("in1"), D("in2", D("deep"))); print()
l = [D("l0"), D("l1"), D("l2")]; del l[1]; l.reverse(); del l; print()
d = {1: D("v1"), 2: D("v2")}; d[1] = None; d[3] = D("v3"); d.clear(); print()
t = (D("t0"), D("t1")); t = None; print(); s = [D("s0")]; s[0] = D("s1"); print("replaced", end=" "); s += [D("s2")]; s = s[1:]; print("sliced", end=" "); s = 0; print()
class O: pass
o = O(); o.b = D("ob"); o.a = D("oa"); o.b = D("ob2"); del o.a; o = None; print()
for i in (D("i0"), D("i1")): pass
print("loop done", end=" "); del i; print(); [D("c0"), D("c1")][0].n; print("expr", end=" "); D("e").n == D("f").n; print()
def gen(): x = D("gx"); yield D("gy"); print("never")
q = gen(); next(q); print("got", end=" "); del q; print()
try: raise ValueError(D("arg"))
except ValueError as e: k = e.args[0]; print("handled", end=" ")
print("after", end=" "); k = None; print(); x = y = D("xy"); x = 1; print("x", end=" "); y = 2; print(); a, b = D("p"), D("q"); a, b = b, a; del a; print("swap", end=" "); b = None; print()
z1 = D("z1"); z2 = D("z2"); _z3 = D("z3"); print("end")
