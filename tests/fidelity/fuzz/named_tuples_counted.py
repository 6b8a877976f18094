# What a named tuple's class leaves in the free lists, and its texts.
import gc, collections
gc.collect()
for defaults in (None, [5], [1, 2]):
    Record = collections.namedtuple('Record', 'name value', defaults=defaults)
    print(gc.get_count(), Record._field_defaults)
    gc.collect()
    one = Record('a', 1)
    print(gc.get_count(), one._replace(value=3), gc.get_count(), one._asdict(), gc.get_count())
    print(gc.collect())
print(Record.__new__.__doc__, Record._make.__doc__, Record._replace.__doc__, sep='\n')
for wrong in ('a a', '_a', 'a class', 'a 1'):
    try:
        collections.namedtuple('Wrong', wrong)
    except ValueError as error:
        print(error)
try:
    one._replace(other=1)
except TypeError as error:
    print(error)
print(collections.namedtuple('Renamed', 'a _b a class', rename=True)._fields)
