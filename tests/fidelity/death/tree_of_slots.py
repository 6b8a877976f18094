import sys, gc, weakref
class Tree:
    __slots__ = ("left", "right", "value", "__weakref__")
    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right = value, left, right
    def __del__(self):
        print("del", self.value, end=" ")
def build(depth, v=1):
    if depth == 0:
        return None
    return Tree(v, build(depth-1, 2*v), build(depth-1, 2*v+1))
t = build(4)
r = weakref.ref(t.left.right, lambda r: print("<cb>", end=" "))
print(sys.getsizeof(t), sys.getrefcount(t.left), gc.is_tracked(t))
t.left = None
print()
print(r())
del t
print()
import itertools
pairs = list(itertools.combinations([Tree(i) for i in range(4)], 2))
print(sys.getrefcount(pairs[0][0]), sys.getrefcount(pairs[0]), gc.is_tracked(pairs[0]))
pairs.pop()
del pairs[0]
print("popped")
pairs.clear()
print()
