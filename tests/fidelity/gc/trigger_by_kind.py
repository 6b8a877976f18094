# Which allocations count towards the threshold: containers, not atoms.
import gc
class C: pass
class S: __slots__ = ("a",)
def gen(): yield
def collections(make, n=4100):
    runs = []
    gc.collect()
    gc.callbacks.append(lambda phase, info: phase == "start" and runs.append(1))
    keep = []
    for i in range(n):
        keep.append(make(i))
    gc.callbacks.clear()
    return len(runs)
for name, make in (("int", lambda i: i * 1000), ("str", str), ("float", float), ("list", lambda i: []), ("dict", lambda i: {}), ("dict of lists", lambda i: {1: []}),
                   ("tuple", lambda i: (i,)), ("instance", lambda i: C()), ("slots", lambda i: S()), ("generator", lambda i: gen()), ("function", lambda i: lambda: i),
                   ("set", lambda i: set()), ("bytes", lambda i: b"x" * i), ("object", lambda i: object()), ("method", lambda i: "".join), ("bound", lambda i: C().__init__), ("exception", lambda i: ValueError()), ("iterator", lambda i: iter("")), ("slice", slice), ("range", range)):
    print(name, collections(make))
