import operator, math
class B(int): pass
class X:
    def __index__(self): return B(3)
for f in (lambda: operator.index(X()), lambda: [1,2,3,4][X()], lambda: range(X()), lambda: hex(X()), lambda: 'a' * X(), lambda: bytes(X()), lambda: int(X()), lambda: round(1.23456, X()), lambda: float(X()), lambda: complex(X()), lambda: math.gcd(X(), 9), lambda: chr(X()), lambda: '%d' % X(), lambda: [5][:X()], lambda: divmod(7, int(X()))):
    r = f(); print(r, type(r))
class F(float): pass
class Y:
    def __float__(self): return F(1.5)
print(float(Y()), math.sqrt(Y()), complex(Y()))
class Z:
    def __complex__(self): return type('C', (complex,), {})(1j)
print(complex(Z()))
