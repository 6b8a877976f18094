# What json holds while it writes: the table of markers each container and each object that it does not know, the call of C's
# encoder the first one; a list of items only where their order is asked for.
import gc
import json
import sys


class Thing:
    pass


def default(thing):
    print(sys.getrefcount(thing), end=" ")
    return 1


several = {"a": Thing(), "b": [Thing(), (Thing(),)]}
print(json.dumps(Thing(), default=default))
for options in ({}, {"sort_keys": True}, {"indent": 1}):
    print(json.dumps(several, default=default, **options))
kept = Thing()
print(json.dumps([kept, {"k": kept}], default=default))


def emptying(thing):
    several.clear()
    return 2


print(json.dumps(several, default=emptying), several)
for text in ("5", "[1, [2]]", '{"a": {"b": [1]}, "c": {}}'):
    value = json.loads(text)
    for options in ({}, {"sort_keys": True}):
        json.dumps(value, **options)
        gc.collect()
        before = gc.get_count()[0]
        json.dumps(value, **options)
        once = gc.get_count()[0]
        json.dumps(value, **options)
        print(text, options, once - before, gc.get_count()[0] - once)
