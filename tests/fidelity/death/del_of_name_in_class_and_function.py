# del, rebinding and falling out of scope in one story: when is the last reference gone?
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("  del", self.n)
def step(text): print(text)
a = D("a"); b = a
step("del a"); del a
step("b = None"); b = None
lst = [D("l")]; other = lst
step("lst = None"); lst = None
step("other.clear()"); other.clear()
def keep(x, store=[]):
    store.append(x)
step("keep"); keep(D("stored"))
step("drop the default"); keep.__defaults__[0].pop()
step("lambda"); f = lambda x=D("pinned"): x
step("f = None"); f = None
step("method"); m = D("bound").__init__
step("m = None"); m = None
step("class attribute")
class K: attr = D("attr")
K.attr = D("attr2")
del K.attr
step("swap")
x, y = D("x"), D("y")
x, y = y, x
x = None
step("x is gone"); y = None
step("end")
