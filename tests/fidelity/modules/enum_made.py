"""Enumerations of plain classes and of constants."""
import enum
from enum import *
@enum._simple_enum(IntEnum)
class SE:
    A = 1
    B = auto()
    def f(self): return self.value * 2
print(list(SE), SE.B.f(), SE.__mro__[1], type(SE))
@global_enum
class F(IntFlag):
    X1 = 1
    Y1 = 2
print(repr(F(3)), X1, repr(Y1))
C1 = 5; C2 = 6
N = IntEnum._convert_('N', __name__, lambda n: n in ('C1','C2'))
print(list(N), C1, repr(C2), N)
