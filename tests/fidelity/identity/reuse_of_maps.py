# A map and the iterator in it take each other's places in turn: each dies before the other.
def same(make, n=6):
    ids = []
    for _ in range(n):
        ids.append(id(make()))
    return [ids.index(i) for i in ids]


for _ in range(4):
    print(same(lambda: map(len, [])), same(lambda: enumerate([])), same(lambda: filter(None, [])))
