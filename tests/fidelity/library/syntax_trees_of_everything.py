import ast
SRC='''
"""Doc."""
from __future__ import annotations
import os, sys as s
from . import x
from ..a.b import c as d, e
@deco(1)
@other
def f(a, /, b: int = 1, *args, c, d=2, **kw) -> str:
    """doc
    more"""
    global g
    x = y = a + b * c - (d - e) ** -2
    (x, y), z = 1, 2
    x: int = 5
    (q): int
    a.b: str
    x += 1; y //= 2
    if a: pass
    elif b and not c or d: return (1, 2)
    else:
        del a, b[0]
    for i, j in z: continue
    else: break
    while True: x = yield
    return (yield from x)
class C(A, metaclass=M):
    x = [i for i in y if i if j for k in l]
    y = {a: b for a, b in c}; z = {1, 2}; w = {}; v = {'a': 1, **b}
    async def m(self):
        async with a as b, c: await d
        async for x in y: pass
        return [z async for z in w]
try:
    raise X from Y
except (A, B) as e:
    raise
except: pass
else: ...
finally: assert a, "b"
try: pass
except* E: pass
with open(f) as g, (h): pass
lambda: 0; lambda x, *y, z=1, **k: (x, y)
a if b else c; (a := 5); f(*a, **b, c=1); f(x for x in y); a[1:2, ::3]; a[b]; a[1,]; a[:]
-1; ~a; not a; -a ** 2; (-a) ** 2; a < b <= c != d is not e not in f
f"a{x}b{y!r:>{w}}c{{}}{z=}"; f"{x:%Y}" "lit" f"{'q'}"
b"bytes" b"more"; 'a' "b"; u'u'; 1.5; 1e100; 2j; None; True; ...
(1).real; 1.5.real; "a".b; (a, b); [a, *b]; (); (a,)
match x:
    case 1 | "a" | None: pass
    case [a, *rest, 2] if a: pass
    case {"k": v, **r}: pass
    case Point(x, y=0) as p: pass
    case a.b: pass
    case -1: pass
    case _: pass
type T[X: int, *Y, **Z] = list[X]
def gen[Q](q: Q) -> Q: nonlocal_ = 1
(a and b) or c; a and (b or c); (a, b)[0]; (lambda: 1)(); (yield_); a @ b % c; a << 1 | b ^ c & d
await_ = (x for x in y)
x = {**a}; print(*a, sep='')
if (n := 10) > 5: pass
'''
tree=ast.parse(SRC)
print(ast.dump(tree, include_attributes=True))
print(ast.dump(tree, annotate_fields=False))
print(ast.dump(tree, show_empty=True))
print(ast.unparse(tree))
print(ast.unparse(ast.parse(ast.unparse(tree))) == ast.unparse(tree))
