# A list's item that resurrects itself while the list dies.
back = {}
class R:
    def __init__(self, n, friend=None): self.n, self.friend = n, friend
    def __del__(self):
        print("del", self.n)
        if self.n % 2:
            back[self.n] = self
items = [R(i, R(i + 10)) for i in range(4)]
del items
print(sorted(back), back[1].friend.n)
back.clear()
print("cleared", sorted(back))
def f():
    a, b = R(21), R(22)
f()
print(sorted(back))
