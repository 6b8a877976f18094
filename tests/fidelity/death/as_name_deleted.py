# "except ... as e" deletes e at the end, even when e was something else before.
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
e = D("old e")
try:
    raise ValueError("v")
except ValueError as e:
    print("caught", e)
try:
    e
except NameError as n:
    print(n)
try:
    raise KeyError
except KeyError as e:
    e = D("new e")
    print("rebound inside")
print("e" in globals())
