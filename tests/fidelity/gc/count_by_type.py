import gc
gc.collect()
gc.disable()
print(gc.get_count()[0] < 50)
base = gc.get_count()[0]
keep = []
for i in range(5):
    keep.append([i])
print(gc.get_count()[0] - base)
base = gc.get_count()[0]
keep.append((keep, i)); keep.append({i: keep}); keep.append({i}); keep.append(lambda: keep)
print(gc.get_count()[0] - base)
base = gc.get_count()[0]
del keep[:]
print(gc.get_count()[0] - base)
class P:
    def __init__(self): self.x = 1
base = gc.get_count()[0]
ps = [P() for _ in range(10)]
print(gc.get_count()[0] - base)
base = gc.get_count()[0]
ds = [p.__dict__ for p in ps]
print(gc.get_count()[0] - base)
base = gc.get_count()[0]
def gen():
    yield 1
gs = [gen() for _ in range(3)]
print(gc.get_count()[0] - base)
base = gc.get_count()[0]
ms = [p.__init__ for p in ps]
print(gc.get_count()[0] - base)
base = gc.get_count()[0]
its = [iter(ps), iter(ds[0]), iter("abc"), iter((1,)), zip(ps), enumerate(ps), map(str, ps), reversed(ps), iter({1}), iter(range(3))]
print(gc.get_count()[0] - base)
base = gc.get_count()[0]
try: 1/0
except ZeroDivisionError as e: ex = e
print(gc.get_count()[0] - base)
base = gc.get_count()[0]
class Q(P): pass
print(gc.get_count()[0] - base)
gc.enable()
