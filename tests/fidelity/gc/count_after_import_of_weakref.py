# A collection runs during this import.
import weakref, gc, sys
print(gc.get_count(), [g['collections'] for g in gc.get_stats()], gc.get_stats()[0]['collected'])
print(gc.collect())
