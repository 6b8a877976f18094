import cmath, math, operator
class A:
    f = cmath.sqrt
    g = math.sqrt
    h = len
print(A().f(4), A().g(4), A().h([1]))
print(type(cmath.sqrt), type(math.sqrt), type(operator.add))
import _thread, itertools, time, datetime, decimal, functools, json, re, struct, hashlib, binascii, zlib, random, heapq, bisect, copy
for f in [cmath.sqrt, functools.reduce, struct.pack, heapq.heappush, bisect.insort, binascii.hexlify, zlib.crc32, time.time, operator.attrgetter, hashlib.md5, decimal.getcontext, random.random, _thread.get_ident, time.sleep]:
    print(type(f), f.__name__)
import _functools, _json, _struct, _heapq, _bisect, _operator, _random, _collections, _csv, _datetime
class B:
    a = heapq.heappush
    b = bisect.bisect
    c = struct.pack
    d = time.sleep
    e = binascii.hexlify
b = B()
print(b.e(b"a"), b.c("i", 3))
h = []
b.a(h, 3)
print(h, b.b([1,2,3], 2))
