# Values inside comprehensions: the target dies when the comprehension ends, the iterable too.
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
print([d.n for d in [D(1), D(2)]])
print("--")
print([D(i).n for i in range(2)])
print("--")
x = [d for d in (D(3), D(4)) if d.n == 4]
print("filtered", len(x))
x = None
print({d.n: d for d in (D(5), D(6))}.keys() & {5})
print("--")
print(sum(d.n for d in (D(7), D(8))))
print("--")
try:
    [1 // d.n for d in [D(1), D(0), D(9)]]
except ZeroDivisionError as e:
    print("error")
print("--")
d = D("outer d")
[d for d in (D("inner"),)]
print("still", d.n)
