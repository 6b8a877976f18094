# What __del__ can still use during shutdown: builtins, its own globals, imported modules.
import sys
helper = lambda n: f"helped {n}"
class D:
    def __init__(self, n): self.n = n
    def __del__(self):
        print(self.n, "helper" in globals(), sys is not None, len([1, 2]), helper(self.n))
kept = D("kept")
def f():
    x = D("in a generator")
    try:
        yield
    finally:
        print("generator closed at shutdown")
g = f()
next(g)
cycle = D("cycle")
cycle.me = cycle
print("end of the script")
