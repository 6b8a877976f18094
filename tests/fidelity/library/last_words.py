# What stands for sys.stderr has no method to flush it: each report of an error that nobody can catch is followed by one of
# that, and the words of sys.exit() go there too.
import sys
import weakref


class Partial:
    def write(self, text):
        sys.stdout.write(f"<{text}>")


class Thing:
    pass


sys.stderr = Partial()
print("to err", file=sys.stderr)
thing = Thing()
watched = weakref.proxy(thing, int)
del thing
sys.exit("leaving")
