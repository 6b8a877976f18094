# What linecache takes from the free lists: floats for the times of a file, dictionaries and tuples to read it.
import gc, linecache
count = gc.get_count
def measure(call):
    gc.collect()
    gc.disable()
    a = count()[0]
    call()
    b = count()[0]
    found = [{}, {}, {}, {}, 0.5 + a, 1.5 + a, 2.5 + a, [], [], [], []]
    print(b - a, count()[0] - b)
linecache.getline(__file__, 1)
linecache.clearcache()
measure(lambda: None)
measure(lambda: linecache.getline(__file__, 1))
measure(lambda: linecache.getline(__file__, 1))
measure(lambda: linecache.checkcache(__file__))
measure(lambda: linecache.checkcache())
measure(lambda: linecache.getline('<nowhere>', 1))
