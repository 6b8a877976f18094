import sys
print(sys.getsizeof(1), sys.getsizeof(2**30-1), sys.getsizeof(-2**30), sys.getsizeof(2**1000), sys.getsizeof(True), sys.getsizeof(1j), sys.getsizeof(range(3)), sys.getsizeof(slice(1)), sys.getsizeof(Ellipsis), sys.getsizeof(NotImplemented))
print([sys.getsizeof("x"*n) for n in (0,1,2,7,8,15,16)], [sys.getsizeof("é"*n) for n in (0,1,2,3)], [sys.getsizeof("€"*n) for n in (1,2,3)], [sys.getsizeof("😀"*n) for n in (1,2,3)])
print([sys.getsizeof(tuple(range(n))) for n in range(5)], [sys.getsizeof(set(range(n))) for n in (0,4,5,18,19,20,77)], [sys.getsizeof(frozenset(range(n))) for n in (0,5)])
print([sys.getsizeof({i:i for i in range(n)}) for n in (0,1,5,6,10,11,21,22,42,43)], [sys.getsizeof({str(i):i for i in range(n)}) for n in (0,1,5,6,10,11)])
print([sys.getsizeof(list(range(n))) for n in range(10)], [sys.getsizeof([*range(n)]) for n in range(10)], [sys.getsizeof([i for i in range(n)]) for n in range(10)])
print([sys.getsizeof(bytearray(n)) for n in (0,1,8,100)], [sys.getsizeof(memoryview(b"abc")), sys.getsizeof(iter([])), sys.getsizeof(enumerate([])), sys.getsizeof(zip()), sys.getsizeof(map(str,[])), sys.getsizeof(filter(None,[])), sys.getsizeof(reversed([]))])
def f(a, b=1, *c, d, **e):
    x = 1
    def g(): return x
    return g
class A: pass
class B: __slots__=()
class C: __slots__=("a","b")
class D(A): pass
class E(list): pass
class F(dict): pass
class G(int): pass
class H(str): pass
class I(tuple): pass
class J(Exception): pass
for o in (f, f.__code__, f(1,d=2), f(1,d=2).__closure__[0], A, A(), B(), C(), D(), E(), E([1]), F(), G(5), H("abc"), I((1,2)), J(), J(1), Exception(), KeyError("x"), OSError(1,"x"), StopIteration(3), len, [].append, A().__init__, property(f), staticmethod(f), classmethod(f), super(A, A()), type(sys), sys, print, object(), lambda: 0):
    print(type(o).__name__, sys.getsizeof(o), o.__sizeof__() if not isinstance(o, type) else "")
import collections, array, itertools
for o in (collections.deque(), collections.deque(range(100)), collections.OrderedDict(), collections.OrderedDict(a=1), collections.defaultdict(int), collections.Counter("hello"), array.array("i", [1,2,3]), collections.namedtuple("P","x y")(1,2), itertools.count(), itertools.chain(), itertools.islice([],1), itertools.product([1],[2]), itertools.permutations([1,2,3]), itertools.tee([1])[0], itertools.cycle([1])):
    print(type(o).__name__, sys.getsizeof(o))
