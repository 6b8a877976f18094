# A subclass of ref with attributes and a key: how a cache remembers what to delete.
import weakref
class KeyedRef(weakref.ref):
    __slots__ = ("key",)
    def __new__(cls, obj, callback, key):
        self = super().__new__(cls, obj, callback)
        self.key = key
        return self
    def __init__(self, obj, callback, key):
        super().__init__(obj, callback)
table = {}
def forget(ref):
    print("forget", ref.key)
    del table[ref.key]
class C: pass
def register(key, obj):
    table[key] = KeyedRef(obj, forget, key)
    return obj
a = register("a", C())
b = register("b", C())
register("lost", C())
print(sorted(table))
a = None
print(sorted(table))
b = C()
print(sorted(table))
