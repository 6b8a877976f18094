# Breaking a cycle by hand lets the count do the work.
import gc
class Tree:
    def __init__(self, n, parent=None):
        self.n, self.parent, self.kids = n, parent, []
        if parent: parent.kids.append(self)
    def __del__(self): print("del", self.n)
    def close(self):
        for k in self.kids: k.close()
        self.parent = None
gc.collect()
gc.disable()
root = Tree("root"); a = Tree("a", root); Tree("b", root); Tree("a1", a)
del a
root.close()
del root
print("collect", gc.collect())
root = Tree("root2"); Tree("kid", root)
del root
print("nothing yet")
print("collect", gc.collect())
