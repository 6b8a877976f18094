# The object that died last is the next one of its type.
def letters(ids):
    seen = {}
    return "".join(chr(97 + seen.setdefault(i, len(seen))) for i in ids)
def order(make, n=6):
    objects = [make(i) for i in range(n)]
    ids = [id(o) for o in objects]
    for i in (1, 4, 2):
        objects[i] = None
    new = [make(i) for i in (9, 8, 7)]
    return letters(ids + [id(o) for o in new])
print(order(lambda i: []))
print(order(lambda i: [i]))
print(order(lambda i: {}))
print(order(lambda i: {i: i}))
print(order(lambda i: (i, i)))
print(order(lambda i: (i, i, i)))
print(order(lambda i: i + 0.5))
print(order(lambda i: i + 1000))
print(order(lambda i: str(i) + "abc"))
print(order(lambda i: {i}))
print(order(lambda i: object()))
class C: pass
for _ in range(40): C()
print(order(lambda i: C()))
class S: __slots__ = ("a",)
print(order(lambda i: S()))
print(order(lambda i: bytes(i + 40)))
print(order(lambda i: bytearray(i + 1)))
print(order(lambda i: range(i)))
print(order(lambda i: slice(i)))
print(order(lambda i: iter([])))
print(order(lambda i: ValueError(i)))
print(order(lambda i: complex(i, 1)))
print(order(lambda i: frozenset([i])))
print(order(lambda i: (j for j in ())))
print(order(lambda i: map(str, ())))
print(order(lambda i: zip()))
print(order(lambda i: enumerate(())))
print(order(lambda i: property()))
print(order(lambda i: memoryview(b"")))
print(order(lambda i: type("T", (), {})))
print(order(lambda i: [].append))
