# A bounded cache made of a dict: what it keeps alive, what falls out, what comes back.
class V:
    alive = 0
    def __init__(self, k): self.k = k; V.alive += 1
    def __del__(self): V.alive -= 1; print("drop", self.k)
class Cache:
    def __init__(self, size): self.size, self.data = size, {}
    def get(self, k):
        if k in self.data:
            v = self.data.pop(k)
        else:
            v = V(k)
        self.data[k] = v
        if len(self.data) > self.size:
            self.data.pop(next(iter(self.data)))
        return v
c = Cache(2)
for k in "abacbbd":
    v = c.get(k)
    print(k, list(c.data), V.alive)
v = None
c.data.clear()
print(V.alive)
w = c.get("z")
del c
print(w.k, V.alive)
