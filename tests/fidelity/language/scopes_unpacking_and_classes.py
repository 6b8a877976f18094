def a():
    for i in range(3):
        try:
            if i == 0: continue
            if i == 1: break
        finally: print('fin', i)
    else: print('else')
    while True:
        try: return 'ret'
        finally: print('f2'); break
    return 'after'
print(a())
def b():
    try: raise ValueError
    except ValueError: return 1
    else: return 2
    finally: return 3
print(b())
def c():
    x = 1
    def g(): nonlocal x; x += 1; return x
    del x
    try: g()
    except NameError as e: print(type(e).__name__, e)
    try: print(x)
    except UnboundLocalError as e: print(e)
c()
x = 'global'
class K:
    x = 'class'
    def m(self): return x
    l = [x for _ in '1']
    g = (lambda: x)()
    try: y = [x + z for z in x[:1]]
    except NameError as e: y = e
    print(x, l, g, y); del x; print(x)
print(K().m())
def outer():
    x = 'outer'
    class I:
        print(x); x = 'inner'; print(x)
        def f(self): return x, __class__.__name__
    return I().f()
print(outer())
def gen():
    try:
        r = yield 1; print('got', r)
        try: yield 2
        except KeyError as e: print('caught', e); yield 'k'
    finally: print('gen fin')
    return 'rv'
def deleg():
    v = yield from gen(); print('v', v); return (yield from [10, 20])
g = deleg(); print(next(g), g.send('s'), g.throw(KeyError('q')), next(g), next(g))
try: next(g)
except StopIteration as e: print('stop', e.value)
g = gen(); next(g); g.close(); print(g.gi_frame, g.gi_running, g.gi_yieldfrom)
try: g.throw(ValueError('late'))
except ValueError as e: print(e)
def inf():
    while True:
        try: yield
        except GeneratorExit: return 'closed val'
g = inf(); next(g); print(g.close())
def selfref():
    yield 1
    next(sg)
sg = selfref(); next(sg)
try: next(sg)
except ValueError as e: print(e)
def stopit(): yield 1; raise StopIteration('x')
try: list(stopit())
except RuntimeError as e: print(e, repr(e.__cause__))
g = gen()
try: g.send(5)
except TypeError as e: print(e)
a1, *b1, (c1, [d1, *e1]) = 1, 2, 3, (4, [5, 6, 7]); print(a1, b1, c1, d1, e1)
for f in ['a, b = 1, 2, 3', 'a, b, c = 1, 2', 'a, *b, c = [1]', '(a, b), c = 1, 2', '[a, b] = "abc"', 'a, b = {1: 2, 3: 4}', 'a, b = None', 'a = *1,', 'f(*1)', 'f(**1)', 'print(**{1: 2})', 'print(*[1], **{"sep": 1})', 'dict(**{"a": 1}, **{"a": 2})', 'print(sep="", **{"sep": 1})', '{**1}', '[*None]', 'x = {**{"a": 1}, "b": 2}; print(x)', 'print(*"ab", *[1], sep="-")', 'del a_b', 'for i in 5: pass', 'with 5: pass', 'raise 5', 'assert 0, "m"', 'import nope.x', 'global_x += 1', '(lambda *a, k: 0)(1)', 'x: int; print(x_y)', 'class Z(5): pass', 'class Z(int, bool): pass', 'class Z(metaclass=5): pass', 'class Z(x=1): pass', '@5\ndef f(): pass', 'print(f"{undefined}")', 'lambda: (yield)', '[i for i in 5]', 'a[1:2] = 5', 'x = [1,2,3]; x[::2] = [1]; print(x)', 'x = [1,2,3]; x[1:1] = "ab"; print(x)', 'x = [1,2,3]; del x[::2]; print(x)', '"abc"[0] = "x"', '(1, 2)[0] = 3', 'del (1, 2)[0]', 'x = 5; x()', 'x = 5; x[0]', 'x = 5; x.y = 1', 'x = None; x += 1', 'x = []; x += 5', 'x = []; x += "ab"; print(x)', 'x = (1,); x += (2,); print(x)', 'x = "a"; x *= 3; print(x)', 'x = {1}; x |= {2}; x -= {1}; print(x)', 'not_def()', 'int.x = 1', 'def f(a, b=[]): b.append(a); return b\nprint(f(1), f(2))', 'fs = [lambda: i for i in range(3)]; print([f() for f in fs])', 'fs = [lambda i=i: i for i in range(3)]; print([f() for f in fs])', 'print((y := 5) + y, y)', 'print([last := v for v in range(3)], last)', 'if (n := len("abc")) > 2: print(n)', 'print(1 < 2 < 3 > 2 != 5, 1 in [1] == True, not 1 == 2)', 'print(1 if 0 else 2 if 0 else 3)', 'print(*(i for i in range(3) if i % 2 == 0))', 'print({i: j for i, j in zip("ab", [1, 2])}, {i for i in "aab"}, [[j for j in range(i)] for i in range(3)], [(i, j) for i in range(2) for j in range(2) if i != j])', 'match [1, [2, 3]]:\n case [a, [b, *c]] if a < b: print(a, b, c)', 'match {"k": 1, "z": 2}:\n case {"k": int() as v, **r}: print(v, r)', 'match "x":\n case "a" | "x" as q: print(q)', 'match 5:\n case str(): print("s")\n case int(n): print(n)', 'match (1, 2):\n case [int(), str()]: pass\n case _: print("def")', 'match None:\n case None: print("none")', 'match 1.0:\n case 1: print("eq")', 'match {}:\n case {}: print("empty map")', 'match "ab":\n case [a, b]: print("no")\n case str(): print("str")', 'match b"ab":\n case [*_]: print("no")\n case bytes(): print("bytes")', 'class P: __match_args__ = ("x",)\nP.x = 1\nmatch P():\n case P(1): print("P1")', 'match 1:\n case int(a, b): pass', 'class Q: __match_args__ = "x"\nmatch Q():\n case Q(1): pass', 'class Q: __match_args__ = (1,)\nmatch Q():\n case Q(1): pass', 'class Q: pass\nmatch Q():\n case Q(1): pass', 'match 1:\n case print(): pass', 'class Q: __match_args__ = ("a",)\nQ.a = 1\nmatch Q():\n case Q(1, a=1): pass']:
    try: exec(f, {'__name__': 'm'})
    except BaseException as e: print(repr(f), '->', type(e).__name__, e)
ns = {}; exec('a = 1\ndef f(): return a', ns); print(ns['f'](), sorted(k for k in ns if k[0] != '_'), eval('a + b', {'a': 1}, {'b': 2}), eval(compile('1+1', 's', 'eval')))
def loc(): y = 1; exec('z = y + 1'); return locals(), eval('y')
print(loc())
def f(p, /, q, *r, s=1, **t): return p, q, r, s, t
print(f(1, 2), f(1, q=2, p=3), f(1, 2, 3, s=4, u=5), f.__defaults__, f.__kwdefaults__, f.__code__.co_posonlyargcount)
f.attr = 1; f.__name__ = 'renamed'; print(f.__name__, f.__dict__, f.__qualname__, f.__module__, f.__closure__, f.__annotations__, f.__type_params__, f.__builtins__ is __builtins__.__dict__ if hasattr(__builtins__, '__dict__') else '')
f.__defaults__ = (7, 8); print(f(1), f())
try: f.__code__ = 5
except TypeError as e: print(e)
try: f.__defaults__ = 5
except TypeError as e: print(e)
try: del f.__name__
except TypeError as e: print(e)
try: f.__dict__ = 5
except TypeError as e: print(e)
print((lambda: 0).__name__, print.__name__, print.__self__, len.__module__, [].append.__self__, str.upper, K().m.__func__ is K.m, type(K.m), K().m == K().m, K().m is K().m)
for s in ['__slots__ = ("a",); a = 1', '__slots__ = ("__dict__", "__dict__")', '__slots__ = 5', '__slots__ = ("1a",)', '__slots__ = (5,)']:
    try: exec(f'class S:\n {s}'); print('ok', s)
    except Exception as e: print(s, type(e).__name__, e)
class S1: __slots__ = ('a',)
class S2: __slots__ = ('b',)
try:
    class S3(S1, S2): pass
except TypeError as e: print(e)
class S4(S1): pass
class S5(S1): __slots__ = ('c',)
s4, s5 = S4(), S5(); s4.z = 1; s5.c = 2
for e in ['s5.z = 1', 's5.a', 'del s5.a', 'S1().__dict__', 's4.__dict__', 's5.__slots__', 'S1.a', 'S1.a.__get__(s5)', 'S1.a.__get__(5)', 'S1.__dict__["a"].__set__(s5, 3)', 's5.a', 'weakref.ref(S1())']:
    try: exec(f'print({e!r}, {e})' if '=' not in e and not e.startswith('del') else e, globals() | {'weakref': __import__('weakref')})
    except Exception as x: print(e, '->', type(x).__name__, x)
class I1:
    def __init_subclass__(cls, x): print('x', x)
try:
    class I2(I1): pass
except TypeError as e: print(e)
try:
    class I3(I1, x=1, y=2): pass
except TypeError as e: print(e)
class M1(type): pass
class M2(type): pass
try:
    class MC(M1('A', (), {}), M2('B', (), {})): pass
except TypeError as e: print(e)
for t in ['type("A", (1,), {})', 'type("A", (), 5)', 'type(5, (), {})', 'type("A", [], {})', 'type("A\\0", (), {})', 'object.__init_subclass__(x=1)', 'type.__call__()', 'type.mro(int)', 'int.__subclasses__()', 'super(int, 5).__abs__()', 'super(str, 5)', 'object.__new__(K, 1)', 'K(1)', 'K.__bases__', 'setattr(K, "__bases__", (int,))', 'setattr(K, "__name__", 5)', 'K.__class__', 'setattr(K(), "__class__", int)', 'K.__dict__["m"].__name__', 'K.__dict__.foo', 'K.__doc__', 'K.__weakref__', 'K().__dict__', 'type(K.__dict__)', 'K.mro()', 'K.__qualname__', 'K.__module__', 'K.__firstlineno__', 'K.__static_attributes__', 'K.__subclasses__()', 'K.__text_signature__', 'K.__abstractmethods__', 'K.__annotations__']:
    try: print(t, eval(t))
    except Exception as e: print(t, '->', type(e).__name__, e)
