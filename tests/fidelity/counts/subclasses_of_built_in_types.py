# The first subclass of a type makes a dictionary of its subclasses, unless an import has extended the type before.
import gc


def extended(*bases):
    for base in bases:
        gc.collect()

        class Extended(base):
            pass

        print(base.__name__, gc.get_count())
        del Extended


extended(int, float, list, dict, tuple, set, Exception, KeyError, type)
gc.collect()
compile('0 is 0', 'with a warning', 'exec')
extended(str, bytes)
import json
extended(str)
