# What looking into weak containers leaves: who iterates is an object, and an absent key is an exception.
import gc, weakref

class C:
    def __init__(self, name): self.name = name
    def __repr__(self): return self.name

one, two = C('one'), C('two')
values, keys, members = weakref.WeakValueDictionary(), weakref.WeakKeyDictionary(), weakref.WeakSet()
values['a'], values['b'] = one, two
keys[one], keys[two] = 1, [2]
members.add(one), members.add(two)

def counted(what):
    gc.collect()
    result = what()
    print(gc.get_count(), end=' ')
    result = None
    print(gc.get_count(), gc.collect())

for turn in range(2):
    for what in (
        lambda: sorted(values), lambda: list(values.items()), lambda: list(values.values()), lambda: values.copy(),
        lambda: values.get('missing'), lambda: 'missing' in values, lambda: values.pop('missing', None),
        lambda: list(keys), lambda: list(keys.items()), lambda: list(keys.values()), lambda: keys.get(one),
        lambda: keys.copy(), lambda: one in keys, lambda: 5 in keys, lambda: list(members), lambda: one in members,
        lambda: members | [C('three')], lambda: members - [one], lambda: members.issubset([one, two]),
        lambda: next(iter(members)), lambda: next(iter(values)), lambda: weakref.WeakSet([one]),
        lambda: weakref.WeakMethod(one.__repr__)(),
    ):
        counted(what)
with_reader = iter(values)
print(next(with_reader), gc.get_count(), len(values._iterating))
del two
print(len(values), len(keys), len(members))
del with_reader
print(len(values), sorted(values), gc.collect())
