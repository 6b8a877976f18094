# A collection while the weak references to a generator are cleared, before its finaliser runs.
import gc
import sys
import weakref


class Loop:
    def __init__(self):
        self.kept = []

    def first(self, generator):
        self.seen = weakref.ref(generator, self.gone)

    def gone(self, reference):
        print('callback', reference() is None, 'collected', gc.collect())

    def last(self, generator):
        print('hook', generator.__name__, gc.is_tracked(generator), gc.is_finalized(generator))
        gc.collect()
        self.kept.append(generator)


def finish(awaitable):
    try:
        awaitable.send(None)
    except StopIteration as stop:
        return stop.value


async def numbers():
    try:
        for number in range(3):
            yield number
    finally:
        print('closed')


def plain():
    try:
        yield 1
    finally:
        print('plain closed', gc.collect())


loop = Loop()
sys.set_asyncgen_hooks(loop.first, loop.last)
generator = numbers()
print(finish(generator.__anext__()))
del generator
print(len(loop.kept), sys.getrefcount(loop.kept[0]), gc.is_tracked(loop.kept[0]))
again = loop.kept.pop()
print(finish(again.__anext__()))
try:
    finish(again.aclose())
except StopAsyncIteration:
    print('stopped')
del again
print(len(loop.kept))

young = [object(), []]
waiting = plain()
reference = weakref.ref(waiting, lambda _: print('callback of plain', gc.collect()))
print(next(waiting))
del waiting
print(reference())
