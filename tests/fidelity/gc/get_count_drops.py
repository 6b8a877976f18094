# Deaths lower the young count, but never below zero.
import gc
gc.collect()
gc.disable()
c = lambda: gc.get_count()[0]
x = [[] for _ in range(50)]
a = c()
del x[:20]
print(c() - a)
x = None
print(c() - a)
gc.collect()
x = [[] for _ in range(200)]
gc.collect()
print("count after collect", c() < 10)
a = c()
del x
print(c() <= a)
x = [{} for _ in range(101)]
b = c()
del x
print(c() - b)
class C: pass
x = [C() for _ in range(300)]
b = c()
x.clear()
print(c() - b)
x = [(i, i) for i in range(300)]
b = c()
gc.collect(0)
print(c() < b, gc.get_count()[1])
