# When a dict calls __hash__ and __eq__.
class K:
    def __init__(self, n, h):
        self.n, self.h = n, h
    def __hash__(self):
        print("hash", self.n)
        return self.h
    def __eq__(self, o):
        print("eq", self.n, o.n)
        return self.n == o.n

a, b, c = K("a", 1), K("b", 1), K("c", 2)
print("build")
d = {a: 1, b: 2, c: 3}
print("same object")
print(d[a])
print("equal object")
print(d[K("b", 1)])
print("other hash")
print(d.get(K("a", 5)))
print("set")
s = {a, b}
print(K("b", 1) in s)
print("list")
print(b in [a, c, b])
print("copy")
e = dict(d)
print(len(e), d == e)
