# bytes, list, dict, set, tuple methods errors
def t(src):
    ns = dict(l=[3,1,2], d={'a':1,'b':2}, s={1,2}, f=frozenset([1]), tu=(1,2,3), b=b'abc', ba=bytearray(b'abc'), mv=memoryview(b'abc'), r=range(5))
    try:
        try: r = eval(src, ns)
        except SyntaxError:
            exec(src, ns); r = 'ok'
        print(src, '->', repr(r)[:140])
    except BaseException as e:
        print(src, '!!', type(e).__name__ + ':', e)
for s in r'''l.append()
l.append(1, 2)
l.append(x=1)
l.extend(1)
l.extend()
l.insert(1)
l.insert("a", 1)
l.insert(100, 1)
l.pop(10)
l.pop("a")
[].pop()
l.pop(1, 2)
l.remove(10)
l.remove()
l.index(10)
l.index(1, 2)
l.index(1, "a")
l.count()
l.sort(1)
l.sort(key=1)
l.sort(foo=1)
l.sort(key=len)
l.sort(reverse="a")
[1, "a"].sort()
l.reverse(1)
l.copy(1)
l.clear(1)
l[10]
l[10] = 1
del l[10]
l["a"]
l["a"] = 1
l[1.0]
l[1:2] = 5
l[::2] = [1]
l[::2] = [1, 2]
l[::0]
del l["a"]
l + (1,)
l + 1
l * "a"
l * 1.5
l += 1
l * 2
2 * l
l - l
l < 1
l < [1]
l == (3, 1, 2)
-l
l()
l.x
l.x = 1
l.appendd
l.lenght
len(l) = 1
d["c"]
d[[]]
d[[]] = 1
del d["c"]
d.get()
d.get("x", 1, 2)
d.get([], 1)
d.pop("c")
d.pop("c", 0)
d.pop()
{}.popitem()
d.popitem(1)
d.setdefault()
d.setdefault("z")
d.update(1)
d.update([1])
d.update([(1, 2, 3)])
d.update(1, 2)
d.update(c=3, **{"e": 4})
d.update("ab")
d.update(["ab"])
d.fromkeys()
d.fromkeys(1)
dict.fromkeys("ab", 0)
d.keys() & {"a"}
d.keys() | [1]
d.items() - {("a", 1)}
d.values() & {1}
d.keys() & 1
d.keys()[0]
d.items()[0]
d.keys().x
d | 1
d | {"c": 1}
d |= [("z", 1)]
d |= 1
d < d
d + d
d.a
{**1}
{**[1]}
{[]: 1}
{{}: 1}
{1: 2}[1:2]
d.has_key("a")
d.iteritems()
s.add([])
s.add()
s.add(1, 2)
s.remove(10)
s.remove([])
s.discard(10)
set().pop()
s.pop(1)
s.update(1)
s.update([3], [4])
s | [1]
s & [1]
s - 1
s ^ {1}
s.union([1], "ab")
s.union(1)
s.intersection(1)
s.issubset([1,2,3])
s.issuperset(1)
s.isdisjoint(1)
s < {1, 2, 3}
s < [1]
s[0]
s[0] = 1
s + s
s == f
f.add(1)
f |= {2}
s.symmetric_difference([1])
hash(s)
{1, []}
{*1}
tu[5]
tu["a"]
tu[0] = 1
del tu[0]
tu.append(1)
tu + [1]
tu * "a"
tu.index(9)
tu.index()
tu.count()
tu < 1
tu.foo
a, b = tu
a, b, c, e = tu
a, *b2, c = (1,)
*a3, b3 = []
a, b = 1
a, b = {1}
(a, b), c = [1, 2], 3
for a, b in [1]: pass
for a, b in [(1, 2, 3)]: pass
b[5]
b["a"]
b[0] = 1
b + "a"
"a" + b
b * 1.5
b.foo
b.decode("foo")
b"\xff".decode()
b"\xff\xfe".decode("ascii")
b"\xe9".decode("latin-1")
b"\xff".decode("utf-8", "replace")
b"\xff".decode("utf-8", "ignore")
b"\xff".decode("utf-8", "backslashreplace")
b"abc\xe2\x82".decode()
b.find("a")
b.find(97)
b.find(300)
b.index(b"x")
b.count("a")
b.join(["a"])
b.join([b"x", 1])
b.split("a")
b.split(b"")
b.startswith("a")
b.startswith((b"a",))
b.replace("a", "b")
b.replace(b"a", b"zz")
b.hex()
b.hex(":")
b.hex("::")
b.hex(":", 2)
b.translate(b"a")
b.translate(None, b"a")
b.upper(), b.title(), b.capitalize(), b.swapcase()
b.center(9, b"*")
b.center(9, "*")
b.zfill(6)
b.isalpha()
b.partition(b"b")
b.strip("a")
b.strip(b"a")
b % 1
b"%d" % 5
b"%s" % "a"
b"%s" % b"a"
b"%b" % 1
b"%a" % "é"
b"%x %c" % (255, 65)
ba.append(256)
ba.append("a")
ba.append(b"a")
ba.extend("ab")
ba.extend([1, 2])
ba.insert(0, 300)
ba.pop(10)
ba.remove(1)
ba[0] = 256
ba[0] = "a"
ba[0:1] = "a"
ba[0:1] = b"xyz"
ba[10]
ba += "a"
ba += b"x"
bytearray().pop()
mv[0] = 1
mv[5]
mv["a"]
mv[0:2].tobytes()
mv.tolist()
mv.x
mv == b"abc"
memoryview(ba).release()
r[10]
r["a"]
r[1:3]
r.index(10)
r.index("a")
r.count(1)
r.x
r[0] = 1
r + r
3.5 in r
slice(1, 2).indices(10)
slice(1, 2).indices("a")
slice("a").indices(5)
slice(1, 2, 0).indices(5)
slice(None, -1).indices(-5)
hash(slice(1))
(1).x
(1).real, (1).imag, (1).numerator
(1).bit_length(), (255).bit_count()
(1).to_bytes()
(256).to_bytes()
(256).to_bytes(2, "foo")
(256).to_bytes(2, "little")
(-1).to_bytes(2)
(-1).to_bytes(2, signed=True)
int.from_bytes(b"\x01\x00")
int.from_bytes("a")
int.from_bytes([1, 2], "little")
int.from_bytes([1, 300])
(1).is_integer(), (1.5).is_integer()
(0.1).as_integer_ratio()
float("inf").as_integer_ratio()
float("nan").as_integer_ratio()
(1.5).hex()
float.fromhex("0x1.8p0")
float.fromhex("zz")
1 // 0
1 % 0
1 / 0
1.0 / 0
1.0 // 0
1.0 % 0
0 ** -1
0.0 ** -1
1j / 0
1j // 1
1j % 1
1j < 1
1 << -1
1 >> -1
1 << 1.0
1 | 1.0
~1.5
-"a"
+[]
~[]
not []
1 @ 1
1 and 0 or []
2 ** 1000 % 7
10.0 ** 400
2.0 ** 5000
1e308 * 10
int("9" * 5000)
str(10 ** 5000)[:5]
1 if 0 else 2
None + 1
None()
None.x
None[0]
None[0] = 1
del None[0]
for i in None: pass
len(None)
"a"()
(1)()
1[0]
1[0] = 1
x.y
undefined_name
lenn([1])
pritn(1)
[].apend
"".uper()
int.foo
print.x
print.x = 1
len.__name__, len.__self__.__name__
object.x = 1
int.x = 1
del int.x
object().x = 1
object().__class__ = int
(lambda: 1).__code__ = 1
type(1)(2)
int.__new__(str)
object.__new__(int)
object.__new__()
object.__new__(1)
list.__init__(1)
list.append(1, 2)
list.append()
dict.get("a")
str.format(1)
type.mro(1)
type.__call__()
int.__add__(1)
int.__add__(1, 2, 3)
int.__add__("a", 1)
(1).__add__("a")
[].__getitem__("a")
[].__contains__()
[].__iter__(1)
{}.__setitem__(1)
(1,).__hash__(1)'''.splitlines():
    t(s)
