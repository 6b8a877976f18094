# Texts that C makes of a format are written into a block with room for a hundred characters more.
import gc, tracemalloc

class C: pass
class Outer:
    class Inner: pass
    def method(self): pass

def peak(what):
    gc.collect()
    tracemalloc.start()
    what()
    print(tracemalloc.get_traced_memory())
    tracemalloc.stop()

generator = (x for x in ())
for turn in range(2):
    for shown in (C, int, Outer.Inner, C(), object(), Outer.method, generator, [C], (3, C), {'a': C}, {C}):
        peak(lambda: repr(shown))
        peak(lambda: f'{shown}')
