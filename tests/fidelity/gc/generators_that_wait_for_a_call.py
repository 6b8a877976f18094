"""A running generator refers to its variables while it waits for a function of Python."""
import gc

gc.collect()


class Thing:
    pass


def kinds(thing):
    return sorted(type(r).__name__ for r in gc.get_referrers(thing))


def through_c(things):
    return list(map(kinds, things))


def ask():
    thing = Thing()
    yield thing
    yield kinds(thing)
    yield sorted(type(r).__name__ for r in gc.get_referrers(thing))
    yield through_c([thing])
    yield sorted(type(r).__name__ for r in gc.get_referents(me))
    yield sorted(referents(me))
    yield kinds(ask)
    del thing


def referents(generator):
    return [type(r).__name__ for r in gc.get_referents(generator)]


def outer():
    mine = Thing()
    yield from inner(mine)


def inner(given):
    yield kinds(given)


me = ask()
kept = next(me)
print(kinds(kept))
for answer in me:
    print(answer)
print(list(outer()))
print([*(kinds(x) for x in [kept])])
