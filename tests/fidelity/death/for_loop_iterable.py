# What a for loop iterates over dies when the loop ends, the last item with its name.
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
for d in [D(1), D(2)]:
    print("body", d.n)
else:
    print("else")
print("after", d.n)
for d in [D(3), D(4)]:
    break
print("broke", d.n)
for d in map(D, "ab"):
    print("lazy", d.n)
def f():
    for d in (D(5), D(6)):
        return d.n
print(f())
for i, d in enumerate([D("e0"), D("e1")]):
    print("body", i)
print("done")
d = None
for d in (D(i) for i in range(2)):
    print("generated", d.n)
