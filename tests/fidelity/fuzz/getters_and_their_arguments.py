# What the callables of `operator` and `functools` keep of the arguments they were made with, and in which order.
import functools, gc, operator, sys, tracemalloc

gc.collect()
pick = operator.itemgetter(0)
print(gc.get_count(), 0 in gc.get_referents(pick))
several = operator.itemgetter(0, 1)
print(gc.get_count(), (0, 1) in gc.get_referents(several))
print(pick([1, 2]), several([1, 2]), gc.get_count())
try:
    several([1])
except IndexError as error:
    print(error, gc.get_count())
named = operator.attrgetter("real.imag", "imag")
print(named(5), gc.get_count())
called = operator.methodcaller("split", "b", maxsplit=1)
print(gc.get_count())
print(called("abcbd"), gc.get_count())
tracemalloc.start()
called = operator.methodcaller("split", "b", maxsplit=1)
before = tracemalloc.get_traced_memory()[0]
called("abcbd")
print(tracemalloc.get_traced_memory()[0] - before)
called("abcbd")
print(tracemalloc.get_traced_memory()[0] - before)
tracemalloc.stop()
print(called, operator.methodcaller("a", 1).__reduce__()[1])

gc.collect()
part = functools.partial(print, 1, 2, end="\n")
print(gc.get_count(), [type(thing).__name__ for thing in gc.get_objects(generation=0)])
more = functools.partial(part, 3, sep="-")
print(gc.get_count(), more.args, more.keywords)
same = functools.partial(part)
print(gc.get_count(), same.args is part.args, same.keywords == part.keywords)
keywords = {"end": ""}
given = functools.partial(print, **keywords)
print(given.keywords is keywords, sys.getrefcount(given.keywords))
