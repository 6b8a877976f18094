# __slots__: fixed attributes, no __dict__.
class P:
    __slots__ = ("x", "y")
    def __init__(self, x):
        self.x = x

p = P(1)
print(p.x, hasattr(p, "__dict__"))
for name in ("y", "z"):
    try:
        getattr(p, name)
    except AttributeError as e:
        print(e)
try:
    p.z = 1
except AttributeError as e:
    print(e)
p.y = 2
del p.x
print(hasattr(p, "x"), p.y)

class Q(P):
    pass
q = Q(5)
q.z = 6
print(q.x, q.__dict__)
print(type(P.x).__name__, P.__slots__)
