# The most that is held while something is copied, and what is left.
import gc, tracemalloc, copy

class C:
    def __init__(self): self.a, self.b = [1], (2, [3])
class S:
    __slots__ = ('a', 'b')
class State:
    def __setstate__(self, state): self.state = state
    def __getstate__(self): return [1, [2]]

slotted = S()
slotted.a = [slotted]
loop = []
loop.append((loop, {1: loop}))

def peak(what):
    gc.collect()
    tracemalloc.start()
    made = what()
    seen = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    print(seen, gc.get_count())

for turn in range(2):
    for value in ((0, 0, 0), [0, 0, 0], [[0]], {'a': [1]}, {'a': (1, [])}, (1, (2, (3,))), C(), slotted, State(), loop,
                  {1, 2}, C().__init__, C, len):
        peak(lambda: copy.deepcopy(value))
        peak(lambda: copy.copy(value))
