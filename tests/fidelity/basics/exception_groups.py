# except* takes the matching part of a group and leaves the rest.
def work(errors):
    try:
        raise ExceptionGroup("batch", errors)
    except* ValueError as g:
        print("values:", [str(e) for e in g.exceptions])
    except* (TypeError, KeyError) as g:
        print("others:", [type(e).__name__ for e in g.exceptions])

work([ValueError("a"), TypeError("b"), ValueError("c")])
work([KeyError("k")])
try:
    work([OSError("left over"), ValueError("x")])
except ExceptionGroup as g:
    print(repr(g))
    print(g.message, g.exceptions)
g = ExceptionGroup("outer", [ValueError(1), ExceptionGroup("inner", [TypeError(2), ValueError(3)])])
print(g.subgroup(ValueError))
match, rest = g.split(TypeError)
print(repr(match))
print(repr(rest))
