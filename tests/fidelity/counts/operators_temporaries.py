# What an operator's operands count while a dunder looks at them.
import sys
rc = sys.getrefcount
class N:
    def __init__(self, tag): self.tag = tag
    def __add__(self, o): return rc(self), rc(o)
    def __radd__(self, o): return "r", rc(self)
    def __iadd__(self, o): self.n = rc(self); return self
    def __lt__(self, o): return rc(self) * 10 + rc(o)
    def __neg__(self): return rc(self)
    def __setitem__(self, k, v): print("setitem", rc(self), rc(k), rc(v))
    def __delitem__(self, k): print("delitem", rc(self), rc(k))
    def __iter__(self): print("iter", rc(self)); return iter(())
    def __hash__(self): print("hash", rc(self)); return 1
    def __enter__(self): print("enter", rc(self)); return rc(self)
    def __exit__(self, *a): print("exit", rc(self), rc(a))
    def __format__(self, s): return str(rc(self))
a, b = N("a"), N("b")
print(a + b, a + N("t"), N("t") + a, 1 + a, N("x") + N("y"))
print(a < b, -a, -N("t"), a > b)
a += b
print(a.n)
k = []
a[k] = k
del a[k]
list(a); [*a]
for _ in a: pass
hash(a); {a}
with a as n: print(n)
print(f"{a} {a!s:.0}", format(a))
