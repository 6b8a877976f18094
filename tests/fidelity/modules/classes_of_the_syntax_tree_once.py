# The first compile() makes the classes of the syntax tree, and so does an import of ast: only one of them does.
import gc

gc.collect()
compile("1", "s", "eval")
before = gc.get_count()
compile("1", "s", "eval")
print(before, gc.get_count())
import ast

print(gc.get_count())
import sys

print([name for name in sys.modules if "compile" in name])
