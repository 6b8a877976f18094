# scoping, closures, comprehension scopes, match, unpacking, decorators, etc.
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
x = 'global'
class A:
    x = 'class'
    y = [x for _ in range(2)] if 0 else x
    z = (lambda: x)()
    w = [i for i in range(3)]
    def m(self): return x
    try: v = [x2 for x2 in [1] for q in [x]]
    except NameError as e: v = e
print(A.y, A.z, A.w, A().m(), A.v)
def outer():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    def get(): return n
    return inc, get
inc, get = outer(); inc(); inc(); print(get(), inc.__closure__[0].cell_contents, inc.__code__.co_freevars, outer.__code__.co_cellvars)
def late(): return [lambda: i for i in range(3)]
print([f() for f in late()], [f() for f in [lambda i=i: i for i in range(3)]])
def f1():
    print(v1)
    v1 = 1
def f2():
    v2 += 1
def f3():
    for i in []: pass
    return i
def f4():
    try: 1/0
    except Exception as e: pass
    return e
def f5():
    global gx
    gx = 5
    del gx
    return gx
def f6():
    import os as path2
    del path2
    path2
for f in (f1, f2, f3, f4, f5, f6): t(f)
def default(a, l=[], *, k={}): l.append(a); k[a] = 1; return l, k
print(default(1), default(2), default.__defaults__, default.__kwdefaults__)
print((lambda *a, **k: (a, k))(*[1], *(2, 3), **{'a': 1}, **dict(b=2)))
t(lambda: (lambda a: a)(1, a=2)); t(lambda: dict(**{'a': 1}, **{'a': 2})); t(lambda: (lambda **k: k)(**{1: 2})); t(lambda: print(*5)); t(lambda: print(**5)); t(lambda: (lambda a, /: a)(a=1))
a, (b, *c), d = 1, (2, 3, 4), 5; print(a, b, c, d); *a, b = 'xyz'; print(a, b); [a, [b]] = [1, [2]]; print(a, b); a = b = []; a.append(1); print(b); (a), = [7]; print(a)
i = 0; lst = [0, 0, 0]; i, lst[i] = 1, 9; print(lst); x1 = [1, 2]; x1[0], x1[1] = x1[1], x1[0]; print(x1)
def match_it(v):
    match v:
        case 0 | 1: return 'small'
        case int(n) if n > 100: return f'big {n}'
        case float() | complex(): return 'num'
        case 'a' | "b" as s: return f's{s}'
        case str(s): return f'str {s}'
        case []: return 'empty'
        case [x]: return f'one {x}'
        case [x, y, *rest] if rest: return f'many {x} {y} {rest}'
        case (x, y): return f'pair {x} {y}'
        case {'type': 'pt', 'x': x, **rest}: return f'pt {x} {rest}'
        case {}: return 'map'
        case None: return 'none'
        case True: return 'true'
        case range(start=s0, stop=e0): return f'range {s0} {e0}'
        case type(): return 'type'
        case _: return 'other'
for v in (0, 1, 500, 2.5, 1j, 'a', 'zz', [], [1], [1, 2], (1, 2, 3), {'type': 'pt', 'x': 1, 'q': 2}, {'z': 1}, None, True, False, range(1, 5), int, {1}, b'ab', 50): print(v, '->', match_it(v))
class Pt:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
match Pt(1, 2):
    case Pt(0, y): print('no')
    case Pt(x=1, y=yy): print('yes', yy)
match [Pt(1, 2), {'k': [1, 2]}]:
    case [Pt(a, b), {'k': [_, last]}]: print(a, b, last)
def g(): yield from (yield 1) or [9]
gg = g(); next(gg); print(gg.send('ab'), next(gg))
print([y := 5, y ** 2], (z := [1, 2])[0], {n: (sq := n * n) for n in range(3)}, sq, [q for q in range(5) if (h := q % 2)], h)
while (k := inc()) < 6: pass
print(k); print(1 < 2 < 3 > 2 != 5, 1 < (2 < 3), not 1 == 2, 1 if 0 else 2 if 0 else 3, [] or {} or 'end', 1 and 0 or 5, None is None is not True)
for i in range(3):
    if i == 5: break
else: print('no break')
try: pass
except: pass
else: print('else')
finally: print('fin')
def ret():
    try: return 'try'
    finally: print('in finally')
def override():
    try: return 'try'
    finally: return 'finally'
def loopy():
    for i in range(3):
        try: continue
        finally:
            if i == 1: break
    return i
print(ret(), override(), loopy())
def deco(arg):
    def wrap(f):
        print('wrapping', f.__name__, arg)
        return f
    return wrap
@deco('a')
@deco('b')
class Deco: pass
@(lambda f: 5)
def five(): pass
print(five)
def ann(a: int, *b: 'str', c: list[int] = [], **d) -> None: pass
print(ann.__annotations__); zz: int; print(__annotations__, 'zz' in globals())
class Ann: a: int = 1; b: 'x'
print(Ann.__annotations__)
type Alias[T] = list[T] | None
print(Alias, Alias.__value__, Alias.__type_params__, Alias[int])
def gen[T: int, *Ts, **P](x: T) -> T: return x
print(gen.__type_params__, gen.__type_params__[0].__bound__)
class GC[K, V = str](dict[K, V]): pass
print(GC.__type_params__, GC.__orig_bases__, GC[int, str], GC.__parameters__, GC.__type_params__[1].__default__)
exec('ee = 1\nprint(ee + 1)', ns := {}); print(sorted(ns)[-1], eval('a + b', {'a': 1}, {'b': 2}), eval(compile('[i*2 for i in r]', '', 'eval'), {'r': range(2)}))
def loc():
    a = 1
    exec('a = 2; b = 3')
    return a, locals()
print(loc()); t(lambda: eval('a b')); t(lambda: exec('x = = 1')); t(lambda: eval('1', 5)); t(lambda: exec(5)); t(lambda: eval('')); print(vars(Pt(1, 2)), dir(Pt(1, 2))[-2:], callable(Pt), hasattr(Pt, 'x'), getattr(Pt, 'nope', 'dflt')); t(lambda: getattr(Pt, 'nope')); t(lambda: getattr(1, 2)); t(lambda: setattr(1, 'a', 2)); t(lambda: vars(1)); t(lambda: hash([])); t(lambda: id()); t(lambda: type()); t(lambda: isinstance(1, 'int')); t(lambda: issubclass(1, int)); t(lambda: super()); t(lambda: __import__('nope_mod')); t(lambda: input.__name__); t(lambda: globals()['nope']); t(lambda: delattr(Pt, 'zz')); t(lambda: round(2.5)); t(lambda: round(1e300, -400)); t(lambda: divmod(-7, 3)); t(lambda: pow(3, -1, 7)); t(lambda: sum([[1], [2]], [])); t(lambda: sum('ab', '')); t(lambda: max('abc', default=1, key=ord)); t(lambda: max(1, 2, default=3)); t(lambda: min()); t(lambda: sorted([1], reverse='x')); t(lambda: sorted([3, 1], key=5)); t(lambda: list(zip())); t(lambda: list(map())); t(lambda: filter(1)); t(lambda: enumerate([1], 'a')); t(lambda: reversed({1})); t(lambda: slice()); t(lambda: bytes('a')); t(lambda: bytes('a', 'utf-8', 'x', 1)); t(lambda: int('0x1f', 16)); t(lambda: int('z', 36)); t(lambda: int('1', 1)); t(lambda: int(1.5, 2)); t(lambda: int('１２')); t(lambda: float(' 1_0.5e1 ')); t(lambda: complex('1+2j', 1)); t(lambda: complex(1, 'a')); t(lambda: bool(1, 2)); t(lambda: chr(0x110000)); t(lambda: ascii('é\n😀')); t(lambda: bin(-5) + oct(8) + hex(255)); t(lambda: format(3.14159, '10.2f') + format('x', '^5')); t(lambda: any(5)); t(lambda: callable()); t(lambda: abs('a')); t(lambda: ord('')); t(lambda: print(sep=1)); t(lambda: object(1)); t(lambda: frozenset(1)); t(lambda: dict([1])); t(lambda: dict([(1, 2, 3)])); t(lambda: dict(5)); t(lambda: list(5)); t(lambda: tuple(5)); t(lambda: set([[]])); t(lambda: str(b'a', 'ascii', 'strict', 1)); t(lambda: str(1, 'utf-8')); t(lambda: memoryview(b'a').cast('x')); t(lambda: range(1.5)); t(lambda: range(5)[10]); t(lambda: range(5).index(7)); t(lambda: property(1, 2, 3, 4, 5)); t(lambda: staticmethod()); t(lambda: classmethod(1)); t(lambda: aiter(1)); t(lambda: anext(1)); t(lambda: breakpoint.__name__); t(lambda: open('x', 'q')); t(lambda: open('x', 'rb', encoding='u')); t(lambda: compile('1', 'f', 'bad')); t(lambda: memoryview(b'abc')[::2].tolist())
