# A collection runs during this import, and garbage is left.
import gc
from collections import deque, Counter, OrderedDict
print(gc.get_count(), [g['collections'] for g in gc.get_stats()], gc.get_stats()[0]['collected'])
print(gc.collect())
