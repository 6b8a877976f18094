# A proxy behaves as its object, until that is gone.
import weakref
class C:
    x = 1
    def __init__(self): self.items = [1, 2]
    def __len__(self): return len(self.items)
    def __getitem__(self, i): return self.items[i]
    def __add__(self, o): return ("added", o)
    def __iter__(self): return iter(self.items)
    def __str__(self): return "a C"
    def m(self): return type(self).__name__
c = C()
p = weakref.proxy(c)
print(p.x, len(p), p[0], p + 1, list(p), str(p), p.m(), type(p).__name__, bool(p), 2 in p)
p.y = 5
print(c.y, isinstance(p, C), p.__class__.__name__, weakref.proxy(c) is p, weakref.getweakrefcount(c))
del p.y
print(hasattr(c, "y"))
try:
    hash(p)
except TypeError as e:
    print(e)
class F:
    def __call__(self, n): return n * 2
f = F()
q = weakref.proxy(f)
print(q(4), type(q).__name__, callable(q), callable(p))
del c
for act in (lambda: p.x, lambda: len(p), lambda: str(p), lambda: p + 1, lambda: bool(p)):
    try:
        act()
    except ReferenceError as e:
        print(e)
