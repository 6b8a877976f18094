# Lists and tuples drop their items last to first, dicts and deques in order.
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print(self.n, end=" ")
x = [D(i) for i in range(5)]; x = None; print("list")
x = tuple(D(i) for i in range(5)); x = None; print("tuple")
x = {i: D(i) for i in range(5)}; x = None; print("dict")
x = {D(i): i for i in range(5)}; x = None; print("dict keys")
x = {D((i, "k")): D((i, "v")) for i in range(3)}; x = None; print("pairs")
x = [D(i) for i in range(5)]; x.clear(); print("clear")
x = [D(i) for i in range(5)]; del x[1:4]; print("slice deleted"); x = None; print("rest")
x = [D(i) for i in range(5)]; x[:] = [D("new")]; print("slice assigned"); x = None; print()
x = [D(i) for i in range(5)]; x[1:4] = [D("a"), D("b"), D("c")]; print("same length"); del x; print()
x = [D(i) for i in range(4)]; x *= 0; print("times zero")
x = [[D(1), D(2)], [D(3), [D(4)]]]; x = None; print("nested")
x = {"a": [D(1), D(2)], "b": (D(3), D(4))}; x = None; print("mixed")
x = [D(i) for i in range(5)]; x.pop(0); print("popped"); x.pop(); print("popped"); x = None; print("rest")
