# Objects in sets, frozensets, views, zip and map: who keeps them.
class D:
    def __init__(self, n): self.n = n
    def __hash__(self): return self.n
    def __eq__(self, o): return self.n == o.n
    def __del__(self): print("del", self.n)
s = {D(1), D(2)}
s.add(D(1))
print("added an equal one")
s.discard(D(2))
print("discarded")
s |= {D(3)}
s = s - {D(1)}
print("difference", len(s))
f = frozenset([D(5), D(6), D(5)])
print("frozen", len(f))
f = None
d = {D(7): 0}
d[D(7)] = 1
print("same key kept")
k = d.keys()
del d
print("the view holds the dict", len(k))
del k
s.clear()
z = zip([D(8), D(9)], [1])
print(len(list(z)))
z = None
print("end")
