# Importing what does not exist; importing a name that does not exist.
try:
    from sys import getrefcnt
except ImportError as e:
    print(type(e).__name__, e, e.name)
import modul_that_is_not_there
