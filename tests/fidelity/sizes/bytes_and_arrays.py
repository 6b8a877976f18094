# bytes, bytearray and memoryview.
from sys import getsizeof as sz
print([sz(b"a" * n) for n in range(6)], [sz(bytearray(n)) for n in range(6)], sz(memoryview(b"abc")))
b = bytearray()
sizes = []
for i in range(40):
    b.append(1)
    if not sizes or sizes[-1] != sz(b): sizes.append(sz(b))
print(sizes)
b = bytearray(b"abc")
b += b"defg"
print(sz(b))
b.extend(range(20))
print(sz(b), len(b))
del b[5:]
print(sz(b), len(b))
b.clear()
print(sz(b))
c = bytearray(b"x" * 100)
c.pop()
print(sz(c), sz(c[:10]), sz(bytearray(b"")), sz(bytearray(c)), sz(bytes(c)))
c[0:0] = b"y" * 30
print(sz(c), sz(c + c), sz(c * 2))
