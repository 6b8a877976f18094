# A list is empty while it is being sorted; what the key adds is lost with an error.
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def __repr__(self): return f"D{self.n}"
x = [D(3), D(1), D(2)]
def key(d):
    print("key", d.n, "list shows", x)
    return d.n
x.sort(key=key)
print(x)
def bad(d):
    x.append(D("added %d" % d.n))
    return -d.n
try:
    x.sort(key=bad)
except ValueError as e:
    print(e)
print(x)
def fails(d):
    if d.n == 2: raise KeyError(d.n)
    return D("key")
try:
    x.sort(key=fails)
except KeyError as e:
    print("failed", e)
print(x)
