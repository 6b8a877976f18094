# counts in every kind of call
import sys
rc = sys.getrefcount
class C:
    def __init__(self, *a, **k): self.n = [rc(x) for x in a]
    def m(self, x): return rc(x), rc(self)
    @staticmethod
    def s(x): return rc(x)
    @classmethod
    def c(cls, x): return rc(x), rc(cls) - base
    def __call__(self, x): return rc(x), rc(self)
    def __getitem__(self, x): return rc(x), rc(self)
    def __contains__(self, x): print("contains", rc(x), rc(self)); return True
    def __add__(self, x): return rc(x), rc(self)
    def __radd__(self, x): return rc(x), rc(self)
    def __iadd__(self, x): print("iadd", rc(x), rc(self)); return self
    def __eq__(self, x): print("eq", rc(x), rc(self)); return NotImplemented
    def __lt__(self, x): return rc(x), rc(self)
    def __enter__(self): print("enter", rc(self)); return self
    def __exit__(self, *a): print("exit", rc(self), [rc(x) for x in a[:0]]); return True
    def __iter__(self): print("iter", rc(self)); return self
    def __next__(self): print("next", rc(self)); raise StopIteration
    def __format__(self, spec): return f"fmt{rc(self)},{spec}"
    def __repr__(self): return f"repr{rc(self)}"
    def __bool__(self): print("bool", rc(self)); return True
    def __len__(self): return rc(self)
    def __hash__(self): print("hash", rc(self)); return 5
    def __index__(self): print("index", rc(self)); return 1
    def __getattr__(self, n): return n, rc(self)
    def __setattr__(self, n, v): object.__setattr__(self, n, v); print("set", n, rc(v), rc(self))
    def __delattr__(self, n): print("del", n, rc(self))
    def __setitem__(self, k, v): print("setitem", rc(k), rc(v), rc(self))
    def __delitem__(self, k): print("delitem", rc(k), rc(self))
    def __matmul__(self, o): return rc(o), rc(self)
    def __pow__(self, o, m=None): return rc(o), rc(self), m is None
    def __divmod__(self, o): return rc(o), rc(self)
    def __round__(self, n=None): return rc(self)
    def __reversed__(self): return rc(self)
    def __copy__(self): return rc(self)
    def __dir__(self): return [str(rc(self))]
    def __instancecheck__(self, o): print("inst", rc(o), rc(self)); return True
    def __abs__(self): return rc(self)
    def __invert__(self): return rc(self)
    def __float__(self): print("float", rc(self)); return 1.0
    def __int__(self): print("int", rc(self)); return 7
    def __complex__(self): print("complex", rc(self)); return 1j
    def __bytes__(self): print("bytes", rc(self)); return b"x"
    def __sizeof__(self): return rc(self)
    def __getstate__(self): print("getstate", rc(self)); return None
base = rc(C)
x = [1]
c = C(x, x); print(c.n)
print(c.m(x), C.m(c, x), c.s(x), C.s(x), c.c(x), C.c(x), c(x), c[x])
print(x in c, c + x, x + c, c < x, c > x, c == x, c != x)
c += x
with c as d: print(rc(c), rc(d)); 
del d
for i in c: pass
print(f"{c:>5}|{c!r}|{c!s}|{c}", "%s %r" % (c, c), "{} {!r}".format(c, c))
if c: print("t")
while not c: pass
print(len(c), c.zzz, getattr(c, "yyy"), hasattr(c, "x"))
c.attr = x
del c.attr
c[x] = x
del c[x]
print([1, 2, 3][c], list(range(5))[c:], c @ x, c ** x, pow(c, x, 3), divmod(c, x), round(c), round(c, 2), reversed(c), abs(c), ~c)
print(isinstance(x, c), float(c), int(c), complex(c), bytes(c), sys.getsizeof(c), dir(c))
print({c: 1}.get(c), hash(c), c in {c}, c in [c], c in (1, c), [c].index(c), [c].count(c), [1, c].count(1))
print(max(c, c, key=lambda v: rc(v)) is c, sorted([c], key=rc), list(map(rc, [c, x])), list(filter(rc, [x])))
import copy
print(copy.copy(c)); print(rc(x), rc(c))
