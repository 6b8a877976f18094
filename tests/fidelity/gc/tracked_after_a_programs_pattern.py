# The program compiles the first pattern itself.
import gc
gc.disable()
import re
re.compile("x")
before = len(gc.get_objects())
import string
print(len(gc.get_objects()) - before)
re.compile("y")
import textwrap, locale
print(len(gc.get_objects()) - before, gc.collect(), len(gc.get_objects()) - before)
