# An import of ast has made the classes of the syntax tree: compile() makes no more.
import ast
import gc

gc.collect()
print(gc.get_count())
compile("1", "s", "eval")
print(gc.get_count())
