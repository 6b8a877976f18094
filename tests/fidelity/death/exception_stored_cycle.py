# A local that keeps the exception makes a cycle: only the collector ends it.
import gc
gc.collect()
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def f():
    x = D("x")
    try:
        raise ValueError
    except ValueError as e:
        err = e
    print("end of f")
f()
print("returned; collect:", gc.collect())
def g():
    x = D("x in g")
    try:
        raise ValueError
    except ValueError as e:
        err = e
    try:
        return "g"
    finally:
        del err
print(g())
print("collect:", gc.collect())
