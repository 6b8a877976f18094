# finditer() makes the name "search" anew each time, and the cache of look-ups keeps it.
import re, tracemalloc
pattern = re.compile('a')
list(pattern.finditer('aba'))
tracemalloc.start()
found = []
for turn in range(3):
    before = tracemalloc.get_traced_memory()[0]
    for match in pattern.finditer('xx'):
        pass
    after = tracemalloc.get_traced_memory()[0]
    found.append(after - before)
print(found[1:])
