x = 1
def f():
    print(x)
    x = 2
try: f()
except UnboundLocalError as e: print(e, e.name)
def g():
    def h(): return y
    try: h()
    except NameError as e: print(e)
    y = 1
    return h()
print(g())
def k():
    global newg
    newg = 5
k(); print(newg)
def outer():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    return inc
i = outer(); print(i(), i(), i.__closure__[0].cell_contents, i.__code__.co_freevars)
class C:
    v = 5
    l = [v for _ in range(2)]
    try: m = [v2 for _ in range(2) if (lambda: v)()]
    except NameError as e: print(e)
    def meth(self): return v
try: C().meth()
except NameError as e: print(e)
def d():
    z = 1
    del z
    return z
try: d()
except UnboundLocalError as e: print(e)
try: prnt('x')
except NameError as e: print(e)
for s in ['def f():\n nonlocal q','nonlocal q','def f(a):\n global a','def f():\n x=1\n global x','def f():\n print(x)\n global x','def f():\n nonlocal x\n x = 1','def o():\n x=1\n def i():\n  x=2\n  nonlocal x','def f(a):\n nonlocal a','class A:\n  nonlocal z','def f():\n  global x\n  nonlocal x','def f():\n x:int=1\n global x', 'global x\nprint(1)\nx=1','x=1\nglobal x', 'def f():\n  import x\n  global x','def f():\n for x in y: pass\n global x']:
    try: exec(s)
    except SyntaxError as e: print(repr(s), '->', e, (e.lineno, e.offset))
funcs = [lambda: i for i in range(3)]; print([q() for q in funcs])
funcs = [lambda i=i: i for i in range(3)]; print([q() for q in funcs])
def test():
    if False: v = 1
    print(v)
try: test()
except UnboundLocalError as e: print(e)
try:
    for qq in []: pass
    print(qq)
except NameError as e: print(e)
try: raise ValueError('a')
except ValueError as ee: pass
try: ee
except NameError as e: print(e)
print(locals() is globals(), '__name__' in globals(), __name__)
counter = 0
def bump(): counter += 1
bump()
