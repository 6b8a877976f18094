# text-processing, matrix, bank, LRU, event system, parser ... in one go
import re, sys, collections, functools, contextlib, weakref, abc, operator, itertools, json, enum, dataclasses, typing, time, random, heapq, math
class LRU(collections.OrderedDict):
    def __init__(self, cap): super().__init__(); self.cap = cap; self.hits = self.misses = 0
    def get(self, k):
        try: v = self[k]; self.move_to_end(k); self.hits += 1; return v
        except KeyError: self.misses += 1; return None
    def put(self, k, v):
        self[k] = v; self.move_to_end(k)
        if len(self) > self.cap: print('evict', self.popitem(last=False))
c = LRU(2); c.put('a', 1); c.put('b', 2); c.get('a'); c.put('c', 3); print(c, c.get('b'), c.hits, c.misses, list(c), repr(c))
class Account:
    rate = 0.02; _n = itertools.count(1)
    class Insufficient(Exception):
        def __init__(self, need, have): self.need, self.have = need, have; super().__init__(f'need {need:.2f}, have {have:.2f}')
    def __init__(self, owner, balance=0): self.id, self.owner, self._b = next(self._n), owner, balance; self.log = []
    @property
    def balance(self): return self._b
    def deposit(self, x):
        if x <= 0: raise ValueError(f'Invalid amount: {x}')
        self._b += x; self.log.append(('dep', x)); return self
    def withdraw(self, x):
        if x > self._b: raise self.Insufficient(x, self._b)
        self._b -= x; self.log.append(('wd', x)); return self
    def __repr__(self): return f'<{type(self).__name__} #{self.id} {self.owner!r} ${self._b:,.2f}>'
class Savings(Account):
    def interest(self): return self.deposit(self.balance * self.rate)
a = Savings('Ann', 1000).deposit(500).interest(); print(a, a.log)
for op in (lambda: a.withdraw(1e6), lambda: a.deposit(-5), lambda: setattr(a, 'balance', 3), lambda: a.foo()):
    try: op()
    except Account.Insufficient as e: print('IF', e, e.need)
    except Exception as e: print(type(e).__qualname__, e)
class Events:
    def __init__(self): self._h = collections.defaultdict(weakref.WeakSet)
    def on(self, n, h): self._h[n].add(h)
    def emit(self, n, *a): return sorted((h(*a) for h in self._h[n]), key=str)
class H:
    def __init__(s, n): s.n = n
    def __call__(s, *a): return (s.n, *a)
ev = Events(); h1, h2 = H(1), H(2); ev.on('x', h1); ev.on('x', h2); print(ev.emit('x', 5)); del h1; print(ev.emit('x', 6), len(ev._h['x']))
class Tok(typing.NamedTuple): kind: str; val: str; pos: int
def lex(s):
    for m in re.finditer(r'\s*(?:(?P<num>\d+\.?\d*)|(?P<op>\*\*|[-+*/()])|(?P<bad>\S))', s):
        if m.lastgroup == 'bad': raise SyntaxError(f'bad char {m["bad"]!r} at {m.start("bad")}')
        yield Tok(m.lastgroup, m[m.lastgroup], m.start(m.lastgroup))
    yield Tok('end', '', len(s))
class Parser:
    def __init__(self, s): self.t = list(lex(s)); self.i = 0
    def peek(self): return self.t[self.i]
    def take(self, *v):
        if self.peek().val in v: self.i += 1; return self.t[self.i - 1].val
    def expr(self, p=0):
        tok = self.peek(); self.i += 1
        match tok:
            case Tok('num', v): l = float(v) if '.' in v else int(v)
            case Tok('op', '('):
                l = self.expr()
                if not self.take(')'): raise SyntaxError(f'expected ) at {self.peek().pos}')
            case Tok('op', '-'): l = ('neg', self.expr(5))
            case Tok(kind, v, pos): raise SyntaxError(f'unexpected {kind} {v!r} at {pos}')
        while (o := self.peek().val) in (B := {'+': 1, '-': 1, '*': 2, '/': 2, '**': 6}) and B[o] > p - (o == '**'):
            self.i += 1; l = (o, l, self.expr(B[o] - (o == '**')))
        return l
def ev_(n):
    match n:
        case int() | float(): return n
        case ('neg', x): return -ev_(x)
        case (o, l, r): return {'+': operator.add, '-': operator.sub, '*': operator.mul, '/': operator.truediv, '**': operator.pow}[o](ev_(l), ev_(r))
for s in ['1 + 2 * 3', '(1+2)*3', '2 ** 3 ** 2', '-2 ** 2', '10 / 4 - 1', '1 / 0', '2 +', '(1', '1 $ 2', '8 - 3 - 2']:
    try: p = Parser(s); t = p.expr(); print(s, '=>', t, '=', ev_(t))
    except (SyntaxError, ZeroDivisionError) as e: print(s, '!!', type(e).__name__, e)
text = 'the quick brown fox jumps over the lazy dog the end'; w = collections.Counter(text.split())
print('\n'.join(f'{k:<8}{"#" * v:<5}|{v:>3}{v / w.total():>8.1%}' for k, v in w.most_common(4))); print(f'{"-" * 20:=^30}')
class Matrix:
    def __init__(self, rows): self.rows = [list(r) for r in rows]
    @classmethod
    def eye(cls, n): return cls([[int(i == j) for j in range(n)] for i in range(n)])
    def __matmul__(self, o): return Matrix([[sum(map(operator.mul, r, c)) for c in zip(*o.rows)] for r in self.rows])
    def __pow__(self, n):
        r, b = Matrix.eye(len(self.rows)), self
        while n: r, b, n = (r @ b if n & 1 else r), b @ b, n >> 1
        return r
    @property
    def T(self): return Matrix(zip(*self.rows))
    def det(self):
        m = self.rows
        return m[0][0] if len(m) == 1 else sum((-1) ** j * v * Matrix([r[:j] + r[j + 1:] for r in m[1:]]).det() for j, v in enumerate(m[0]))
    def __str__(self): wd = max(len(str(v)) for r in self.rows for v in r); return '\n'.join('[' + ' '.join(f'{v:>{wd}}' for v in r) + ']' for r in self.rows)
    def __getitem__(self, ij): i, j = ij; return self.rows[i][j]
m = Matrix([[1, 1], [1, 0]]); print(m ** 30, (m ** 30)[0, 1], m.T, Matrix([[2, 0, 1], [1, 3, 2], [1, 1, 1]]).det(), sep='\n')
class Light(enum.Enum):
    GREEN, YELLOW, RED = 30, 5, 20
    def next(self): o = list(type(self)); return o[(o.index(self) + 1) % len(o)]
l = Light.RED
for _ in range(4): print(l.name, l.value, end=' -> '); l = l.next()
print(l)
def pipeline(*st): return functools.reduce(lambda f, g: lambda x: g(f(x)), st)
print(pipeline(str.strip, str.split, lambda ws: [x.title() for x in ws], ' '.join)('  hello big world '))
@contextlib.contextmanager
def timer(n):
    t = time.perf_counter(); yield; print(n, time.perf_counter() - t >= 0)
with timer('t'): sum(range(1000))
class Singleton(type):
    _i = {}
    def __call__(cls, *a, **k):
        if cls not in cls._i: cls._i[cls] = super().__call__(*a, **k)
        return cls._i[cls]
class Cfg(metaclass=Singleton):
    def __init__(self, v=0): self.v = v
print(Cfg(1) is Cfg(2), Cfg().v)
class Typed:
    def __init_subclass__(cls):
        for n, t in cls.__annotations__.items():
            def mk(n=n, t=t):
                def g(s): return s.__dict__[n]
                def st(s, v):
                    if not isinstance(v, t): raise TypeError(f'{n}: expected {t.__name__}, got {v!r}')
                    s.__dict__[n] = v
                return property(g, st)
            setattr(cls, n, mk())
    def __init__(self, **k):
        for n in self.__annotations__: setattr(self, n, k.pop(n))
        if k: raise TypeError(f'unexpected: {sorted(k)}')
class Pt(Typed): x: int; y: int
try: print(Pt(x=1, y=2).x); Pt(x='a', y=1)
except TypeError as e: print(e)
try: Pt(x=1)
except KeyError as e: print('missing', e)
def tree(): return collections.defaultdict(tree)
t = tree(); t['a']['b']['c'] = 1; print(json.dumps(t), json.loads(json.dumps({'k': [1, {'z': None}]}), object_hook=lambda d: types_(**d) if 0 else dict(sorted(d.items()))))
def hanoi(n, a='A', b='B', c='C'):
    if n: yield from hanoi(n - 1, a, c, b); yield f'{a}->{c}'; yield from hanoi(n - 1, b, a, c)
print(*hanoi(3)); print(list(itertools.islice((lambda: (yield from iter(lambda x=[0]: x.__setitem__(0, x[0] + 1) or x[0], 5)))(), 10)))
def memo(f): c = {}; return functools.wraps(f)(lambda *a: c[a] if a in c else c.setdefault(a, f(*a)))
@memo
def ways(n): return 1 if n <= 1 else ways(n - 1) + ways(n - 2)
print(ways(60), ways.__name__)
print({**{k: v for k, v in zip('abc', range(3))}, 'd': 9}, [*range(3), *'xy'], (lambda *a, **k: (a, k))(*[1], *[2], **{'q': 1}), [y for x in range(5) if (y := x ** 2) > 3])
