import gc
gc.collect()
class class3(list):
    pass
print(gc.get_count())
print([type(o).__name__ for o in gc.get_objects(generation=0)])
gc.collect()
class A:
    pass
print(gc.get_count())
print([type(o).__name__ for o in gc.get_objects(generation=0)])
gc.collect()
class B(A):
    pass
print(gc.get_count())
print([type(o).__name__ for o in gc.get_objects(generation=0)])
gc.collect()
class C:
    def f(self): pass
print(gc.get_count())
print([type(o).__name__ for o in gc.get_objects(generation=0)])
gc.collect()
class C:
    __slots__ = 'a', 'b'
    def f(self): pass
print(gc.get_count())
print([type(o).__name__ for o in gc.get_objects(generation=0)])
gc.collect()
class D(B):
    def __init__(self, *a, **k): pass
print(gc.get_count())
print([type(o).__name__ for o in gc.get_objects(generation=0)])
gc.collect()
class D(Exception):
    pass
print(gc.get_count())
print([type(o).__name__ for o in gc.get_objects(generation=0)])
gc.collect()
class D(int, A):
    pass
print(gc.get_count())
print([type(o).__name__ for o in gc.get_objects(generation=0)])
gc.collect()
D()
print(gc.get_count())
gc.collect()
min([0], key=None)
print(gc.get_count())
gc.collect()
min(1,2)
print(gc.get_count())
gc.collect()
max([1,2], default=3)
print(gc.get_count())
a = A()
a.x = []
gc.collect()
a = A()
a.x = []
vars(a)
print(gc.get_count())
print([type(o).__name__ for o in gc.get_objects(generation=0)])
gc.collect()
a = A()
vars(a)
a.x = 1
print(gc.get_count())
print([type(o).__name__ for o in gc.get_objects(generation=0)])
