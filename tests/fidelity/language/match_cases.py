def http(status):
    match status:
        case 400: return "Bad request"
        case 401 | 403 | 404: return "Not allowed"
        case int(x) if x >= 500: return f"server {x}"
        case _: return "other"
for s in (400, 403, 503, 'x', True): print(s, http(s))
from dataclasses import dataclass
@dataclass
class Point:
    x: int
    y: int
class Q:
    __match_args__ = ('a','b')
    def __init__(self,a,b): self.a=a; self.b=b
def where(p):
    match p:
        case Point(0,0): return 'origin'
        case Point(x=0,y=y): return f'Y={y}'
        case Point(x, y) if x == y: return f'diag {x}'
        case Point(): return 'somewhere'
        case Q(a, [b, *rest]): return (a,b,rest)
        case {'type': 'circle', 'r': r, **kw}: return ('circle', r, kw)
        case [Point(x=a), Point(y=b)]: return ('two', a, b)
        case (1, 2, *others) as whole: return (whole, others)
        case str() | bytes(): return 'text'
        case None: return 'none'
        case -1 | 1.5 | 2+3j: return 'num'
        case []: return 'empty'
        case {}: return 'mapping'
        case _: return 'no'
for p in [Point(0,0),Point(0,3),Point(2,2),Point(1,2),Q(1,[2,3,4]),{'type':'circle','r':5,'z':1},[Point(1,2),Point(3,4)],(1,2,3,4),'s',b'b',None,-1,1.5,2+3j,[],{}, {1:2}, object]:
    print(where(p))
try:
    match Q(1,2):
        case Q(1,2,3): pass
except TypeError as e: print(e)
try:
    match 5:
        case int(1,2): pass
except TypeError as e: print(e)
try:
    match Point(1,2):
        case Point(1, x=1): pass
except TypeError as e: print(e)
x = [1,2]
match x:
    case [a, b] if a > b: print('gt')
    case [a, b]: print(a, b)
