# What the program's own module holds at the start, with its loader.
import gc
import sys

for name, value in list(globals().items()):
    if name not in ("sys", "__builtins__"):
        print(name, type(value).__name__, sys.getrefcount(value), gc.is_tracked(value))
print(type(__loader__), __loader__.name, __loader__.path is __file__, list(vars(__loader__)))
print(sys.getrefcount(__loader__), sys.getsizeof(__loader__), gc.get_referrers(__loader__) == [globals()])
print(type(__loader__) in object.__subclasses__())
print(sys.getrefcount(__file__))
