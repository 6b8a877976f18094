M = r'''
match x:
    case 1
        pass
===
match x
    case 1: pass
===
match x:
case 1: pass
===
match x:
    pass
===
match x:
    case : pass
===
match x:
    case a, b=1: pass
===
match x:
    case {"a": 1, b}: pass
===
match x:
    case {**a, "b": 1}: pass
===
match x:
    case Point(x=1, 2): pass
===
match x:
    case Point(1.x): pass
===
match x:
    case a or b: pass
===
match x:
    case 1 | : pass
===
match x:
    case [a, b: pass
===
match x:
    case a if b = 1: pass
===
match x:
    case x as y as z: pass
===
match x:
    case 1 as 2: pass
===
match x:
    case 1 as _: pass
===
match x:
    case 1:
    pass
===
match x:
    case _: pass
    case 1: pass
===
match x:
    case a: pass
    case b: pass
===
match x:
    case a | b: pass
===
match x:
    case f(): pass
    case f().x: pass
===
match x:
    case -a: pass
===
match x:
    case 1 + 2: pass
===
match x:
    case *a: pass
===
match x:
    case (a, a): pass
===
match x, :
    case a.b.c: pass
    case else: pass
===
match = 1
match.x = 2
match x
===
f"{x"
===
f"{x!z}"
===
f"{}"
===
f"{x:{y"
===
f"{x:}}"
===
f"}"
===
f"{x!}"
===
f"{x! r}"
===
f"{x!r:{y}}}"
===
f"{a b}"
===
f"{a = b = c}"
===
f"{lambda x: 1}"
===
f"{yield}" + 1 = 2
===
f"{x:=5}"
===
f"{(x:=5)=}"
===
f"{*a}"
===
f"{**a}"
===
f"{a;b}"
===
f"{a
b}"
===
f"{#}"
===
f"{'a' 'b"}"
===
f'{x['a'}'
===
f"{x!rr}"
===
f"{!r}"
===
f"{:d}"
===
f"{=}"
===
f"{x=!}"
===
f"{f'{x'}"
===
f"""{
x
"""
===
f"{x" "y}"
===
f"{import x}"
===
f"{if x: 1}"
===
f"{a.}"
===
f"{a[}"
===
f"{a)}"
===
f"{(a}"
===
f"{a:{b:{c:{d}}}}"
===
f"\N{foo}"
===
f"\x"
===
"\N{foo}"
===
"\x1"
===
b"é"
===
b"\x1"
===
"abc
===
'abc
===
"""abc
===
x = "a
y = 1
===
"a" b"b"
===
u"a" b"b"
===
x = 'it's'
===
print("a" "b
===
print(f"a{b}" c)
===
rb"a" "b"
===
fb"a"
===
ub"a"
===
x = "a" 1
===
@
def f(): pass
===
@x
===
@x y
def f(): pass
===
@x
x = 1
===
@x = 1
def f(): pass
===
@(yield)
def f(): pass
===
@x
  def f(): pass
===
def f[T: pass
===
def f[T](x): return x
class A[T(: pass
===
class A[]: pass
===
def f[T=int, U](): pass
===
type X
===
type X = 
===
type X[T = int
===
type 1 = int
===
type X.y = int
===
type X[*T: int] = T
===
class A[T, T]: pass
===
def f[T](): T = yield; (T := 1
===
import
===
import a.
===
import a as
===
import a as b.c
===
import a, 
===
import (a)
===
import *
===
from a import
===
from a import b,
===
from a import (b, c
===
from a import (b c)
===
from a import b c
===
from import a
===
from . import
===
from .a import *, b
===
from a import b.c
===
from a import b as c.d
===
from a import ()
===
import a from b
===
return
===
def f():
    return = 1
===
break
===
continue
===
def f():
    for x in y:
        def g():
            break
===
class A:
    continue
===
yield 1
===
await x
===
async x = 1
===
async def f()
    pass
===
async for x in y: pass
===
async with x: pass
===
def f():
    async for x in y: pass
===
def f():
    await x
===
async def f():
    yield from x
===
async def f():
    return 1
    yield
===
def f():
    [x async for x in y]
===
lambda: await x
===
nonlocal x
===
def f():
    nonlocal x
===
def f(x):
    global x
===
def f():
    x = 1
    global x
===
def f():
    global x, 
===
global
===
global x = 1
===
def f():
    nonlocal x, y.z
===
del
===
del f()
===
del 1
===
del x + 1
===
del (x, f())
===
del *x
===
del [x for x in y]
===
assert
===
assert x, 
===
assert (x, "msg"
===
assert x = 1
===
raise x from
===
raise x, y
===
raise from x
===
pass x
===
print x
===
print "hello"
===
print "a" % b, c
===
exec "x"
===
print x if y else z
===
x = 5 print(x)
===
x = 5; y = ; z
===
x++
===
++x = 1
===
x += 1 += 2
===
x =+ = 1
===
x <> y
===
x === y
===
x !== y
===
!x
===
x ! y
===
x && y
===
x || y
===
x ? y : z
===
x -> y
===
x => y
===
$x
===
x = $1
===
x@
===
`x`
===
x = 012
===
x = 0x
===
x = 0b12
===
x = 0o8
===
x = 1__0
===
x = 1_
===
x = 1.2.3
===
x = 1e
===
x = 1abc
===
x = 1if 2else 3
===
x = 0_7
===
x = 5a
===
x = 1.0j2
===
x = “hello”
===
x = a – b
===
x = a × b
===
π² = 1
===
x = ½
===
x = €5
===
x = 1 
  y = 2
===
  x = 1
===
x = 1
	y = 2
===
if x:
        a
	b
===
if x:
	a
        b
===
def f():
  x
 y
===
def f():
    x
   y
===
x = 1 \
===
x = \ 1
===
x = 1 + \

y = 2
===
x = (1 + \
===
if x: \
y = 1 z
===
x = [
  1,
  2
===
x = foo(
    a,
    b
y = 2
===
def f(
    a,
    b:
    pass
===
a = {
    'x': 1
    'y': 2
}
===
a = [
    1
    2
]
===
a = (
    "x"
    y
)
===
foo(a, b
bar(c)
===
foo(a,
    b
    c)
===
a = 1 if b else c d
===
a = b c
===
a b = c
===
a.b c
===
a[1 2]
===
a[1:2:3:4]
===
a[]
===
a[1
===
a[1:
===
a[*]
===
a[**b]
===
a(b c)(d)
===
for i in range(10) print(i)
===
while i < 10 i += 1
===
if a == 1 print(a)
===
if a == 1 then:
===
not
===
a not b
===
a is is b
===
a in
===
a and
===
or b
===
a if else b
===
None.x = 1; None = 2
===
True, False = 1, 2
===
class = 1
===
def = 1
===
import = 1
===
lambda = 1
===
x = lambda
===
with = 1
===
a, b = c, = d e
===
(a := 1) = 2
===
a := 1
===
a.b := 1
===
(a.b := 1)
===
(a[0] := 1)
===
((a, b) := 1)
===
(f() := 1)
===
(1 := 2)
===
x = (y := )
===
[x := y for x in z]
===
[y for x in (z := w)]
===
class A: [x := 1 for y in z]
===
def f(a=(b:=1), c:=2): pass
===
f(a:=1 for b in c)
===
a = yield = 1
===
(yield) = 1
===
def f(): (yield) = 1
===
def f(): x = yield = 2
===
def f(): yield x = 1
===
def f(): await = 1
===
async def f(): await
===
async def f(): await x = 1
'''
for i,src in enumerate(M.strip('\n').split('\n===\n')):
    try: compile(src+'\n' if i%3 else src,'<m%d>'%i,'exec'); print(i,'ok')
    except SyntaxError as e:
        print(i, ascii(src), type(e).__name__, ascii(e.args), e.lineno,e.offset,e.end_lineno,e.end_offset, ascii(e.text))
