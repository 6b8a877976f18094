# pattern matching
from dataclasses import dataclass
from enum import Enum
@dataclass
class Pt: x: int; y: int
class Color(Enum): RED = 1; BLUE = 2
class Old: 
    def __init__(s, a): s.a = a
class MA:
    __match_args__ = ("p", "q")
    def __init__(s, p, q): s.p = p; s.q = q
def m(v):
    match v:
        case None: return "none"
        case True | False: return "bool"
        case 0: return "zero"
        case int(n) if n < 0: return f"neg {n}"
        case int() | float(): return f"num {v}"
        case "": return "empty str"
        case str(s) if s.isupper(): return "UP " + s
        case str(): return "str"
        case []: return "empty seq"
        case [x]: return f"one {x}"
        case [1, *rest, 9]: return f"1..9 {rest}"
        case (a, b) if a == b: return "pair eq"
        case [_, _, *_]: return "2+"
        case {"type": "circle", "r": r}: return f"circle {r}"
        case {"k": [a, {"n": n}], **rest}: return f"nested {a} {n} {rest}"
        case {}: return "mapping"
        case Pt(0, y): return f"on y {y}"
        case Pt(x=x, y=0): return f"on x {x}"
        case Pt(): return "pt"
        case Color.RED: return "red"
        case Color(): return "other color"
        case MA(1, q=z): return f"MA {z}"
        case MA(p, q): return f"MA2 {p}{q}"
        case Old(a=1 | 2 as w): return f"old {w}"
        case bytes(): return "bytes"
        case set(): return "set"
        case complex(real=r, imag=i): return f"c {r} {i}"
        case 3.5 | -1.5: return "f"
        case _: return "other"
for v in [None, True, 0, -3, 7, 2.5, "", "ABC", "abc", [], [5], (5,), [1, 2, 3, 9], (4, 4), (1, 2, 3), {"type": "circle", "r": 2}, {"k": [1, {"n": 2}], "z": 3}, {}, Pt(0, 5), Pt(5, 0), Pt(1, 1), Color.RED, Color.BLUE, MA(1, 2), MA(3, 4), Old(1), Old(3), b"x", {1}, 1+2j, range(3), "x" * 3, iter([1]), bytearray(b"ab")]:
    print(repr(v)[:30].split(" object")[0], "->", m(v))
def cmd(s):
    match s.split():
        case ["go", ("north" | "south") as d]: return "go", d
        case ["get", obj, *more]: return obj, more
        case ["quit" | "exit"]: return "bye"
        case [cmd, *_]: return "unknown", cmd
        case []: return "nothing"
for s in ["go north", "go up", "get a b c", "exit", "", "dance now"]: print(cmd(s))
class TooMany: __match_args__ = ("a",)
class NoMA: pass
class BadMA: __match_args__ = ["a"]
class BadMA2: __match_args__ = (1,)
for cls, txt in ((TooMany, "2"), (NoMA, "1"), (BadMA, "1"), (BadMA2, "1")):
    try:
        match cls():
            case cls(1): pass
    except TypeError as e: print(e)
try:
    match TooMany():
        case TooMany(1, 2): pass
except TypeError as e: print(e)
try:
    match 5:
        case NoMA2.x: pass
except NameError as e: print(e)
try:
    t = 5
    match 5:
        case t(): pass
except TypeError as e: print(e)
try:
    match MA(1, 2):
        case MA(1, p=2): pass
except TypeError as e: print(e)
match {"a": 1, "b": 2}:
    case {"a": x, **kw}: print(x, kw)
try:
    k = "a"
    class K: a = "a"; b = "a"
    match {"a": 1}:
        case {K.a: 1, K.b: 2}: pass
except ValueError as e: print(e)
match 1, 2:
    case x, y: print(x, y)
match x := 10:
    case 10: print("walrus")
match = 5; case = 6; _ = 7; type = 8
print(match, case, _, type)
