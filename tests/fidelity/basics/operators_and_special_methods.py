# operators and dunder
class V:
    def __init__(s, *a): s.a = a
    def __repr__(s): return f"V{s.a}"
    def _op(name):
        def f(s, o): print(name, s, o); return NotImplemented if isinstance(o, str) else (name, o)
        return f
    for n in "add sub mul matmul truediv floordiv mod divmod pow lshift rshift and or xor".split():
        locals()[f"__{n}__"] = _op(n); locals()[f"__r{n}__"] = _op("r" + n)
    def __iadd__(s, o): print("iadd"); return s
    def __neg__(s): return "neg"
    def __pos__(s): return "pos"
    def __invert__(s): return "inv"
    def __abs__(s): return "abs"
    def __int__(s): return 5
    def __float__(s): return 5.5
    def __complex__(s): return 5j
    def __index__(s): return 3
    def __round__(s, n=None): return ("round", n)
    def __trunc__(s): return "trunc"
    def __floor__(s): return "floor"
    def __ceil__(s): return "ceil"
    def __bool__(s): return False
    def __len__(s): return 9
    def __format__(s, spec): return f"fmt[{spec}]"
    def __bytes__(s): return b"bytes"
    def __str__(s): return "str"
    def __hash__(s): return 77
    def __contains__(s, x): return x == 1
    def __getitem__(s, k): return k
    def __setitem__(s, k, v): print("set", k, v)
    def __delitem__(s, k): print("del", k)
    def __missing__(s, k): return "m"
    def __reversed__(s): return iter("zyx")
    def __length_hint__(s): return 4
    def __enter__(s): return s
    def __exit__(s, *a): print("exit", a[0]); return True
    def __lt__(s, o): return "lt"
    def __eq__(s, o): return "eq"
v = V(1)
print(v + 1, 1 + v, v - 1, 1 - v, v * 2, v @ 3, 3 @ v, v / 1, 1 / v, v // 1, v % 2, divmod(v, 1), divmod(1, v), v ** 2, 2 ** v, v << 1, 1 >> v, v & 1, 1 | v, v ^ 1)
for s in ("v + 'x'", "'x' + v", "v @ 'a'", "v ** 'a'", "pow(v, 'a')", "divmod(v, 'a')", "v > 'a'", "v < 1", "1 > v", "v >= 1", "v != 1", "v == 1", "[] == v", "sorted([v, v])"):
    try: print(s, eval(s))
    except TypeError as e: print(s, e)
v += 1
v -= 1
print(v)
v = V(2)
print(-v, +v, ~v, abs(v), int(v), float(v), complex(v), round(v), round(v, 2), bool(v), len(v), f"{v:>5}", f"{v}", f"{v!r}", format(v, "q"), bytes(v), str(v), hash(v))
import math, operator
print(math.floor(v), math.ceil(v), math.trunc(v), [10, 20, 30, 40][v], "abc" * v, hex(v), range(v), 1 in v, 2 in v, v[1], v[1:2], v[1:2, ...], v[::2], operator.length_hint(v), list(reversed(v)))
v[1] = 2; v[1:2] = 3; del v[0]; del v[:, 1]
with v as w: raise ValueError
print(operator.index(v), operator.add(1, 2), operator.itemgetter(1, 2)("abc"), operator.attrgetter("a")(v), operator.methodcaller("upper")("x"))
class R:
    def __lt__(s, o): print("lt"); return NotImplemented
    def __gt__(s, o): print("gt"); return True
print(R() < R(), R() > R())
try: R() <= R()
except TypeError as e: print(e)
class Bad:
    def __len__(s): return -1
    def __bool__(s): return 5
    def __hash__(s): return "x"
    def __int__(s): return "x"
    def __str__(s): return 5
    def __repr__(s): return 5
    def __index__(s): return 1.0
    def __float__(s): return 1
    def __complex__(s): return 1
    def __iter__(s): return 1
    def __format__(s, f): return 1
    def __bytes__(s): return "a"
    def __contains__(s, x): raise KeyError(x)
    def __call__(s, x): return x
    def __length_hint__(s): return -1
    def __dir__(s): return 5
    def __round__(s): raise ZeroDivisionError
    def __getattr__(s, n): raise AttributeError("custom " + n)
b = Bad()
for f in (len, bool, hash, int, str, repr, float, complex, iter, format, bytes, operator.index, dir, round, operator.length_hint, list, lambda b: b.foo, lambda b: 1 in b, lambda b: [1][b], lambda b: f"{b}", lambda b: "%s" % b, lambda b: "%d" % b, lambda b: b(), lambda b: hasattr(b, "x"), lambda b: getattr(b, "x", 3), print, sum, sorted, enumerate, range, chr, lambda b: {b: 1}, lambda b: b + 1, lambda b: b[0], lambda b: -b):
    try: print(repr(f(b)))
    except Exception as e: print(type(e).__name__, e)
class NE:
    __hash__ = None
    def __eq__(s, o): return True
try: hash(NE())
except TypeError as e: print(e)
try: {NE()}
except TypeError as e: print(e)
class EqOnly:
    def __eq__(s, o): return True
print(EqOnly.__hash__, EqOnly() != 1)
