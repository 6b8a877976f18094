# In a with statement the manager lives to the end of the block, the "as" name longer.
class M:
    def __init__(self, n): self.n = n
    def __enter__(self): print("enter", self.n); return R(self.n)
    def __exit__(self, *a): print("exit", self.n)
    def __del__(self): print("del manager", self.n)
class R:
    def __init__(self, n): self.n = n
    def __del__(self): print("del resource", self.n)
with M(1) as r:
    print("body")
print("after")
with M(2):
    print("no name")
print("after")
with M(3) as r, M(4) as s:
    print("both")
print("after")
def f():
    with M(5) as x:
        return "value"
print(f())
