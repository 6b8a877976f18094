import gc

gc.collect()

# `property_clear` lets only the docstring go, so each collection finds the cycle again.
alone = property()
alone.__init__(alone)
del alone
print([gc.collect() for turn in range(3)])

fetched = property(lambda self: 1)
fetched.__init__(fetched, fetched)
kept = gc.get_referents(fetched)
print(len(kept), all(part is fetched for part in kept))
del fetched, kept
print([gc.collect() for turn in range(3)])


# Iterators and wrappers have no `tp_clear`: what they hold goes when somebody else of the cycle lets go.
class Node:
    def __del__(self):
        print('del')


for wrap in (iter, map, zip, enumerate, reversed, filter):
    held = [Node()]
    held.append(wrap(str, held) if wrap in (map, filter) else wrap(held))
    del held
    print(wrap.__name__, gc.collect())

for generation in (2 ** 63, -(2 ** 63) - 1, 'x', 3, -2):
    for call in (gc.get_objects, gc.collect):
        try:
            call(generation)
        except (OverflowError, TypeError, ValueError) as error:
            print(type(error).__name__, error)
