import enum
from enum import Enum, auto, IntFlag, Flag, unique, verify, UNIQUE, CONTINUOUS, NAMED_FLAGS, member, nonmember
class Planet(Enum):
    MERCURY = (3.3e23, 2.4e6); EARTH = (5.9e24, 6.3e6)
    def __init__(self, m, r): self.m, self.r = m, r
    @property
    def g(self): return round(6.67e-11 * self.m / self.r ** 2, 2)
print(Planet.EARTH.g, Planet((3.3e23, 2.4e6)), [p.name for p in Planet])
class Auto(Enum):
    def _generate_next_value_(name, start, count, last): return name.lower() + str(count)
    A = auto(); B = auto()
print(list(Auto), Auto.B.value)
try:
    @unique
    class D(Enum): A = 1; B = 1
except ValueError as e: print(e)
class F(IntFlag):
    R = 4; W = 2; X = 1; RWX = 7
print(F.R | F.W, repr(F.RWX), F(5), F.R & 5, ~F.R, F(16), [f for f in F.RWX], F.R | 8, len(F), F.RWX.name, F(0))
class S(Flag, boundary=enum.STRICT): A = 1; B = 2
try: S(8)
except ValueError as e: print(e)
class C(Flag, boundary=enum.CONFORM): A = 1; B = 2
print(C(9), C.A ^ C.B, C.A in C.A | C.B, bool(C(0)), C["A"])
try:
    class X(Planet): pass
except TypeError as e: print(e)
E2 = Enum("E2", {"x": 10, "y": 20}, type=int); print(list(E2), isinstance(E2.x, int))
class M(Enum):
    A = 1
    @classmethod
    def _missing_(cls, v): return cls.A if v == "one" else None
    @member
    def f(self): return 1
    n = nonmember(5)
print(M("one"), M.n, M._member_names_)
try: M(3)
except ValueError as e: print(e)
try: M["zz"]
except KeyError as e: print(e)
try: M.A.value = 3
except AttributeError as e: print(e)
try: M.zz
except AttributeError as e: print(e)
print(hash(M.A) == hash("A"), M.A == 1, M.A != M.f, dir(M.A)[-5:], M.A.__class__, type(M), M.A.__doc__)
class W(enum.IntEnum):
    MON = 1; TUE = 2
print(sorted([W.TUE, W.MON]), W.MON == 1, W(2), f"{W.MON:>3}", "%d" % W.TUE, W.MON + W.TUE, range(5)[W.TUE], {W.MON: "x"}[1], max(W))
class St(enum.StrEnum): A = "x"; B = auto()
print(St.A + "y", St.B, f"{St.A!r:>12}", St("x"), "x" == St.A, St.A.upper())
match W.MON:
    case W.TUE: print("tue")
    case W.MON: print("mon")
import copy; print(copy.deepcopy(M.A) is M.A)
@enum.global_enum
class G(Enum): GA = 1
print(repr(G.GA), GA)
try:
    @verify(CONTINUOUS)
    class V(Enum): A = 1; B = 3
except ValueError as e: print(e)
class Sh(Enum):
    SQ = 2; DIA = 1; CIRC = 3; ALIAS = 2
    def __str__(self): return self.name.lower()
print(Sh.SQ, f"{Sh.DIA}", repr(Sh.ALIAS), Sh.__len__(), Sh.SQ in Sh, 2 in Sh, "SQ" in Sh.__members__, reversed(Sh).__next__())
try: 
    class Bad(Enum): A = 1; A = 2
except TypeError as e: print(e)
try: Sh.SQ = 5
except AttributeError as e: print(e)
try: del Sh.SQ
except AttributeError as e: print(e)
try: Sh()
except TypeError as e: print(e)
