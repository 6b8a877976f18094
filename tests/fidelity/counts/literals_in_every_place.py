import sys
g = sys.getrefcount
a = 1000; b = 'hello world'; c = (1, 2, 3); d = 3.25; e = b'bytes here'; f = 12345678901234567890; h = 'name_like'; i = 2j; j = frozenset
print(g(a), g(b), g(c), g(d), g(e), g(f), g(h), g(i))
print(g(1000), g('hello world'), g((1, 2, 3)), g(3.25), g(b'bytes here'), g(12345678901234567890), g('name_like'), g(2j))
print(g(77777), g('only once here'), g((4, 5)), g(9.5), g(b'xx'), g((1, (2, 3))), g(-99999), g(1e300))
def f1():
    x = 1000; y = 'hello world'; z = (1, 2, 3)
    return g(x), g(y), g(z), g(2000), g('in function'), g((9, 8)), g(2.5), g(-2.5)
print(f1(), f1()); print(f1())
print(f1.__code__.co_consts, [g(k) for k in f1.__code__.co_consts if k is not None])
class C:
    attr = 54321
    text = 'class text'
    print(g(attr), g(text), g('class text'), g(__qualname__), g(__module__))
    def m(self): return g(54321), g('class text')
print(C().m(), g(C.attr), g(C.text))
print(eval('g(54321)'), eval("g('fresh text')"), eval('g((7,8))'))
exec("q = 99999; print(g(q), g(99999))")
exec("def z(): return g(88888), g('t t')\nprint(z(), z())")
k = compile('v = 31337; print(g(v))', 'name', 'exec'); exec(k); exec(k); print(g(v), g(k), g(k.co_consts), g(k.co_names))
del k; print(g(v))
print((lambda: g(4242))(), (lambda x=4242: g(x))(), [g(4343) for _ in 'ab'], list(g(4444) for _ in 'ab'))
print(g(x := 5150), g(x), g(10 ** 5), g(2 * 3000), g(-x), g('a b' 'c d'), g('ab' * 3), g((1,) * 3), g(f'{x}'))
match x:
    case 5150: print('matched', g(x))
if x in (5150, 6): print(g(x))
if x in {5150, 7}: print(g(x))
for y in (8888, 9999): print(g(y))
for y in [8888, 9999]: print(g(y))
print(g({'k k': 1}), g(['k k']), g('k k'), g({1000}), g(1000))
