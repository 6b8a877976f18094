# An __eq__ that deletes from the dict in the middle of a look-up.
class K:
    def __init__(self, n, act=None): self.n, self.act = n, act
    def __hash__(self): return 7
    def __eq__(self, o):
        act, self.act = self.act, None
        print("eq", self.n, o.n)
        if act:
            act()
        return self.n == o.n
    def __del__(self): print("del", self.n)
d = {}
d[K("a")] = 1
d[K("b")] = 2
probe = K("b", lambda: d.clear())
print(d.get(probe), len(d))
d[K("c")] = 3
probe = K("c", lambda: d.pop(next(iter(d)), None))
print(d.get(probe), len(d))
l = [K("x"), K("y"), K("z")]
print(K("y", lambda: l.clear()) in l, len(l))
l = [K("x"), K("y")]
print(l.count(K("y", lambda: l.append(K("w")))), len(l))
del probe, l
print("end")
