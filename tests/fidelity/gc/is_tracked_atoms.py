# Which objects the collector tracks.
import gc
class C: pass
class S: __slots__ = ()
class T: __slots__ = ("a",)
def f(): pass
def g(): yield
t = gc.is_tracked
for name, x in [("int", 1), ("float", 1.5), ("str", "s"), ("bytes", b""), ("None", None), ("()", ()), ("[]", []), ("{}", {}), ("set()", set()),
                ("frozenset()", frozenset()), ("object()", object()), ("C()", C()), ("S()", S()), ("T()", T()), ("C", C), ("int type", int), ("f", f),
                ("g()", g()), ("lambda", lambda: 0), ("len", len), ("[].append", [].append), ("C().__init__", C().__init__), ("f.__code__", f.__code__),
                ("slice", slice(1)), ("range", range(3)), ("iter([])", iter([])), ("iter(())", iter(())), ("iter('')", iter("a")), ("iter(range)", iter(range(2))),
                ("enumerate", enumerate([])), ("zip", zip([])), ("map", map(f, [])), ("property", property(f)), ("staticmethod", staticmethod(f)),
                ("ValueError()", ValueError()), ("bytearray", bytearray()), ("memoryview", memoryview(b"")), ("gc", gc), ("complex", 1j), ("{}.keys()", {}.keys()),
                ("iter({})", iter({})), ("super", super(C, C())), ("int.__add__", int.__add__), ("str.join", str.join), ("(1).__add__", (1).__add__), ("list[int]", list[int]), ("int|str", int | str), ("...", ...)]:
    print(f"{name} {t(x)}", end=", ")
print()
class L(list): pass
class I(int): pass
class Tp(tuple): pass
class St(str): pass
print(t(L()), t(I()), t(Tp()), t(St()), t(Tp((1,))))
