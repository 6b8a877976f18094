from enum import *
class Color(Enum):
    RED=1
    GREEN=2
    BLUE=3
    CRIMSON=1
    def desc(self): return f'{self.name}:{self.value}'
print(Color.RED, repr(Color.RED), Color(2), Color['BLUE'], Color.CRIMSON is Color.RED, list(Color), Color.__members__.keys(), Color.RED.desc(), len(Color), Color.RED in Color, 1 in Color, 99 in Color, Color.RED==1, f'{Color.RED}', type(Color.RED), Color.RED.name)
for s in ['Color(9)','Color["X"]','Color.X','Color.RED<Color.BLUE','Color.RED=5','Color.RED.value=1','del Color.RED','Color()','class D(Color): pass','class E(Enum):\n A=1\n A=2','Color.RED.BLUE','Color.RED.nope','Color("RED")','class E(IntEnum):\n A="x"','@unique\nclass E(Enum):\n A=1\n B=1','@verify(CONTINUOUS)\nclass E(Enum):\n A=1\n B=3','class E(Enum):\n _x_=1','Color.RED()','Color.RED+1','int(Color.RED)','Enum("E","A A")','Flag(1)','class E(Flag):\n A=1\nE(8)','class E(StrEnum):\n A=1','class E(Enum):\n A=1\n def __init__(self,a,b): pass']:
    try: exec(s); print(s,'ok')
    except Exception as e: print(repr(s), '->', type(e).__name__, e)
class P(Flag):
    R=auto(); W=auto(); X=auto()
    RW=R|W
print(P.R|P.W, repr(P.R|P.X), P.RW, ~P.R, P.R&P.W, bool(P.R&P.W), P(7), P(0), repr(P(0)), list(P.RW), P.R in P.RW, P.R^P.RW, len(P.RW), P['RW'], P.RW.value, list(P))
class IP(IntFlag):
    A=1; B=2
print(IP.A|IP.B, repr(IP.A|8), IP(10), IP.A+1, ~IP.A, IP.A|1, f'{IP.A}', repr(IP(0)))
class I(IntEnum):
    L=1; H=10
print(I.L<I.H, I.L+1, I.L==1, repr(I.L), str(I.L), f'{I.L}', '%d'%I.L, sorted([I.H,I.L]), I(10), {I.L:1}[1], max(I))
class S(StrEnum):
    FOO=auto(); BAR='bar!'
print(S.FOO, repr(S.FOO), S.FOO=='foo', S.FOO.upper(), f'{S.BAR}', S('foo'), 'x'+S.FOO)
class Planet(Enum):
    EARTH=(5.97e24,6.37e6); MARS=(6.4e23,3.39e6)
    def __init__(self,mass,radius): self.mass=mass; self.radius=radius
    @property
    def g(self): return round(6.67e-11*self.mass/self.radius**2,2)
print(Planet.EARTH.g, Planet.MARS.value, Planet.EARTH)
class Auto(Enum):
    def _generate_next_value_(name,start,count,last): return name.lower()
    A=auto(); B=auto()
    @classmethod
    def _missing_(cls,v): return cls.A
    @member
    def M(self): pass
    x=nonmember(5)
print(list(Auto), Auto('zz'), Auto.x, Auto.M)if 0 else print(Auto.A.value, Auto('zz'), Auto.x)
F=Enum('F','X Y Z',start=5); print(list(F), F.X.value, F, repr(F), F.__module__)
F=Enum('F',{'a':1,'b':2}); print(list(F)); F=IntEnum('F',['p','q']); print(list(F), F.p+1)
class Shape(Enum):
    SQUARE='s'
    def __str__(self): return self.value
    @staticmethod
    def st(): return 1
print(Shape.SQUARE, f'{Shape.SQUARE}', repr(Shape.SQUARE), Shape.st(), dir(Shape)[:3], Shape.SQUARE.__class__, hash(Shape.SQUARE)==hash('SQUARE'))
import json
print(json.dumps({'a':I.L,'b':S.FOO}))
try: json.dumps(Color.RED)
except TypeError as e: print(e)
class TimeP(Enum):
    A=1
    def __eq__(s,o): return True
try: hash(TimeP.A)
except TypeError as e: print(e)
match Color.RED:
    case Color.BLUE: print('b')
    case Color.RED: print('r')
