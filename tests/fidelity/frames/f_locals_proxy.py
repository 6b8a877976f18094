# frame.f_locals of a function writes through to its variables.
import sys
def f():
    x = 1
    fr = sys._getframe()
    loc = fr.f_locals
    loc["x"] = 10
    print(x, type(loc).__name__, loc["x"], "x" in loc, sorted(loc))
    loc["extra"] = 3
    print("extra" in loc, "extra" in locals(), fr.f_locals is loc, fr.f_locals == loc)
    x = 20
    print(loc["x"], len(loc), loc.get("none"))
    try:
        del loc["x"]
    except TypeError as e:
        print(e)
    del fr, loc
f()
def poke(name, value):
    sys._getframe(1).f_locals[name] = value
def g():
    n = 1
    poke("n", 2)
    return n
print(g())
print(sys._getframe().f_locals is globals(), type(sys._getframe().f_locals).__name__)
