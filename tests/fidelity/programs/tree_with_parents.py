import gc, sys
gc.disable()
class Tree:
    def __init__(self, name, parent=None):
        self.name = name; self.children = []; self.parent = parent
        if parent: parent.children.append(self)
    def __del__(self): print("~" + self.name)
root = Tree("root")
for i in range(3):
    c = Tree(f"c{i}", root)
    for j in range(2): Tree(f"c{i}.{j}", c)
print(sys.getrefcount(root), sys.getrefcount(c), gc.get_count()[0] > 0)
del c, root
print("collect", gc.collect())
print(gc.get_stats()[2]["collected"] > 0, gc.garbage)
gc.set_debug(gc.DEBUG_SAVEALL)
a = Tree("a"); Tree("b", a); del a
print(gc.collect(), [getattr(x, "name", type(x).__name__) for x in gc.garbage])
gc.set_debug(0); gc.garbage.clear()
print(gc.collect())
