# What the containers of the library let go, and when.
import sys, gc
from collections import OrderedDict, defaultdict, deque, Counter, namedtuple, ChainMap, UserDict, UserList
class A:
    def __init__(s, n): s.n = n
    def __del__(s): print("del", s.n, end=" ")
def show(t): print("|", t)
o = OrderedDict((i, A(i)) for i in range(4)); o.move_to_end(1); o.popitem(last=False); show("pop"); del o[2]; show("del"); o.clear(); show("clear")
d = defaultdict(lambda: A("d")); d[1]; d[2]; print(len(d), sys.getrefcount(d.default_factory)); del d; show("dd")
q = deque([A(i) for i in range(5)], maxlen=3); show("maxlen"); q.append(A(9)); show("append"); q.rotate(1); q.popleft(); show("popleft"); q.clear(); show("clear")
q = deque(A(i) for i in range(3)); del q; show("deque dies")
c = Counter("abracadabra"); print(c.most_common(2), sys.getsizeof(c)); del c
P = namedtuple("P", "x y"); p = P(A(1), A(2)); print(sys.getsizeof(p), sys.getrefcount(p), p._fields); del p; show("nt")
cm = ChainMap({1: A("c1")}, {2: A("c2")}); del cm; show("cm")
u = UserDict(a=A("ud")); del u; show("ud")
l = UserList([A("ul")]); del l; show("ul")
s = {A("in a set")}; s.clear(); print()
f = frozenset([A("fs")]); del f; show("fs")
t = (A("t0"), A("t1"), A("t2")); del t; show("tuple")
l = [A("l0"), A("l1"), A("l2")]; l[:] = []; show("list"); l = [A("m0"), A("m1")]; l.clear(); show("lclear"); l = [A("n0"), A("n1")]; del l; show("ldel")
l = [A(i) for i in range(6)]; del l[1:3]; show("slice"); del l[::2]; show("step"); l.pop(0); show("pop0"); l[0] = None; show("set"); l = None
d = {i: A(i) for i in range(5)}; d.pop(2); show("dpop"); d.popitem(); show("popitem"); d.update({0: None}); show("upd"); d = {}; show("rebind")
class N:
    def __init__(s): s.b = A("b"); s.a = A("a"); s.c = A("c")
n = N(); del n.a; show("delattr"); n.b = 1; show("set"); del n; show("inst")
class S:
    __slots__ = ("z", "y", "x")
    def __init__(s): s.x = A("x"); s.y = A("y"); s.z = A("z")
s = S(); del s; show("slots")
def f(a, b=A("default"), *args, k=A("kwdefault"), **kw): l = A("local"); return None
f(A("arg"), A("arg2"), A("extra"), k=A("kw"), z=A("kwargs")); show("call")
del f; show("func")
def outer():
    x = A("cell"); y = A("plain")
    def inner(): return x
    return inner
g = outer(); show("outer"); del g; show("closure")
gen = (A(i) for i in range(3)); x = next(gen); x = next(gen); show("gen"); del gen; show("gendel"); del x; show("x")
a = b = A("ab"); a = None; show("a"); b = None; show("b")
x = [A("cyc")]; x.append(x); del x; gc.collect(); show("gc")
class Sub(list): pass
z = Sub([A("s1"), A("s2")]); z.attr = A("attr"); del z; show("sub")
class SubD(dict): pass
z = SubD(a=A("s1")); z.attr = A("attr"); del z; show("subd")
lst = [A(1), A(2), A(3)]; it = iter(lst); next(it); del lst; show("list held"); list(it); print(); del it; show("it")
m = map(lambda x: A(x), [1, 2]); next(m); show("m"); del m; show("md")
zz = zip([A("z1")], [A("z2")]); next(zz); show("zip"); del zz; show("zipd")
