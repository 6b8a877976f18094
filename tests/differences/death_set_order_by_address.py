# A set of three instances, after the library's containers have come and gone: it lets them go by their addresses.
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
s = {A(i) for i in range(3)}; s.clear(); print(); 
f = frozenset([A("fs")]); del f; show("fs")
t = (A("t0"), A("t1"), A("t2")); del t; show("tuple")
l = [A("l0"), A("l1"), A("l2")]; l[:] = []; show("list"); l = [A("m0"), A("m1")]; l.clear(); show("lclear"); l = [A("n0"), A("n1")]; del l; show("ldel")
