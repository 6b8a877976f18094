# Functions made by exec hold their namespace; classes and comprehensions inside see it.
import gc
gc.collect()
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
ns = {"D": D}
exec("d = D('in ns')\ndef f(): return d.n", ns)
f = ns["f"]
del ns
print(f(), f.__globals__ is globals())
del f
print("cycle:", gc.collect())
ns = {"D": D}
exec("d = D('no function')", ns)
del ns
print("at once")
loc = {}
exec("a = D('local'); b = [a for _ in range(2)]", globals(), loc)
print(sorted(loc))
del loc
exec("x = D('temp'); del x")
print("x" in globals(), eval("[i for i in range(3)]", {"__builtins__": {"range": range}}))
