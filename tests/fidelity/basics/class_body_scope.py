# A class body runs once, top to bottom, in its own namespace that methods do not see.
x = 1
class A:
    print("building A, x is", x)
    x = 2
    print("now x is", x)
    y = x + 10
    def get(self):
        return x
    z = [x for _ in range(2)]
    for i in range(3):
        pass
    del i

print(A().get(), A.x, A.y, A.z)
print([k for k in A.__dict__ if not k.startswith("__")])

class B:
    import sys as _sys
    if x == 1:
        def f(self): return "one"
    else:
        def f(self): return "other"
    class Inner:
        n = 5

print(B().f(), B.Inner.n, B.Inner.__qualname__, B.f.__qualname__)
