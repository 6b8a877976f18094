def kind(value):
    match value:
        case 0 | 1 | -1:
            return "small"
        case int(n) if n > 100:
            return n
        case str() | bytes():
            return "text"
        case [a, b]:
            return a, b
        case [first, *rest, last]:
            return first, rest, last
        case [1, *_]:
            return "one"
        case [*_, 2, 3]:
            return "two"
        case {"key": v, "other": {"deep": w}, **others}:
            return v, w, others
        case {}:
            return "mapping"
        case Point(x=0, y=yy) as p:
            return p, yy
        case Point(x, y, z=1):
            return x, y
        case (a, 1) | (1, a):
            return a
        case ((a, b), c) | (a, (b, c)):
            return a, b, c
        case Color.RED | None | True:
            return 1
        case 1.5 + 2j | "a" "b":
            return 2
        case (1 as one, [two, _]):
            return one, two
        case _:
            return "other"


match x, y:
    case 1, 2:
        print(1)
    case (_, _) if x:
        pass
    case whole:
        print(whole)

match = case = type = 1
match (x):
    case [] | ():
        pass
match x:
    case _:
        pass
