# What the import of a module of the library leaves for the first collection.
import gc, dataclasses
class N: pass
n = N(); n.me = n; del n
print(gc.collect(), gc.collect())
