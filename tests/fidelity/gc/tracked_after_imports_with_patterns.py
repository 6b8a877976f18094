# The dictionaries of `re` that keep patterns are tracked since the first one, whichever module of the library compiles it.
import gc
gc.disable()
import re
before = len(gc.get_objects())
for name in ("textwrap", "locale", "gettext", "optparse", "string", "json", "pickle", "html", "tokenize"):
    __import__(name)
    print(name, len(gc.get_objects()) - before)
print(gc.collect())
