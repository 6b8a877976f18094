# Tuples have exactly the room they need.
from sys import getsizeof as sz
print([sz((1,) * n) for n in range(8)], sz(tuple(range(100))), sz((1, 2)), sz(((), ())), sz(tuple([1, 2, 3])), sz((1, 2, 3)[:2]), sz(tuple(x for x in range(11))))
def f(*a): return sz(a)
print(f(), f(1), f(1, 2, 3), sz(f.__code__.co_varnames), sz(divmod(7, 2)), sz("a-b".partition("-")), sz(next(zip("a", "b", "c"))), sz(next(iter({1: 2}.items()))))
class T(tuple): pass
class U(tuple): __slots__ = ()
print(sz(T()), sz(T((1, 2))), sz(U()), sz(U((1, 2))))
t = T((1,)); t.x = 5
print(sz(t), sz(t.__dict__))
class L(list): pass
class D(dict): pass
class I(int): pass
class S(str): pass
class F(float): pass
print(sz(L()), sz(L([1])), sz(D()), sz(D(a=1)), sz(I(5)), sz(I(2 ** 40)), sz(S("abc")), sz(S("é")), sz(F(1)))
class L2(list): __slots__ = ("a", "b")
class I2(int): __slots__ = ()
print(sz(L2()), sz(I2(5)))
