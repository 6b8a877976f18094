# Which objects never die, and which strings are one object.
import sys
for o in (None, True, False, ..., NotImplemented, 0, 256, -5, "", "a", "\xff", b"", b"a", (), int, str, type, object, ValueError): print(repr(o), sys.getrefcount(o) > 2 ** 31)
for o in (257, -6, 1.5, "hello there", b"ab", (1,), [], frozenset(), len, print, sys): print(type(o).__name__, sys.getrefcount(o) < 10000)
a = "identifier_like"; b = "".join(["identifier", "_like"]); print(a is b, sys.intern(b) is a, a == b, sys.intern("x y") is sys.intern("x" + " y"))
print("ab" "cd" is "abcd", ("a" * 3) is "aaa", "a" + "b" is "ab", "x".upper() is "X", str(5) is "5", chr(97) is "a", "abc"[0] is "a", "abc"[:] is "abc", "".join(["abc"]) is "abc", "%s" % "abc" is "abc", f"{'abc'}" is "abc", "abc".strip() is "abc", "a b".split()[0] is "a", repr("a")[1] is "a", format("abc") is "abc", str("abc") is "abc", "abc".replace("z", "") is "abc", "abc".lower() is "abc")
x = 1000; y = 1000; print(x is y, x is int("1000"), 10 ** 3 is 1000, (lambda: 1000)() is x, -5 is -5, int("-5") is -5, 256 is 128 * 2, x + 0 is x, 5 * 1 is 5)
t = (1, 2); u = (1, 2); print(t is u, t is tuple([1, 2]), t[:] is t, tuple(t) is t, t + () is t, () + t is t, t * 1 is t, frozenset() is frozenset(), frozenset(f := frozenset([1])) is f, b"ab" is b"ab", bytes(b"ab") is b"ab", 1.5 is 1.5, float("1.5") is 1.5, 1j is 1j)
def f(): return "const", 1000, (1, 2), 1.5
print(all(p is q for p, q in zip(f(), f())), f() is f(), f.__code__.co_consts)
