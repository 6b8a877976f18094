# Which objects are immortal: their count says it.
import sys
rc = sys.getrefcount
def immortal(x): return rc(x) > 4_000_000_000
values = [None, True, False, ..., NotImplemented, (), "", b"", 0, -5, 256, "a", "\xff", b"a", int, list, type, object, ValueError, len.__class__]
print([immortal(v) for v in values])
print([immortal(v) for v in (257, -6, 1.5, "ab" * 2, b"ab", (1,), frozenset(), [], {}, 10 ** 20, "\u20ac", len, print, sys)])
class C: pass
def f(): pass
print([immortal(v) for v in (C, f, C(), f.__code__, f.__name__, C.__name__, C.__dict__, f.__globals__)])
print([immortal(n) for n in (f.__code__.co_filename, f.__code__.co_name, f.__qualname__, C.__module__, C.__qualname__)])
print([immortal(v) for v in ("entry", "no_such_name_anywhere", "self", "append", "encode_basestring", "500", "501")])
x = -5; y = 256
print(immortal(x), immortal(y), immortal(y + 1), immortal(x - 1))
print(immortal("".join(["a"])), immortal(str(7)), immortal(chr(233)), immortal(bytes([7])), immortal(tuple([])))
