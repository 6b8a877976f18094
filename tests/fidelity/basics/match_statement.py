# Structural pattern matching: literals, captures, sequences, mappings, classes and guards.
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y):
        self.x = x
        self.y = y

def describe(value):
    match value:
        case 0 | 1:
            return "zero or one"
        case int(n) if n < 0:
            return f"negative {n}"
        case str() as s:
            return f"text {s!r}"
        case []:
            return "empty list"
        case [only]:
            return f"one item {only}"
        case [first, *rest]:
            return f"first {first}, then {rest}"
        case {"kind": kind, **others}:
            return f"mapping {kind} {others}"
        case Point(0, y):
            return f"on the axis at {y}"
        case Point(x=x, y=y):
            return f"point {x} {y}"
        case None:
            return "none"
        case _:
            return "other"

for v in (0, 1, -5, 7, "hi", [], [1], (1, 2, 3), {"kind": "a", "n": 1}, Point(0, 3), Point(1, 2), None, 2.5):
    print(describe(v))
