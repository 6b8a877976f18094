# function calling errors
def f0(): pass
def f1(a): pass
def f2(a, b): pass
def f3(a, b, c): pass
def fd(a, b=1): pass
def fk(*, k): pass
def fk2(a, *, k1, k2): pass
def fk3(*, k1, k2, k3): pass
def fp(a, /, b): pass
def fp2(a, b, /): pass
def fv(*args, **kw): return args, kw
def fall(a, /, b, *args, c, **kw): return a, b, args, c, kw
class C:
    def m(self): pass
    def m1(self, x): pass
    @classmethod
    def cm(cls): pass
    @staticmethod
    def sm(): pass
    def __call__(self, x): pass
class I:
    def __init__(self, a, b): pass
class N:
    def __new__(cls, a): return super().__new__(cls)
class E: pass
c = C()
lam = lambda x: x
def outer():
    def inner(a): pass
    return inner
async_like = 1
for s in '''f0(1)
f0(1, 2)
f0(a=1)
f1()
f1(1, 2)
f1(b=1)
f1(1, a=1)
f1(1, **{"a": 1})
f1(*[1, 2])
f1(**{"a": 1, "b": 2})
f2()
f2(1)
f2(b=1)
f2(1, 2, 3)
f2(1, c=2)
f3()
f3(1)
f3(1, 2, d=4)
fd()
fd(1, 2, 3)
fd(c=1)
fk()
fk(1)
fk(1, k=1)
fk(j=1)
fk2(1)
fk2()
fk2(1, 2, k1=1, k2=2)
fk2(1, 2)
fk3()
fp(a=1, b=2)
fp(1)
fp(1, 2, a=3)
fp2(a=1, b=2)
fp2(1, b=2)
fv(1, *[2], x=1, **{"y": 2})
fv(**1)
fv(*1)
fv(**{1: 2})
fv(x=1, **{"x": 2})
fv(*None)
fv(**None)
fall()
fall(1)
fall(1, 2)
fall(1, 2, 3, c=4, d=5, a=6)
fall(1, b=2, c=3)
C(1)
C(x=1)
c.m(1)
c.m1()
c.m1(1, 2)
c.cm(1)
c.sm(1)
C.m()
C.m1(1)
c()
c(1, 2)
c(y=1)
I()
I(1)
I(1, 2, 3)
I(a=1)
N()
N(1, 2)
E(1)
E(a=1)
lam()
lam(1, 2)
lam(y=1)
outer()()
outer()(1, 2)
outer(1)
print(*1)
len(*[1, 2])
len(**{"a": 1})
len(obj=[])
max(*[], **{"key": 1})
c.nope
C.nope
c.mm
c.m.x
c.m.x = 1
c.m.__func__ is C.m
f0.x
f0.__name__
f0.__defaults__ = 1
f0.__kwdefaults__ = 1
f0.__name__ = 1
f0.__code__ = 1
f0.__dict__ = 1
f0.__closure__ = 1
C.__name__ = 1
C.__dict__ = {}
C.__dict__["x"] = 1
C.__module__
C.__qualname__
C.m.__qualname__
outer().__qualname__
C.__mro__
c.__dict__ = 1
c.__class__ = 1
c.__class__ = int
c.__class__ = E
del c.__class__
del c.x
del C.x
del f0.__name__
del f0.__code__
del C.__name__
"a".join(1, 2)
f1(a for a in [1])
f2(a for a in [1])
fv(*(i for i in range(3)))
fv(*"ab", *[1], z=1)
fv(1, 2, *[3], 4)
int.from_bytes()
dict(a=1, **{"a": 2})
f1(a=1, a=2)'''.splitlines():
    try:
        try: code = compile(s, 'x', 'eval')
        except SyntaxError: code = compile(s, 'x', 'exec')
        r = eval(code)
        print(s, '->', repr(r)[:140])
    except BaseException as e:
        print(s, '!!', type(e).__name__ + ':', e)
