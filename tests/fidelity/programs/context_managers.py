# with: order of exits, swallowing, ExitStack, closing, decorators from managers, nested and parenthesised.
import contextlib, sys
class CM:
    def __init__(self, name, swallow=False, fail=None): self.name, self.swallow, self.fail = name, swallow, fail
    def __enter__(self):
        if self.fail == "enter": raise RuntimeError("enter " + self.name)
        print("enter", self.name); return self.name
    def __exit__(self, t, v, tb):
        print("exit", self.name, t.__name__ if t else None, v, tb is not None)
        if self.fail == "exit": raise RuntimeError("exit " + self.name)
        return self.swallow
with (CM("a") as a, CM("b") as b): print(a, b)
with CM("s", swallow=True): raise ValueError("lost")
for kind in ("enter", "exit"):
    try:
        with CM("outer"), CM("inner", fail=kind): print("body")
    except RuntimeError as e: print("caught", e, repr(e.__context__))
def f():
    with CM("f"):
        return "returned"
print(f())
for i in range(2):
    with CM(i):
        if i == 0: continue
        break
@contextlib.contextmanager
def tag(name):
    print(f"<{name}>")
    try: yield name.upper()
    finally: print(f"</{name}>")
with tag("p") as t: print(t)
@tag("div")
def body(): print("in body")
body(); body()
try:
    with tag("x"): 1 / 0
except ZeroDivisionError: print("zde")
@contextlib.contextmanager
def twice(): yield 1; yield 2
try:
    with twice(): pass
except RuntimeError as e: print(e)
@contextlib.contextmanager
def never():
    return
    yield
try:
    with never(): pass
except RuntimeError as e: print(e)
class Res:
    def close(self): print("closed")
with contextlib.closing(Res()) as r: print(type(r).__name__)
with contextlib.ExitStack() as stack:
    names = [stack.enter_context(CM(n)) for n in "xy"]; stack.callback(print, "callback", 1, end="!\n"); stack.push(lambda *e: print("pushed", e[0]) or True); kept = stack.pop_all() if False else None
    raise KeyError("in stack")
st = contextlib.ExitStack(); st.enter_context(CM("late")); moved = st.pop_all(); st.close(); print("not yet"); moved.close()
with contextlib.suppress(KeyError, IndexError): {}["x"]
with contextlib.nullcontext(5) as five: print(five)
class Deco(contextlib.ContextDecorator):
    def __enter__(self): print("["); return self
    def __exit__(self, *e): print("]")
@Deco()
def g(x): print(x); return x * 2
print(g(4), g.__name__)
for bad in (5, object()):
    try:
        with bad: pass
    except TypeError as e: print(e)
class NoExit:
    def __enter__(self): return 1
try:
    with NoExit(): pass
except TypeError as e: print(e)
class Abs(contextlib.AbstractContextManager):
    def __exit__(self, *a): return None
print(isinstance(CM("q"), contextlib.AbstractContextManager), Abs().__enter__().__class__.__name__)
