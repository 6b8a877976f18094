# Objects that are there before a program starts.
import gc
gc.collect()
print(len(gc.get_objects()) > 4000)
gc.freeze()
print(gc.get_freeze_count() > 4000, len(gc.get_objects()))
gc.unfreeze()
