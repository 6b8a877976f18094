# What compiling patterns keeps: the tables of re's dictionaries are there already, since pickle has compiled a pattern.
import re, gc, tracemalloc
gc.collect()
tracemalloc.start()
for pattern in 'a', 'b', 'cd', '[ab]', '(a)', '(?P<n>a)':
    before = tracemalloc.get_traced_memory()[0]
    compiled = re.compile(pattern)
    after = tracemalloc.get_traced_memory()[0]
    print(pattern, after - before)
