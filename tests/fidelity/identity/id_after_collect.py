# A full collection empties the free lists: what is made next comes from the pools.
import gc
def letters(ids):
    seen = {}
    return "".join(chr(97 + seen.setdefault(i, len(seen)) % 26) for i in ids)
def run():
    a = [[] for _ in range(5)]
    ids = [id(x) for x in a]
    del a
    gc.collect()
    b = [[] for _ in range(5)]
    return len(set(ids) & {id(x) for x in b})
print(run() >= 0)
x = []; i = id(x); x = None
y = []
print(id(y) == i)
i = id(y); y = None
gc.collect()
y = []
z = {}; j = id(z); z = None
z = {}
print(id(z) == j)
f = 1.5 * len([1]); k = id(f); f = None
g = 2.5 * len([1])
print(id(g) == k)
print(letters([id(1.5 + i) for i in range(6)]), letters([id([i]) for i in range(6)]), letters([id({i}) for i in range(6)]))
