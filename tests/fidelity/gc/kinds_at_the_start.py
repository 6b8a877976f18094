# How many of the objects that the start has made are of which type, by generation; nothing else is imported.
import gc


def kinds(objects):
    counts = {}
    for thing in objects:
        name = type(thing).__name__
        counts[name] = counts.get(name, 0) + 1
    return counts


young, middle = kinds(gc.get_objects(0)), kinds(gc.get_objects(1))
for name in ("function", "builtin_function_or_method", "dict", "tuple", "type", "list", "set", "ModuleSpec", "FileIO"):
    print(name, young.get(name, 0), middle.get(name, 0))
whole = kinds(gc.get_objects())
for name in ("wrapper_descriptor", "method_descriptor", "getset_descriptor", "classmethod", "property", "ABCMeta"):
    print(name, whole[name])

# A collection changes none of them but plain tuples, and what is found of one type can be asked.
gc.collect()
again = kinds(gc.get_objects())
print({name for name in whole if whole[name] != again.get(name)})
functions = [thing for thing in gc.get_objects() if type(thing).__name__ == "function"]
print(len(functions), all(callable(one) and one.__code__ for one in functions))
specs = [thing for thing in gc.get_objects() if type(thing).__name__ == "ModuleSpec"]
print(len(specs), {type(one).__module__ for one in specs})
print(all(isinstance(repr(type(thing)), str) and gc.get_referents(thing) is not None for thing in gc.get_objects()))
