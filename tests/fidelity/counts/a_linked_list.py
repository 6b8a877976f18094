import sys, gc, weakref, ctypes
class Node:
    def __init__(self, val):
        self.val = val
        self.next = None
        self.prev = None
    def __repr__(self): return f"Node({self.val})"
    def __del__(self): print(f"deleting {self.val}")
class DLL:
    def __init__(self): self.head = None; self.size = 0
    def push(self, v):
        n = Node(v); n.next = self.head
        if self.head: self.head.prev = n
        self.head = n; self.size += 1
    def __iter__(self):
        c = self.head
        while c: yield c; c = c.next
d = DLL()
for i in range(4): d.push(i)
print([n for n in d], sys.getrefcount(d.head), gc.is_tracked(d.head), len(gc.get_referrers(d.head)))
del d
print("deleted", gc.collect())
a = []
b = a
print(sys.getrefcount(a), id(a) == id(b), ctypes.c_long.from_address(id(a)).value)
def f(x): return sys.getrefcount(x)
print(f(a), f([]), f({}), f(object()))
c = [a, a, {"k": a}]
print(sys.getrefcount(a)); del c; print(sys.getrefcount(a))
for o in (0, 1, 256, 257, "a", "hello", "hello world", (), (1,), None, True, 1.5, [], {}, set(), frozenset(), b"", b"abc", int, Node, f, len, type, range(3), slice(1), ...,):
    print(type(o).__name__, sys.getsizeof(o), gc.is_tracked(o), sys.getrefcount(o) > 1000)
