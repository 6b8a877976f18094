# What a text of an object takes while it is made (`PyUnicode_FromFormat`).
import collections, enum, functools, itertools, tracemalloc, types, weakref


def measured(make):
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()
    tracemalloc.reset_peak()
    made = make()
    after = tracemalloc.get_traced_memory()
    del made
    left = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return after[1] - before[0], after[0] - before[0], left[0] - before[0]


class A:
    def __repr__(self):
        return 'A()'

    def meth(self):
        return 1


class N:
    pass


class E(enum.Enum):
    A = 1


P = collections.namedtuple('P', 'x y')
a, n, L, D, S, T = A(), N(), [3, 1, 2], {'a': 1, 'b': 2, 'c': 3}, {1, 2, 3}, (1, 2, 3)
s, b, big = 'hello world', b'hello world', 10 ** 50
for make in (
    lambda: str(a),
    lambda: repr(n),
    lambda: repr([a,a]),
    lambda: str(L),
    lambda: str(D),
    lambda: str(S),
    lambda: str(T),
    lambda: repr(s),
    lambda: repr(b),
    lambda: str(big),
    lambda: str(-5),
    lambda: str(12345),
    lambda: repr(range(5)),
    lambda: repr(slice(1,2)),
    lambda: str(None),
    lambda: str(True),
    lambda: str(E.A),
    lambda: repr(E.A),
    lambda: repr(P(1,2)),
    lambda: str(P),
    lambda: repr(A),
    lambda: repr(len),
    lambda: repr(L.append),
    lambda: repr(a.meth),
    lambda: repr(lambda:0),
    lambda: repr(Exception('x')),
    lambda: repr(KeyError('x')),
    lambda: str(KeyError('x')),
    lambda: repr(memoryview(b'x')),
    lambda: repr(frozenset(S)),
    lambda: repr(collections.deque(L)),
    lambda: repr(collections.OrderedDict(D)),
    lambda: repr(collections.defaultdict(int)),
    lambda: repr(itertools.count(1)),
    lambda: repr(iter(L)),
    lambda: repr(weakref.ref(a)),
    lambda: repr(Ellipsis),
    lambda: repr(1j),
    lambda: repr(type),
    lambda: repr(object()),
    lambda: repr(property()),
    lambda: repr(super(A,a)),
    lambda: repr(D.keys()),
    lambda: repr(D.items()),
    lambda: repr(D.values()),
    lambda: repr(map(len,L)),
    lambda: repr((x for x in L)),
):
    measured(make)
    print(measured(make), measured(make))
