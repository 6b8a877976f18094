# Lists, tuples, dicts nested 100000 deep die without recursion.
def nest(wrap, n):
    x = None
    for _ in range(n):
        x = wrap(x)
    return x
for wrap in (lambda x: [x], lambda x: (x,), lambda x: {"k": x}, lambda x: [[x], (x,)]):
    x = nest(wrap, 100000 if wrap(1) != [[1], (1,)] else 1000)
    x = None
    print("gone")
x = nest(lambda x: iter([x]), 50000); x = None
print("iterators gone")
x = nest(lambda x: frozenset([x]), 500); x = None
print("frozensets gone")
class E(Exception): pass
e = None
for _ in range(1000):
    n = E(); n.__context__ = e; e = n
n = e = None
print("exceptions gone")
def g(x): yield x
x = None
for _ in range(200):
    y = g(x); next(y); x = y
x = y = None
print("generators gone")
