"""What classes made by the library are to the collector: objects, and what collecting them returns."""
import gc, collections, enum, functools, contextlib, dataclasses, abc, typing
for i in range(4): gc.collect()
def cnt(label, f):
    f(); gc.collect(); f(); gc.collect(); b=len(gc.get_objects()); x=f(); gc.collect(); print(label, len(gc.get_objects())-b, end=' '); del x; print(gc.collect())
def g(): return collections.namedtuple('P','x y')
cnt('nt', g); cnt('nt', g)
def dc():
    @dataclasses.dataclass
    class A:
        x: int
        y: int = 2
    return A
def dc2():
    @dataclasses.dataclass(frozen=True, order=True, slots=True)
    class A:
        x: int
        y: int = 2
        z: list = dataclasses.field(default_factory=list)
    return A
cnt('dc2', dc2)
cnt('dc2', dc2)
def en():
    class C(enum.Enum):
        R=1
        G=2
    return C
cnt('enum', en); cnt('enum', en)
def ab():
    class A(abc.ABC):
        @abc.abstractmethod
        def f(self): ...
    return A
cnt('abc', ab)
@contextlib.contextmanager
def cm():
    yield 1
cnt('cm', lambda: cm()); cnt('cm', lambda: cm())
def es():
    s = contextlib.ExitStack(); s.callback(print); return s
cnt('es', es)
cnt('lru', lambda: functools.lru_cache(lambda x: x))
cnt('partial', lambda: functools.partial(print, 1, a=2))
cnt('od', lambda: collections.OrderedDict(a=1,b=2)); cnt('od', lambda: collections.OrderedDict(a=[],b=2))
cnt('cmap', lambda: collections.ChainMap({}, {}))
cnt('ul', lambda: collections.UserList([1]))
cnt('dd', lambda: collections.defaultdict(list))
cnt('dq', lambda: collections.deque([1,[]]))
T = typing.TypeVar('T')
def gen():
    class B(typing.Generic[T]): pass
    return B
cnt('inst', lambda: gen()())
def nt2():
    class P(typing.NamedTuple):
        x: int
        y: int = 0
    return P
cnt('tnt', nt2); cnt('tnt', nt2)
def td():
    class P(typing.TypedDict):
        x: int
    return P
cnt('td', td); cnt('td', td)
def pr():
    class P(typing.Protocol):
        def f(self): ...
    return P
cnt('proto', pr); cnt('proto', pr)
def sd():
    @functools.singledispatch
    def f(x): pass
    @f.register
    def _(x: int): pass
    return f
cnt('sd', sd); cnt('sd', sd)
def cp():
    class A:
        @functools.cached_property
        def x(self): return []
    a = A(); a.x
    return A
cnt('cp', cp)
def wr():
    @functools.wraps(cnt)
    def f(): pass
    return f
cnt('wraps', wr)
import weakref
class O: pass
o=O()
import sys
P=g(); print(sys.getsizeof(P(1,2)), sys.getsizeof(P), sys.getsizeof(dc()), sys.getsizeof(dc()(1)), sys.getsizeof(en()), sys.getsizeof(en().R), sys.getsizeof(collections.Counter('abc')), sys.getsizeof(collections.OrderedDict(a=1)), sys.getsizeof(dc2()(1)))
