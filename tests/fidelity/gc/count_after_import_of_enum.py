# No collection runs, and the count is high.
import gc, enum, operator, types, os
print(gc.get_count(), [g['collections'] for g in gc.get_stats()], gc.get_stats()[0]['collected'])
print(gc.collect())
