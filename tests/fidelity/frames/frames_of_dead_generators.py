"""What a generator's frame keeps when the generator dies while something holds the frame."""
import gc
import io
import sys

gc.collect()


class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def stubborn():
    try:
        yield 1
    finally:
        yield 2


def quiet(action):
    kept, sys.stderr = sys.stderr, io.StringIO()
    try:
        action()
        return sys.stderr.getvalue().splitlines()[-1:]
    finally:
        sys.stderr = kept


def drop():
    generator = stubborn()
    next(generator)


def drop_in_a_cycle():
    generator = stubborn()
    next(generator)
    ring = [generator]
    ring.append(ring)
    del generator, ring
    print("collected", gc.collect())


print(quiet(drop), gc.collect())
print(quiet(drop), gc.collect())
print(quiet(drop_in_a_cycle), gc.collect())


def on_the_stack():
    local = Thing("local")
    print([Thing("first"), (yield), Thing("third")])


generator = on_the_stack()
next(generator)
frame = generator.gi_frame
del generator
print(sorted(frame.f_locals))
print([type(r).__name__ for r in gc.get_referents(frame)])
del frame
print("frame gone", gc.collect())


def handling():
    thing = Thing("handled")
    try:
        raise ValueError(thing)
    except ValueError:
        yield sys._getframe()


generator = handling()
frame = next(generator)
del generator
print(frame.f_locals["thing"].name, sys.getrefcount(frame))
frame.clear()
print("cleared", gc.collect())
