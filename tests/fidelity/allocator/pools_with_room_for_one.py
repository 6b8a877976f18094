# Blocks that wait in the free lists when a program starts lie in pools that are full but for them. A collection empties
# the free lists: each of these pools has room for one block then, and comes first.
import gc

kept = [0] * 12
pools = [0] * 12


def several(make):
    for index in range(12):
        kept[index] = make(index)
    for index in range(12):
        pools[index] = id(kept[index]) >> 14
    print([pools.index(pool) for pool in pools][:6])


gc.collect()
several(lambda index: (index, index))
several(lambda index: (index,) * 4)
several(lambda index: (index,) * 6)
several(lambda index: (index,) * 7)
several(lambda index: (index,) * 14)
several(lambda index: (index,) * 15)
several(lambda index: (index,) * 18)
