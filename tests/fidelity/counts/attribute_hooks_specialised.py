import sys
rc = sys.getrefcount
class A:
    def __getattr__(self, n): print("hook", rc(self), end=" "); return 1
    @property
    def p(self): print(rc(self), end=" "); return 1
    def m(self): print("m", rc(self), end=" ")
a = A()
for _ in range(5): a.p; a.zz; a.m(); x = a.m
print()
class B:
    def __getattribute__(self, n): print("ga", rc(self), end=" "); return object.__getattribute__(self, n)
    @property
    def p(self): print(rc(self), end=" "); return 1
    def m(self): print("m", rc(self), end=" ")
    x = 5
b = B(); b.y = 1
def f():
    for _ in range(4): b.p; b.x; b.y; b.m(); q = b.m
    print()
f(); f()
class C(B):
    def __getattr__(self, n): print("hook", rc(self), end=" "); return 1
c = C(); c.y = 2
for _ in range(4): c.p; c.x; c.y; c.m(); c.none
print()
class D:
    def __getattribute__(self, n, *a): print("ga", rc(self), end=" "); return object.__getattribute__(self, n)
d = D(); d.x = 1
for _ in range(4): d.x
print()
class E:
    __slots__ = ("v",)
    def __getattribute__(self, n): print("ga", rc(self), rc(n) > 5, end=" "); return super().__getattribute__(n)
e = E(); e.v = 1
for _ in range(4): e.v; getattr(e, "v")
print()
class G(A):
    @property
    def bad(self): raise AttributeError("x")
g = G()
for _ in range(4): g.bad
print()
