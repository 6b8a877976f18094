# The young count after a full collection: how each allocation moves it.
import gc
gc.collect()
gc.disable()
c = lambda: gc.get_count()[0]
base = c()
x1 = []
print("list", c() - base); base = c()
x2 = {}
print("dict", c() - base); base = c()
x3 = {"a": []}
print("dict and list", c() - base); base = c()
x4 = [[] for _ in range(10)]
print("eleven lists", c() - base); base = c()
x5 = "text" * 3; x6 = 12345 * x5.__len__(); x7 = 1.5 + x6
print("atoms", c() - base); base = c()
x8 = (x5, x6)
print("tuple", c() - base); base = c()
def f(): pass
print("function", c() - base); base = c()
class C: pass
print("class", c() - base); base = c()
x9 = C()
print("instance", c() - base); base = c()
y = vars(x9)
print("its dict", c() - base); base = c()
z = set(), frozenset([1]), iter([]), x9.__init__
print("four and a tuple", c() - base); base = c()
def g(): yield
g()
print("function, dead generator", c() - base); base = c()
h = g()
print("generator", c() - base); base = c()
print(gc.get_count()[1:], gc.collect(0), gc.get_count()[1:], gc.collect(1), gc.get_count()[1:])
