# Objects of a program in the place of the standard streams: in which pieces they are written to, when they are flushed, when
# they die, and what becomes of one that cannot be flushed.
import atexit
import sys
import traceback
import warnings
import weakref


class Log:
    def __init__(self, name):
        self.name = name

    def write(self, text):
        sys.__stdout__.write(f"[{self.name}] {text!r}\n")

    def flush(self):
        sys.__stdout__.write(f"[{self.name}] flush\n")

    def __del__(self):
        sys.__stdout__.write(f"[{self.name}] dies\n")


class Failing:
    def __init__(self, error):
        self.error = error

    def __repr__(self):
        return "<failing>"

    def __call__(self, *ignored):
        raise self.error


class Thing:
    pass


sys.stdout, sys.stderr = Log("out"), Log("err")
atexit.register(sys.__stdout__.write, "atexit\n")
print("a", 1, sep="-")
print("to err", file=sys.stderr)
warnings.warn("careful")
for error in (ValueError("wrong"), KeyError(), OSError(1, "text\nlines")):
    thing = Thing()
    watched = weakref.ref(thing, Failing(error))
    del thing
sys.unraisablehook = 5
thing = Thing()
watched = weakref.ref(thing, Failing(error))
del thing


def fail(depth):
    if depth:
        fail(depth - 1)
    raise LookupError("two\nlines")


try:
    fail(1)
except LookupError:
    traceback.print_exc()
try:
    fail(0)
except LookupError as error:
    error.add_note("noted")
    raise RuntimeError from error
