# context managers & exceptions & resource handling
import contextlib, sys, traceback
class Res:
    def __init__(self, n): self.n = n
    def __enter__(self): print("open", self.n); return self
    def __exit__(self, t, v, tb): print("close", self.n, t.__name__ if t else None, v); return self.n == "suppress"
with Res("a") as a, Res("b") as b: print("body")
with (Res("c"), Res("d") as d): pass
with Res("suppress"): raise ValueError("x")
try:
    with Res("e"): 1 / 0
except ZeroDivisionError as e: print("caught", e, e.__traceback__.tb_lineno, e.__context__)
def f():
    try: return "try"
    finally: print("finally")
print(f())
def nested():
    try:
        try: raise KeyError("k")
        finally: print("inner finally")
    except KeyError as e:
        try: raise ValueError("v") from e
        except ValueError as e2: print(repr(e2.__cause__), repr(e2.__context__), e2.__suppress_context__)
nested()
try:
    try: 1 / 0
    except ZeroDivisionError: raise TypeError("t")
except TypeError as e: print(repr(e.__context__), e.__cause__); traceback.print_exc(file=sys.stdout)
with contextlib.suppress(KeyError): {}["x"]
with contextlib.redirect_stdout(sys.stderr): print("to stderr")
with contextlib.ExitStack() as st:
    for n in "xyz": st.enter_context(Res(n))
    st.callback(print, "callback", 1)
@contextlib.contextmanager
def tag(n):
    print(f"<{n}>")
    try: yield n
    except ValueError as e: print("handled", e)
    finally: print(f"</{n}>")
with tag("p") as t: print(t); raise ValueError("in tag")
@tag("deco")
def g(): print("in g")
g()
with contextlib.closing(open_ := type("C", (), {"close": lambda s: print("closed")})()): pass
with contextlib.nullcontext(5) as n: print(n)
try:
    raise ExceptionGroup("g", [ValueError(1), KeyError(2), ExceptionGroup("h", [TypeError(3)])])
except* (ValueError, KeyError) as eg: print(eg, eg.exceptions)
except* TypeError as eg: print(repr(eg))
eg = ExceptionGroup("g", [ValueError(1), TypeError(2)]); print(eg.split(ValueError), eg.subgroup(TypeError), eg.derive([OSError()]), eg.message)
for bad in (lambda: ExceptionGroup("a", []), lambda: ExceptionGroup("a", [1]), lambda: ExceptionGroup(1, [ValueError()]), lambda: ExceptionGroup("a", [KeyboardInterrupt()])):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
class E1(Exception): pass
class E2(E1):
    def __init__(self, a, b=2): super().__init__(a, b); self.a = a
    def __str__(self): return f"E2<{self.a}>"
try: raise E2(1)
except E1 as e: print(e, repr(e), e.args, isinstance(e, Exception), type(e).__mro__)
for e in (OSError(2, "No such file", "f.txt"), OSError("x"), KeyError("k"), StopIteration(5), SystemExit(3), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"), SyntaxError("m", ("f", 1, 2, "t")), ImportError("x", name="n"), AttributeError("a", name="n", obj=5), NameError("z", name="q"), ValueError(), ValueError("a", 1), AssertionError(), BaseException(1)):
    print(type(e).__name__, "|", e, "|", repr(e), "|", e.args)
print(OSError(2, "m").__class__, OSError(13, "m").__class__, OSError(2, "m").errno, OSError(2, "m", "f").filename, FileNotFoundError(2, "m").strerror)
try: raise ValueError("a").with_traceback(None)
except ValueError as e: e.add_note("n1"); print(e.__notes__, traceback.format_exception_only(e))
try:
    try: raise ValueError("first")
    except ValueError as e: err = e
    print(err); print(e)
except NameError as e: print(e)
def gen():
    try: yield 1
    finally: print("gen cleanup")
for x in gen(): break
g = gen(); next(g); del g
print(sys.exc_info(), sys.exception())
try: raise ValueError
except ValueError: print(sys.exc_info()[0], repr(sys.exception()))
