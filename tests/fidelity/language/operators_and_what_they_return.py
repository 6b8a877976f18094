class Vec:
    def __init__(self, *v): self.v = v
    def __repr__(self): return f'Vec{self.v}'
    def __add__(self, o):
        if isinstance(o, Vec): return Vec(*(a+b for a, b in zip(self.v, o.v, strict=True)))
        return NotImplemented
    __radd__ = lambda s, o: ('radd', o)
    def __mul__(self, o): return Vec(*(a*o for a in self.v)) if isinstance(o, (int, float)) else NotImplemented
    __rmul__ = __mul__
    def __matmul__(self, o): return sum(a*b for a, b in zip(self.v, o.v))
    def __neg__(self): return Vec(*(-a for a in self.v))
    def __pos__(self): return self
    def __abs__(self): return sum(a*a for a in self.v) ** .5
    def __bool__(self): return any(self.v)
    def __getitem__(self, i): return self.v[i]
    def __len__(self): return len(self.v)
    def __eq__(self, o): return isinstance(o, Vec) and self.v == o.v
    def __lt__(self, o): return NotImplemented if not isinstance(o, Vec) else self.v < o.v
    def __iadd__(self, o): print('iadd'); self.v = tuple(a + 1 for a in self.v); return self
    def __pow__(self, n, m=None): return ('pow', n, m)
    def __rpow__(self, n, m=None): return ('rpow', n, m)
    def __divmod__(self, o): return 'dm'
    def __rdivmod__(self, o): return 'rdm'
    def __round__(self, n=None): return ('round', n)
    def __trunc__(self): return 9
    def __floor__(self): return 'fl'
    def __ceil__(self): return 'ce'
    def __index__(self): return 3
    def __complex__(self): return 1j
    def __float__(self): return 1.25
    def __int__(self): return 7
    def __invert__(self): return 'inv'
    def __lshift__(self, o): return 'ls'
    def __rrshift__(self, o): return 'rrs'
    def __and__(self, o): return 'and'
    def __ixor__(self, o): return 'ixor'
    def __contains__(self, x): return x == 'in'
    def __reversed__(self): return iter('rev')
    def __format__(self, s): return f'fmt<{s}>'
    def __bytes__(self): return b'bytes'
    def __call__(self, *a): return a
import math, operator
a, b = Vec(1, 2), Vec(3, 4)
print(a+b, 1+a, a*2, 2*a, a@b, -a, +a, abs(b), bool(Vec(0)), a==b, a!=b, a<b, a>b, ~a, a<<1, 1>>a, a&1)
a += 1; print(a); a ^= 1; print(a); a = Vec(1, 2)
for f in (lambda: a+1, lambda: a*'x', lambda: 'x'*a, lambda: a<1, lambda: a<=b, lambda: 1<=a, lambda: a-b, lambda: a/b, lambda: a//1, lambda: a|1, lambda: 1@a, lambda: a%2, lambda: hash(a), lambda: pow(a,2), lambda: pow(a,2,3), lambda: 2**a, lambda: pow(2,a,5), lambda: divmod(a,1), lambda: divmod(1,a), lambda: round(a), lambda: round(a,2), lambda: math.trunc(a), lambda: math.floor(a), lambda: math.ceil(a), lambda: [10,20,30,40][a], lambda: complex(a), lambda: float(a), lambda: int(a), lambda: hex(a), lambda: bin(a), lambda: f'{a:>10}', lambda: format(a), lambda: bytes(a), lambda: a(1,2), lambda: list(a), lambda: [*reversed(a)], lambda: 'in' in a, lambda: 5 in a, lambda: operator.index(a), lambda: range(a), lambda: 'x' * 3 + a, lambda: sum([a, b]), lambda: sum([a,b], Vec(0,0)), lambda: a + Vec(1), lambda: chr(a), lambda: math.sqrt(a), lambda: round(1.2345, a), lambda: 'abcdef'[a:], lambda: bytes(3) + a, lambda: [1] + a, lambda: (1,) * a, lambda: max(a,b), lambda: sorted([b,a]), lambda: {a: 1}, lambda: a.v.__add__(3)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Base:
    def __add__(self, o): return 'base add'
    def __radd__(self, o): return 'base radd'
    def __eq__(self, o): return 'beq'
    def __lt__(self, o): return 'blt'
    def __gt__(self, o): return 'bgt'
class Sub(Base):
    def __radd__(self, o): return 'sub radd'
    def __eq__(self, o): return 'seq'
    def __gt__(self, o): return 'sgt'
print(Base()+Sub(), Sub()+Base(), Base()+Base(), Base()==Sub(), Base()<Sub(), Base()>Sub(), Base()!=Sub())
class NoHash:
    def __eq__(self, o): return True
print(NoHash.__hash__)
for bad in ('__hash__', '__len__', '__bool__', '__repr__', '__str__', '__iter__', '__index__', '__float__', '__int__', '__complex__', '__bytes__', '__format__', '__contains__', '__next__', '__length_hint__', '__dir__', '__sizeof__', '__round__', '__lt__'):
    T = type('T', (), {bad: lambda self, *a: 'text'})
    for nm, f in (('hash', hash), ('len', len), ('bool', bool), ('repr', repr), ('str', str), ('iter', iter), ('list', list), ('int', int), ('float', float), ('complex', complex), ('bytes', bytes), ('format', format), ('dir', dir), ('hex', hex), ('in', lambda t: 1 in t), ('next', next), ('f', lambda t: f'{t!s}'), ('oct', oct)):
        if nm in ('hash','repr','str','dir','format','f', 'bool') and bad not in ('__hash__','__repr__','__str__','__dir__','__format__','__bool__', '__len__'): continue
        try: r = f(T())
        except Exception as e: print(bad, nm, type(e).__name__, e)
        else: 
            if 'object at' not in str(r) and not isinstance(r, int): print(bad, nm, r)
class NegLen:
    def __len__(self): return -1
for f in (len, bool, list):
    try: print(f(NegLen()))
    except Exception as e: print(type(e).__name__, e)
class BigLen:
    def __len__(self): return 2**70
try: len(BigLen())
except Exception as e: print(type(e).__name__, e)
