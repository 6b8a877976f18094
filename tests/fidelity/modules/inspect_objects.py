"""Signatures, documentation, source and frames by the module inspect."""
import inspect, functools, sys
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def f(a, b=2, /, c: int=3, *args, d, e: 'str'='x', **kw) -> None:
    """Doc
       more

    less
    """
    # comment
    return a
class A:
    """A doc"""
    x = 1
    def __init__(self, p, q=3): self.p = p
    def m(self, y): "m doc"; return y
    @classmethod
    def c(cls, z): pass
    @staticmethod
    def s(w): pass
    @property
    def pr(self): return 1
class B(A):
    def m(self, y): return 2
t(lambda: inspect.signature(f))
t(lambda: list(inspect.signature(f).parameters.values()))
for o in (A, B, A(1).m, A.m, A.c, A.s, lambda x, *y: 1, functools.partial(f, 1, d=4), functools.partial(f, c=5)):
    t(lambda: inspect.signature(o))
t(lambda: inspect.signature(f).bind(1, d=3))
t(lambda: inspect.signature(f).bind(1))
t(lambda: inspect.signature(lambda a: 1).bind(1, 2))
t(lambda: inspect.signature(lambda a: 1).bind(b=2))
t(lambda: inspect.getfullargspec(f))
t(lambda: inspect.getdoc(f))
t(lambda: inspect.getdoc(B(1).m))
t(lambda: inspect.getdoc(B))
t(lambda: inspect.getsource(f))
t(lambda: inspect.getsource(A))
t(lambda: inspect.getsource(A.m))
t(lambda: inspect.getsource(lambda x: x + 1))
t(lambda: inspect.getsourcelines(B))
t(lambda: [n for n, v in inspect.getmembers(A(1)) if n[:2] != '__'])
t(lambda: [n for n, v in inspect.getmembers(A, inspect.isfunction)])
t(lambda: [inspect.isfunction(f), inspect.isclass(A), inspect.ismethod(A(1).m), inspect.isbuiltin(len), inspect.isroutine(len), inspect.ismodule(sys), inspect.isgenerator(x for x in ()), inspect.isgeneratorfunction(lambda: (yield)), inspect.iscode(f.__code__), inspect.isabstract(A)])
t(lambda: inspect.currentframe().f_code.co_name)
def outer():
    return inspect.stack()
t(lambda: [(s.function, s.lineno, s.code_context) for s in outer()][:2])
t(lambda: inspect.getmro(B))
t(lambda: inspect.getmodule(f))
t(lambda: inspect.getfile(f).rpartition('/')[2])
t(lambda: inspect.getsource(len))
t(lambda: inspect.getsource(int))
t(lambda: inspect.cleandoc("  a\n    b\n      c\n\n"))
t(lambda: inspect.getattr_static(A(1), 'pr').__class__)
def g():
    x = yield 1
    yield x
it = g()
t(lambda: inspect.getgeneratorstate(it)); next(it)
t(lambda: inspect.getgeneratorstate(it))
t(lambda: inspect.getgeneratorlocals(it)); it.close()
t(lambda: inspect.getgeneratorstate(it))
def deco(fn):
    @functools.wraps(fn)
    def w(*a): return fn(*a)
    return w
@deco
def d(q, r): pass
t(lambda: inspect.signature(d)); t(lambda: inspect.unwrap(d).__name__)
t(lambda: inspect.signature(d, follow_wrapped=False))
t(lambda: inspect.getcallargs(A.m, 1, 2))
try: 1/0
except ZeroDivisionError as e:
    t(lambda: [ (x.function,x.lineno,x.positions) for x in inspect.getinnerframes(e.__traceback__)])
t(lambda: inspect.signature(int))
t(lambda: inspect.signature(3))
class C:
    def __call__(self, a, b): pass
t(lambda: inspect.signature(C()))
import collections, dataclasses, enum
t(lambda: inspect.signature(collections.namedtuple('P', 'x y', defaults=[1])))
@dataclasses.dataclass
class D:
    a: int
    b: list = dataclasses.field(default_factory=list)
    c: str = 'x'
t(lambda: inspect.signature(D))
print(D.__doc__)
t(lambda: inspect.signature(enum.Enum))
t(lambda: inspect.getcomments(f))
class E:
    pass
t(lambda: inspect.signature(E))
t(lambda: inspect.signature(object))
