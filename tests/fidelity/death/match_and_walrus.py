# Names bound by match and by the walrus hold their values.
class D:
    __match_args__ = ("n",)
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
match [D("a"), D("b")]:
    case [D("a") as first, second]:
        print("matched")
print("after", first.n, second.n)
first = None
match D("subject"):
    case D("other"):
        pass
    case D(n):
        print("bound only n:", n)
print("--")
if (w := D("walrus")):
    print("in if")
print([1 for _ in range(2) if (w := D("in comprehension"))])
w = second = None
print("end")
