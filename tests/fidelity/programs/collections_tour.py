import collections, collections.abc as abc, sys, gc
from collections import *
c = Counter("abracadabra"); print(c, c.total(), c.most_common(), sorted(c.elements()), c["z"], c + Counter(a=1), c & Counter("aab"), c | Counter("zz"), -Counter(a=-1), +Counter(a=-1, b=2)); c.update("aa"); c.subtract({"b": 5}); print(c, dict(c), c == Counter(c), c <= Counter(c))
od = OrderedDict([(1, "a"), (2, "b"), (3, "c")]); od.move_to_end(1); od.move_to_end(3, last=False); print(od, od.popitem(last=False), list(reversed(od)), od == {2: "b", 1: "a"})
d = deque(range(5), maxlen=4); d.rotate(1); d.extendleft([9]); print(d, d.maxlen, d.index(9), d.count(2)); d.insert(0, 1) if 0 else None
try: d.insert(0, 1)
except IndexError as e: print(e)
dd = defaultdict(lambda: [0]); dd["x"].append(1); print(dd["x"], dict(dd), "q" in dd, dd.get("q"), repr(defaultdict(list)))
cm = ChainMap({"a": 1}, {"a": 2, "b": 3}); child = cm.new_child({"c": 4}); child["a"] = 9; print(child, cm, list(child), len(child), child.parents, child.maps[0]); 
try: del cm["b"]
except KeyError as e: print(e)
P = namedtuple("P", ["x", "y", "class"], rename=True); print(P._fields, P(1, 2, 3), P._make([1, 2, 3]), P.__doc__, P.x.__doc__, P.__new__.__defaults__, P.__match_args__)
for bad in (("P", "x x"), ("P", "1x"), ("P", "_x"), ("class", "x"), ("P", "x", ) ):
    try: print(namedtuple(*bad))
    except ValueError as e: print(e)
try: namedtuple("Q", "a b", defaults=(1, 2, 3))
except TypeError as e: print(e)
try: P(1)
except TypeError as e: print(e)
p = P(1, 2, 3)
try: p.x = 5
except AttributeError as e: print(e)
try: p._replace(zz=1)
except (TypeError, ValueError) as e: print(type(e).__name__, e)
print(p[0], p[-1], len(p), p + (4,), hash(p) == hash((1, 2, 3)), p == (1, 2, 3), sys.getsizeof(p), P.__slots__, isinstance(p, tuple))
class L(UserList):
    def append(self, x): super().append(x * 2)
l = L([1]); l.append(5); print(l, l + [1], l[0:1], type(l[0:1]).__name__, l * 2, l == [1, 10], 10 in l, sorted(l, reverse=True))
class D(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.upper(), v)
u = D(a=1); u["b"] = 2; u.update(c=3); print(u, len(u), u | {"z": 1}, list(u.items()), u.get("A"), u.setdefault("Q".lower(), 3) if 0 else "")
s = UserString("abc"); print(s.upper(), s + "d", s[1], s == "abc", type(s.upper()).__name__, "b" in s, hash(s) == hash("abc"))
class Seq(abc.Sequence):
    def __init__(self, *a): self.a = a
    def __getitem__(self, i): return self.a[i]
    def __len__(self): return len(self.a)
q = Seq(1, 2, 3, 2); print(list(q), 2 in q, q.index(2), q.count(2), list(reversed(q)), isinstance(q, abc.Sequence), isinstance(q, abc.Iterable), isinstance([], abc.MutableSequence), issubclass(dict, abc.Mapping), isinstance(5, abc.Hashable), isinstance([], abc.Hashable), isinstance(iter([]), abc.Iterator), isinstance((x for x in ()), abc.Generator), callable(abc.Callable))
class MM(abc.MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = MM(); m["a"] = 1; m.update(b=2); print(dict(m), m.pop("a"), m.popitem(), m.setdefault("z", 5), list(m.values()), m == {"z": 5}, m.get("nope", 0)); m.clear(); print(len(m))
class SS(abc.Set):
    def __init__(self, it): self.s = list(dict.fromkeys(it))
    def __contains__(self, x): return x in self.s
    def __iter__(self): return iter(self.s)
    def __len__(self): return len(self.s)
a, b = SS([1, 2]), SS([2, 3]); print(list(a & b), list(a | b), list(a - b), list(a ^ b), a <= b, a == SS([2, 1]), a.isdisjoint(b), a < SS([1, 2, 3]))
try: abc.Sized()
except TypeError as e: print(e)
class H:
    def __len__(self): return 1
print(isinstance(H(), abc.Sized), issubclass(H, abc.Collection), abc.Callable[[int], str], abc.Iterable[int])
gc.collect(); n = len(gc.get_objects()); T = namedtuple("T", "a b c"); print(len(gc.get_objects()) - n)
