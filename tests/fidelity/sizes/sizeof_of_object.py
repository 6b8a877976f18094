# object.__sizeof__ of objects whose size varies: the type's size and its items'. An int counts with its sign's bits.
import sys, array
for v in (0, 1, -1, 255, 2**30, -2**30, 2**60, 2**100, True, False):
    print(object.__sizeof__(v), v.__sizeof__(), end=" ")
print()
class S(str): pass
class I(int): pass
class L(list): pass
class T(tuple): pass
class B(bytes): pass
for v in (S("abc"), I(5), I(2**70), L([1]), T((1, 2)), B(b"abc"), (1, 2), b"abc", (lambda: 1).__code__, memoryview(b"abc")):
    print(type(v).__name__, object.__sizeof__(v), sys.getsizeof(v))
view = memoryview(bytes(8))
print([sys.getsizeof(v) for v in (view, view.cast("B", [2, 2, 2]), view[::2], view.cast("B", [2, 4]), view[:4].cast("i", []))])
print(sys.getsizeof(super(int, 1)), super(int, 1).__sizeof__())
