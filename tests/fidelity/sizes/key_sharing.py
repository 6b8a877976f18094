# Instances of one class share their keys; what breaks the sharing.
import sys
sz = lambda o: sys.getsizeof(vars(o))
class A:
    def __init__(self): self.a, self.b, self.c = 1, 2, 3
print([sz(A()) for _ in range(5)])
x = A(); x.extra = 1
print(sz(x), sz(A()))
y = A(); del y.a
print(sz(y), list(vars(y)))
y.a = 1
print(sz(y), list(vars(y)))
class B:
    def __init__(self, order):
        for k in order: setattr(self, k, 1)
print(sz(B("abc")), sz(B("cba")), list(vars(B("cba"))), sz(B("xyz")), list(vars(B("zyx"))))
class Sub(A):
    def __init__(self):
        super().__init__()
        self.d = 4
print(sz(Sub()), sz(Sub()), sz(A()))
class L: pass
out = []
for i in range(35):
    o = L(); setattr(o, f"k{i}", i)
    out.append(sz(o))
print(out)
