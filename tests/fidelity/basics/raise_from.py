# Chained exceptions: __cause__, __context__, and from None.
def convert(text):
    try:
        return int(text)
    except ValueError as e:
        raise RuntimeError("cannot convert") from e

def implicit():
    try:
        {}["a"]
    except KeyError:
        raise TypeError("while handling")

def quiet():
    try:
        [][0]
    except IndexError:
        raise LookupError("quiet") from None

for f in (lambda: convert("x"), implicit, quiet):
    try:
        f()
    except Exception as e:
        print(repr(e), "| cause", repr(e.__cause__), "| context", repr(e.__context__), "|", e.__suppress_context__)

try:
    try:
        raise ValueError(1)
    except ValueError:
        print("again")
        raise
except ValueError as e:
    print("re-raised", e.args)
