import pickle, collections, datetime, enum, dataclasses, functools, decimal, fractions, weakref, array, re, operator, types
P = collections.namedtuple("P", "x y")
class Col(enum.Enum): R = 1
@dataclasses.dataclass
class DC: a: int; b: list = dataclasses.field(default_factory=list)
def fn(a): return a
for o in (P(1, 2), Col.R, DC(1), collections.OrderedDict(a=1), collections.Counter("aab"), collections.defaultdict(int, a=1), collections.deque([1], 3), datetime.datetime(2024, 1, 2, 3), datetime.timedelta(1), decimal.Decimal("1.5"), fractions.Fraction(1, 3), functools.partial(fn, 1), array.array("i", [1, 2]), re.compile("a+"), operator.itemgetter(1), types.SimpleNamespace(a=1), fn, DC, collections.ChainMap({1: 2}), datetime.timezone.utc, collections.UserList([1])):
    for proto in (0, 2, 5):
        try: r = pickle.loads(pickle.dumps(o, proto)); print(repr(r).split(" at 0x")[0], end=" | ")
        except Exception as e: print(type(e).__name__, str(e).split(" at 0x")[0], end=" | ")
    print()
print(pickle.dumps({'a': [1, 'b', (2.5, None)]}, 0), pickle.dumps([1, 2, 300, 70000, -1, 2**40, "x" * 300])[:60])
print(pickle.dumps(P(1, 2)), pickle.dumps(DC(1)), pickle.dumps(Col.R))
try: pickle.dumps(weakref.ref(fn))
except TypeError as e: print(e)
import threading
try: pickle.dumps(threading.Lock())
except TypeError as e: print(e)
def outer():
    class L: pass
    return L()
try: pickle.dumps(outer())
except Exception as e: print(type(e).__name__, e.args[0].split(" at 0x")[0])
class S:
    def __init__(self): self.f = lambda: 0
try: pickle.dumps(S())
except Exception as e: print(type(e).__name__, str(e).split(" at 0x")[0])
class NG:
    def __getstate__(self): return None
    def __init__(self): self.x = 1
print(pickle.loads(pickle.dumps(NG())).__dict__)
class Sing:
    _i = None
    def __new__(cls):
        if cls._i is None: cls._i = super().__new__(cls)
        return cls._i
    def __reduce__(self): return "sing"
sing = Sing(); print(pickle.loads(pickle.dumps(sing)) is sing)
class Node:
    def __init__(self): self.kids = []; self.parent = None
n = Node(); k = Node(); n.kids.append(k); k.parent = n; n2 = pickle.loads(pickle.dumps(n)); print(n2.kids[0].parent is n2)
