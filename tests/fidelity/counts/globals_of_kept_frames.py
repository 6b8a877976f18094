"""A frame that outlives its call has its function, and that has the namespaces: their counts show no frames."""
import gc
import sys


def count(namespace):
    return sys.getrefcount(namespace)


def here():
    return sys._getframe()


def running():
    yield sys._getframe()


before = count(globals())
frames = [here() for _ in range(3)]
print(count(globals()) - before, all(frame.f_globals is globals() for frame in frames))
generators = [running() for _ in range(2)]
held = [next(generator) for generator in generators]
print(count(globals()) - before)
generators.clear()
print(count(globals()) - before, held[0].f_globals is globals(), held[0].f_builtins["len"] is len)

try:
    raise ValueError
except ValueError as error:
    kept = error
print(count(globals()) - before)

namespace = {}
exec("import sys\nframe = sys._getframe()\ndef function(): return sys._getframe()\n", namespace)
print(sys.getrefcount(namespace), namespace["frame"].f_globals is namespace)
other = namespace["function"]()
print(sys.getrefcount(namespace), other.f_globals is namespace)
print([type(r).__name__ for r in gc.get_referents(other)])
del namespace["frame"]
print(sys.getrefcount(namespace))
del other
print(sys.getrefcount(namespace))
