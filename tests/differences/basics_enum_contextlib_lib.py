# An enum and a generator-based context manager.
from enum import Enum, IntEnum, auto
from contextlib import contextmanager, suppress, ExitStack, closing

class Colour(Enum):
    RED = 1
    GREEN = auto()
    CRIMSON = 1

print(Colour.RED, repr(Colour.GREEN), Colour(2).name, Colour["RED"].value, Colour.CRIMSON is Colour.RED, list(Colour))
class Level(IntEnum):
    LOW = 1
    HIGH = 5
print(Level.LOW < Level.HIGH, Level.HIGH + 1, sorted(Level, reverse=True)[0].name)
try:
    Colour(9)
except ValueError as e:
    print(e)

@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    except KeyError as e:
        print("caught", e)
    finally:
        print(f"</{name}>")

with tag("b") as t:
    print(t)
with tag("i"):
    raise KeyError("k")
with suppress(ZeroDivisionError):
    1 / 0
with ExitStack() as st:
    for n in "xy":
        st.enter_context(tag(n))
    st.callback(print, "callback")
