# gc.get_referents: what an object holds, by kind and length.
import gc
class C:
    def __init__(self): self.x, self.y = [], "s"
def f(a, b=[1]): return a
names = lambda x: [type(r).__name__ for r in gc.get_referents(x)]
print(names([1, "a", []]), names((1, (2,))), names({"k": []}), names({1: 2, "b": {}}), names(5), names("s"))
print(names(C()), names(f.__defaults__), names({1}), names(iter([1])), names(range(3)), names(slice(1, 2)))
c = C()
vars(c)
print(names(c))
c.__dict__ = {"z": 1}
print(names(c))
print(names(c.__init__), names([].append), names(ValueError(3)), names((i for i in [1])))
def cl():
    v = []
    return lambda: v
print(names(cl()), names(cl().__closure__[0]), names(f))
print(len(gc.get_referents([1], [2, 3], 4)), gc.get_referents())
class S:
    __slots__ = ("a", "b")
s = S(); s.b = 2
print(names(s), names(property(f)), names(zip([1], "a")), names(enumerate("ab")), names(map(len, [])))
class B(C): pass
print(names(B), names(C))
