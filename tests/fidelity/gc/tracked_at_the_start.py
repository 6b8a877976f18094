# How many objects the collector knows when a program begins, by generation, and what the first collections leave.
import gc
print(gc.get_count(), [len(gc.get_objects(generation)) for generation in range(3)])
def tracked():
    return len(gc.get_objects())
class Ring:
    def __init__(self): self.me = self
before = tracked()
for _ in range(100): Ring()
print("leaked", tracked() - before)
print("collected", gc.collect(), "remaining", tracked() - before, tracked())
for _ in range(2):
    gc.collect()
    print(tracked() - before, [len(gc.get_objects(generation)) for generation in range(3)])
gc.freeze()
print(gc.get_freeze_count(), tracked())
gc.unfreeze()
print(gc.get_freeze_count(), tracked())
