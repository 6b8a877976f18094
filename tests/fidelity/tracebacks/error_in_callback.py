# An error in a weakref callback is ignored too: len is called with the dead reference.
import weakref
class C:
    pass
c = C()
r = weakref.ref(c, len)
p = weakref.ref(c, print if False else int)
del c
print(r() is None, p() is None)
