# Of which types the objects are that an import has made.
import gc


def kinds():
    counts = {}
    for thing in gc.get_objects():
        name = type(thing).__name__
        counts[name] = counts.get(name, 0) + 1
    return counts


before = kinds()
import collections

after = kinds()
for name in ("function", "dict", "type", "builtin_function_or_method", "cell"):
    print(name, after[name] - before.get(name, 0))
