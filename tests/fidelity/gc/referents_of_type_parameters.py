# Type parameters, and instances of the library's types, as gc.get_referents shows them; and types that are C.
import gc, csv, io, decimal, queue, threading, datetime, typing, asyncio, contextvars, json, ast, _thread, re, struct, hmac
def show(o):
    def name(x):
        if isinstance(x, type): return "type " + x.__name__
        if isinstance(x, (int, str, float, bytes, type(None))): return repr(x)[:30]
        return type(x).__name__ + (f"[{len(x)}]" if isinstance(x, (list, tuple, dict, set)) else "")
    print(type(o).__name__, gc.is_tracked(o), [name(x) for x in gc.get_referents(o)])
class B: x: int
T = typing.TypeVar("T"); U = typing.TypeVar("U", bound=int, default=str); V = typing.TypeVar("V", int, str)
class G[Q: int]: pass
type AA[W] = list[W]
r = csv.reader(["a,b"]); next(r)
l = threading.local(); l.a = []
q = queue.SimpleQueue(); q.put([1])
n = ast.parse("x = 1"); 
class Sub(asyncio.Future): pass

for o in (T, U, V, G.__type_params__[0], AA, AA.__type_params__[0], typing.ParamSpec("P"), typing.TypeVarTuple("Ts"), typing.NoDefault, r, r.dialect, decimal.localcontext(), q, n, n.body[0], n.body[0].value, ast.Load(), datetime.date(1,1,1).isocalendar(), typing.ForwardRef("x"), struct.Struct("i"), _thread.allocate_lock(), re.compile("(a)").match("a"), io.BufferedReader(io.BytesIO()), io.BufferedWriter(io.BytesIO())):
    show(o)
print(csv.writer(io.StringIO()).dialect.delimiter)
try: r.dialect.delimiter = "x"
except AttributeError as e: print(e)
try: r.dialect.zz = "x"
except AttributeError as e: print(e)
try: q.zz = "x"
except AttributeError as e: print(e)
try: r.zz = "x"
except AttributeError as e: print(e)
try: threading.Lock().x = 1
except AttributeError as e: print(e)
for f in (lambda: type("X", (type(threading.Lock()),), {}), lambda: type("X", (datetime.timezone,), {}), lambda: type("X", (type(typing.NoDefault),), {}), lambda: setattr(datetime.date, "x", 1), lambda: setattr(decimal.Decimal, "x", 1), lambda: setattr(asyncio.Future, "x", 1), lambda: type("X", (contextvars.Context,), {})):
    try: print(f())
    except TypeError as e: print(e)
