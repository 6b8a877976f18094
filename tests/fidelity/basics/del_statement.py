# del removes names, items, slices and attributes, not objects.
a = b = [1, 2, 3, 4]
del a
print(b)
try:
    a
except NameError as e:
    print(e)
del b[0], b[-1]
print(b)
class O: pass
o = O()
o.x = o.y = 1
del o.x
print(vars(o))
def f(n):
    m = n
    del n
    try:
        return n
    except UnboundLocalError as e:
        return str(e), m
print(f(3))
d = {1: 2, 3: 4}
del d[1]
print(d)
x, y, z = 1, 2, 3
del (x, [y, z])
print("x" in globals(), "z" in globals())
for bad in (lambda: d.__delitem__(9), lambda: delattr(o, "x"), lambda: (1, 2).__delitem__):
    try:
        bad()
    except (KeyError, AttributeError) as e:
        print(type(e).__name__, e)
