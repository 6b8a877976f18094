# Immortal objects all show 4294967295.
import sys
big = 4294967295
for x in (None, True, False, ..., NotImplemented, 0, -5, 256, "", "a", "é", b"", b"a", ()):
    print(repr(x), sys.getrefcount(x) == big)
for t in (int, str, list, type, object, dict, BaseException, ValueError, type(None)):
    print(t.__name__, sys.getrefcount(t) == big)
for x in (257, -6, "ab", "€", b"ab", (1,), frozenset(), [], {}):
    print(repr(x), sys.getrefcount(x) == big)
a = [None] * 1000
print(sys.getrefcount(None))
