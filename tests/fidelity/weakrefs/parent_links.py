# A tree whose children know their parents weakly needs no collector.
import weakref, gc
class Node:
    def __init__(self, n, parent=None):
        self.n = n
        self.kids = []
        self._parent = weakref.ref(parent) if parent else None
        if parent: parent.kids.append(self)
    @property
    def parent(self): return self._parent and self._parent()
    def path(self): return (self.parent.path() + "/" if self.parent else "") + self.n
    def __del__(self): print("del", self.n)
gc.collect()
gc.disable()
root = Node("root")
a = Node("a", root)
b = Node("b", a)
print(b.path(), weakref.getweakrefcount(root))
del a
print(b.path())
del root
print(b.path(), b.parent)
del b
print(gc.collect())
