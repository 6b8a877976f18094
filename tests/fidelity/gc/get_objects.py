# gc.get_objects lists tracked objects of a generation.
import gc
gc.collect()
gc.disable()
class C: pass
has = lambda x, g: any(o is x for o in gc.get_objects(g))
c = C(); l = []; d = {}; t = (c,)
print([has(x, 0) for x in (c, l, d, t)], [has(c, g) for g in (0, 1, 2)])
gc.collect(0)
print([has(c, g) for g in (0, 1, 2)], has(l, 1))
gc.collect(1)
print([has(c, g) for g in (0, 1, 2)])
e = C()
gc.collect(1)
print([has(e, g) for g in (0, 1, 2)])
gc.collect()
print([has(e, g) for g in (0, 1, 2)], len(gc.get_objects(1)))
print(any(o is c for o in gc.get_objects()), any(o is d for o in gc.get_objects()))
n = len(gc.get_objects())
x = [[] for _ in range(100)]
print(len(gc.get_objects()) - n)
print([type(o).__name__ for o in gc.get_objects(0)][-5:])
