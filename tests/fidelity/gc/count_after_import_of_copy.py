# The same modules in another order come to the same.
import copy
import gc, weakref
print(gc.get_count(), [g['collections'] for g in gc.get_stats()], gc.get_stats()[0]['collected'])
print(gc.collect())
