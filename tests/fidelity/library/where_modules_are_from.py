"""What importlib notes of a module's origin: specs, loaders, cached files."""
import array
import collections
import functools
import gc
import itertools
import os
import random
import sys

for module in collections, functools, random, itertools, sys, os, array:
    spec = module.__spec__
    print(spec.name, type(spec), spec.parent == module.__package__, spec.has_location)
    print("  loader:", getattr(module.__loader__, "__name__", None), type(module.__loader__), module.__loader__ is spec.loader)
    print("  origin:", spec.origin == getattr(module, "__file__", None) or spec.origin)
    print("  state:", type(spec.loader_state).__name__, getattr(spec.loader_state, "origname", None))
    print("  cached:", spec.cached and spec.cached == module.__cached__, hasattr(module, "__cached__"))
    print("  package:", hasattr(module, "__path__"), spec.submodule_search_locations == getattr(module, "__path__", None))

print(sys.__spec__)
print(gc.__spec__, gc.__loader__)
print(os.__spec__)
spec = random.__spec__
print(repr(spec).startswith("ModuleSpec(name='random', loader=<_frozen_importlib_external.SourceFileLoader object at "))
print(list(vars(spec)), sorted(vars(random.__loader__)))
print(spec == spec, spec != functools.__spec__, sys.getsizeof(spec), sys.getsizeof(random.__loader__))
print(random.__loader__.name, random.__loader__.path == random.__file__, random.__loader__.is_package("random"))
print(collections.__loader__.is_package("collections"), [type(part).__name__ for part in gc.get_referents(spec)])
print(collections.__cached__.endswith("/collections/__pycache__/__init__.cpython-313.pyc"))
print(gc.collect())
