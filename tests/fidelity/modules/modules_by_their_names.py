# Modules in `sys.modules` that a program has not imported itself, that it takes away, and that it puts there.
import collections
import importlib
import sys
import types

print(sys.modules["keyword"].iskeyword("if"), sys.modules["operator"].add(1, 2), hasattr(sys.modules["keyword"], "nothing"))
import keyword

print(keyword is sys.modules["keyword"], keyword.kwlist[:2], sys.modules["abc"].ABC.__name__)
print(sys.modules["io"].StringIO("text").read(), type(sys.modules["time"]), sys.modules["time"].__name__)

first = importlib.import_module("json")
print(first is sys.modules["json"])
del sys.modules["json"]
import json

print(json is first, json.dumps([1]), importlib.import_module("collections.abc").__name__)

sys.modules["heapq"] = None
try:
    import heapq
except ImportError as error:
    print(error)
del sys.modules["heapq"]
import heapq

print(heapq.heappop([3]))
fake = types.ModuleType("requests")
fake.get = lambda: 5
sys.modules["requests"] = fake
import requests

print(requests.get())
mine = types.ModuleType("statistics")
sys.modules["statistics"] = mine
import fractions
import statistics

print(statistics is mine, sys.modules["requests"] is fake)
import os

print(sys.modules["os.path"] is os.path, sys.modules["posixpath"] is os.path, sys.modules.get("nope"))
print(sum(hasattr(module, "__name__") for module in sys.modules.values()) == len(sys.modules))
