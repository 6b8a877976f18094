# The loop variable, the iterator and temporaries on the stack.
import sys
class C: pass
items = [C(), C()]
for x in items:
    print(sys.getrefcount(x), end=" ")
print()
for i, x in enumerate(items):
    print(sys.getrefcount(x), end=" ")
print()
for x, y in zip(items, items):
    print(sys.getrefcount(x), end=" ")
print()
print([sys.getrefcount(x) for x in items], list(map(sys.getrefcount, items)), list(sys.getrefcount(x) for x in items))
del x, y
print([sys.getrefcount(x) for x in items], {sys.getrefcount(x) for x in items})
for x in [C()]:
    print(sys.getrefcount(x))
for x in (C(), C()):
    print(sys.getrefcount(x), end=" ")
for x in iter(C, None):
    print(sys.getrefcount(x))
    break
while sys.getrefcount(x) < 6:
    items.append(x)
print(len(items))
