# interpreter-level programs: recursion, memoise, linked structures, iterators, LRU, event, plugin registry
import sys, functools, weakref, gc
class LRU:
    def __init__(self, n):
        from collections import OrderedDict
        self.n = n; self.d = OrderedDict()
    def get(self, k):
        if k not in self.d: return -1
        self.d.move_to_end(k); return self.d[k]
    def put(self, k, v):
        self.d[k] = v; self.d.move_to_end(k)
        if len(self.d) > self.n: print("evict", self.d.popitem(last=False))
c = LRU(2); c.put(1, 1); c.put(2, 2); print(c.get(1)); c.put(3, 3); print(c.get(2), dict(c.d))
class Registry(type):
    classes = {}
    def __new__(m, n, b, ns): cls = super().__new__(m, n, b, ns); m.classes[n] = cls; return cls
class Plugin(metaclass=Registry): pass
class P1(Plugin): pass
print(list(Registry.classes))
class Singleton:
    _inst = None
    def __new__(cls): 
        if not cls._inst: cls._inst = super().__new__(cls)
        return cls._inst
print(Singleton() is Singleton())
class Observable:
    def __init__(self): self._obs = weakref.WeakSet()
    def add(self, o): self._obs.add(o)
    def notify(self): return sorted(o.name for o in self._obs)
class O:
    def __init__(self, n): self.name = n
ob = Observable(); a, b = O("a"), O("b"); ob.add(a); ob.add(b); print(ob.notify()); del a; print(ob.notify())
class Matrix:
    def __init__(self, r): self.r = r
    def __matmul__(self, o): return Matrix([[sum(x * y for x, y in zip(r, c)) for c in zip(*o.r)] for r in self.r])
    def __getitem__(self, ij): i, j = ij; return self.r[i][j]
    def __setitem__(self, ij, v): i, j = ij; self.r[i][j] = v
    def __repr__(self): return "\n".join(" ".join(map(str, r)) for r in self.r)
    def __iter__(self): return (x for r in self.r for x in r)
    def __len__(self): return len(self.r)
    def __contains__(self, x): return any(x in r for r in self.r)
m = Matrix([[1, 2], [3, 4]]); print(m @ m, m[0, 1], 4 in m, list(m), len(m)); m[0, 0] = 9; print(m)
def timer(f):
    @functools.wraps(f)
    def w(*a, **k):
        w.calls += 1
        return f(*a, **k)
    w.calls = 0
    return w
@timer
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(10), fib.calls, fib.__name__)
class Tree:
    def __init__(self, v, l=None, r=None): self.v, self.l, self.r = v, l, r
    def __iter__(self):
        if self.l: yield from self.l
        yield self.v
        if self.r: yield from self.r
    def depth(self): return 1 + max((c.depth() for c in (self.l, self.r) if c), default=0)
t = Tree(4, Tree(2, Tree(1), Tree(3)), Tree(6)); print(list(t), t.depth(), sum(t), max(t), 3 in t)
class Count:
    def __init__(self, lo, hi): self.lo, self.hi = lo, hi
    def __iter__(self): return self
    def __next__(self):
        if self.lo >= self.hi: raise StopIteration
        self.lo += 1; return self.lo - 1
print(list(Count(1, 4)), [*Count(0, 2)], dict(enumerate(Count(5, 7))), tuple(map(str, Count(0, 3))))
class Temp:
    def __init__(self, c): self.c = c
    f = property(lambda s: s.c * 9 / 5 + 32, lambda s, v: setattr(s, "c", (v - 32) * 5 / 9), doc="fahr")
t = Temp(100); print(t.f); t.f = 32; print(t.c, Temp.f.__doc__)
class Vec:
    __slots__ = ("x", "y")
    def __init__(s, x, y): s.x, s.y = x, y
    def __add__(s, o): return Vec(s.x + o.x, s.y + o.y)
    def __mul__(s, k): return Vec(s.x * k, s.y * k)
    __rmul__ = __mul__
    def __abs__(s): return (s.x ** 2 + s.y ** 2) ** .5
    def __bool__(s): return bool(s.x or s.y)
    def __repr__(s): return f"Vec({s.x}, {s.y})"
    def __eq__(s, o): return (s.x, s.y) == (o.x, o.y)
    def __hash__(s): return hash((s.x, s.y))
    def __iter__(s): yield s.x; yield s.y
v = Vec(3, 4); print(v + v, 2 * v, v * 2, abs(v), bool(Vec(0, 0)), v == Vec(3, 4), {v: 1}[Vec(3, 4)], [*v]); x, y = v; print(x, y)
try: v.z = 1
except AttributeError as e: print(e)
print(sys.getsizeof(v), sys.getrefcount(v), gc.is_tracked(v), Vec.__slots__, hasattr(v, "__dict__"))
def make(n): return [lambda x, i=i: x * i for i in range(n)]
print([f(2) for f in make(3)], (lambda *a, **k: (a, k))(1, b=2), [(lambda: i)() for i in range(3)])
import inspect
print(inspect.signature(make), inspect.getdoc(Singleton), inspect.isclass(Vec), inspect.getsource(make), [n for n, _ in inspect.getmembers(Vec, inspect.isfunction)][:3])
print(dir(Vec)[-3:], vars(Temp(5)), type(v).__name__, callable(v), id(v) == id(v), isinstance(v, object), issubclass(bool, int))
