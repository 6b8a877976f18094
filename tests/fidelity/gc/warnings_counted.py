# What a warning leaves in the free lists and in the young generation: the first, later ones, and one whose line has to be
# read again.
import gc, linecache
import _warnings

linecache.getline(__file__, 1)
gc.disable()
for turn in range(5):
    if turn == 3:
        linecache.clearcache()
    gc.collect()
    _warnings.warn(f'number {turn}')
    print(gc.get_count())
