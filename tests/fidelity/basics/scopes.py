# scopes, closures, walrus, comprehension scope, del, global
x = "g"
def f():
    x = "f"
    class C:
        x = "C"
        y = [x for _ in range(2)]
        def m(self): return x
        z = (lambda: x)()
    print(C.y, C().m(), C.z)
f()
fs = [lambda: i for i in range(3)]; print([g() for g in fs])
fs = [lambda i=i: i for i in range(3)]; print([g() for g in fs])
def counter():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    return inc
c = counter(); c(); print(c(), c.__closure__[0].cell_contents, c.__code__.co_freevars, counter.__code__.co_cellvars)
def mut(a=[]): a.append(1); return a
print(mut(), mut(), mut.__defaults__)
def unb():
    try: print(q)
    except UnboundLocalError as e: print(e)
    q = 1
    del q
    try: q
    except UnboundLocalError as e: print(e)
unb()
def free():
    def inner(): return zz
    try: inner()
    except NameError as e: print(e, type(e).__name__)
    zz = 1
    print(inner())
    del zz
    try: inner()
    except NameError as e: print(e)
free()
def gl():
    global newg
    newg = 5
gl(); print(newg)
del newg
try: newg
except NameError as e: print(e, e.name)
print([y := 5, y ** 2], y, any((w := n) > 3 for n in [1, 5, 2]), w)
if (m := len("abc")) > 2: print(m)
print(locals() is globals(), sorted(k for k in globals() if not k.startswith("__"))[:5])
def loc(a, b=2):
    c = 3
    d = locals(); e = 4
    return sorted(d), sorted(locals())
print(loc(1))
exec("ex = 10"); print(ex)
def ex2():
    exec("hidden = 1")
    try: hidden
    except NameError as e: print(e)
    d = {}
    exec("v = 5", d); print(d["v"], sorted(d))
    exec("k = a + 1", {"a": 1}, d); print(d["k"])
    print(eval("a + b", {"a": 1}, {"b": 2}))
ex2()
print([[i * j for i in range(3)] for j in range(3)], {k: v for k, v in zip("ab", range(2))}, {c for c in "hello" if c not in "l"} == set("heo"))
try: print(i)
except NameError as e: print(e)
for i in range(2): pass
print(i)
class K:
    a = 1
    b = a + 1
    try: l = [a for _ in "x"]
    except NameError as e: print(e)
    def get(self):
        try: return a
        except NameError as e: return str(e)
print(K().get())
a = b = []; a.append(1); print(b, a is b)
a, b = 1, 2; a, b = b, a; print(a, b)
a, (b, *c), d = 1, (2, 3, 4), 5; print(a, b, c, d)
*a, = "xyz"; print(a)
[a, b] = {1: 2, 3: 4}; print(a, b)
d = {}; d["k"], d["l"] = 1, 2; print(d)
i = 0; l = [0, 0]; i, l[i] = 1, 9; print(i, l)
x = y = z = 0; x += 1; y -= 1; z |= 5; print(x, y, z)
print(1 < 2 < 3, 1 < 3 > 2, 1 == 1.0 == True, not 1 == 2, 1 if [] else 2, [] or "d", 0 and 1, None is None, "a" "b", 5 // 2, -5 // 2, 5 % -3, -5 % 3, 2 ** -1, 2 ** 3 ** 2, -2 ** 2, ~5, 5 & 3 | 4 ^ 1, 1 << 3 >> 1)
def many(a, b=2, /, c=3, *args, d, e=5, **kw): return a, b, c, args, d, e, kw
print(many(1, d=4), many(1, 2, 3, 4, 5, d=6, z=7), many(*[1, 2], **{"d": 1, "a": 5}))
print(many.__defaults__, many.__kwdefaults__, many.__code__.co_varnames, many.__code__.co_argcount, many.__code__.co_posonlyargcount, many.__code__.co_kwonlyargcount)
for n in range(2, 10):
    for q in range(2, n):
        if n % q == 0: break
    else: print(n, end=" ")
print()
while True:
    try: break
    finally: print("fin")
def tr():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: return i
        finally: print("f", i)
print(tr())
def ft():
    try: return "try"
    finally: return "finally"
print(ft())
def g2():
    with open_() as f: pass
lam = lambda *a, k=1, **kw: (a, k, kw); print(lam(1, 2, k=3, z=4))
assert (lambda: (yield))
print((lambda: 0).__name__, f.__name__, (lambda x, y=2: x).__defaults__)
import sys; print(sys.getrefcount(fs), f.__code__.co_consts[1] if 0 else "")
del x
try: x
except NameError as e: print(e)
try: del x
except NameError as e: print(e)
print(__name__, __doc__, type(__builtins__).__name__)
