from __future__ import generator_stop
import sys, os as operating
from . import sibling
from ..package import thing as other, another
from math import *

x: int = 1
y: "str"
(z): float = 2.0
sys.path: list
x[0]: int = 5


def loops(n):
    total = 0
    for i in range(n):
        if i % 2:
            continue
        elif i > 10:
            break
        total += i
    else:
        total = -1
    while n:
        n -= 1
        if n == 3:
            continue
        if n == 1:
            break
    else:
        return None
    for a, (b, *c) in []:
        pass
    for k in [1, 2, n]:
        print(k)
    while True:
        if total:
            return total
    return 5


def handlers(f):
    try:
        f()
    except (ValueError, TypeError) as error:
        print(error)
        raise
    except KeyError:
        raise RuntimeError("x") from None
    except:
        pass
    else:
        print("no error")
    finally:
        print("done")
    try:
        return f()
    finally:
        f.close()
    for _ in f:
        try:
            continue
        finally:
            break
    try:
        pass
    except* OSError as group:
        print(group)
    except* ValueError:
        print(1)
    else:
        print(2)


def contexts(a, b):
    with a:
        pass
    with a as x, b as (y, z):
        return x, y, z
    with (
        a as x,
        b,
    ):
        for i in x:
            if i:
                break
            with b: continue
        return 1


def names():
    global g
    g = 1
    del g
    late = 1
    del late
    print(late, unbound)
    if g:
        unbound = 1
    print(unbound)
    assert g
    assert g, "message"
    import a.b.c
    import a.b.c as d
    import a as e
    from q import r as s, t
    return locals()


def many():
    a0 = a1 = a2 = a3 = a4 = a5 = a6 = a7 = a8 = a9 = a10 = a11 = a12 = a13 = a14 = a15 = a16 = a17 = 0
    return a0 + a1, a15 + a16, a16 + a17, a17


if x:
    pass
elif y:
    print(1)
elif z:
    print(2)
else:
    print(3)

if 0:
    print("never")
if not x is None and (y or not z):
    print("yes")
while 1:
    if x:
        break
    x
"a constant"
1 if x else 2
pass; pass
raise SystemExit
