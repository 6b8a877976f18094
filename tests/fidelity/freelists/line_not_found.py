# What looking for the line of a file that is not there leaves.
import gc, linecache
linecache.getline('nothing', 0)
for name in 'nothing', 'nowhere':
    gc.collect()
    before = gc.get_count()[0]
    linecache.getline(name, 3)
    print(gc.get_count()[0] - before)
