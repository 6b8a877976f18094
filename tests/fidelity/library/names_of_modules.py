# dir() of a module and a starred import know the names that CPython's module has.
import cmath, decimal, math, random, string, sys, types

for module in (cmath, decimal, math, random, string):
    print(module.__name__, [name for name in dir(module) if not name.startswith("_")])
mine = types.ModuleType("random")
mine.seen = 1
print([name for name in dir(mine) if name[0] != "_"])
math.own = 3
print("own" in dir(math), "pi" in dir(math), "math" in dir(random))
for name in ("cmath", "decimal", "calendar", "fractions", "bisect", "colorsys"):
    namespace = {}
    exec(f"from {name} import *", namespace)
    print(name, sorted(namespace))
