# What changed between versions
#
# The program of src/versions.md, block by block. Written by `runner lessons`: change the chapter, not this file.
# Run it whole, or cell by cell in an editor that opens the percent format as a notebook.

# %% What changed between versions (which-python)
import gc, sys

class Plain:
    def __init__(self):
        self.x = 1

def counted(thing):
    before = sys.getrefcount(thing)
    many = [thing] * 1000
    return sys.getrefcount(thing) - before == 1000

def where_a_comprehension_runs():
    return [sys._getframe().f_code.co_name for _ in "a"][0]

def locals_is_one_dictionary():
    first = locals()
    return first is locals()

def found(touch):
    gc.collect()
    thing = Plain()
    thing.me = thing
    touch(thing)
    del thing
    return gc.collect()

name = sys.intern("".join(["some_", "name"]))
print("an empty string            ", sys.getsizeof(""), "bytes")
print("an instance                ", sys.getsizeof(Plain()), "bytes")
print("a function                 ", sys.getsizeof(found), "bytes")
print("None is counted            ", counted(None))
print("an interned name is counted", counted(name))
print("the collector's thresholds ", gc.get_threshold())
print("a circle of one instance   ", found(lambda thing: None))
print("the same, after vars()     ", found(vars))
print("a comprehension runs in    ", where_a_comprehension_runs())
print("locals() is one dictionary ", locals_is_one_dictionary())
