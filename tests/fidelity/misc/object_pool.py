# A pool that gives objects a second life from __del__.
class Pooled:
    pool, made = [], 0
    @classmethod
    def get(cls):
        if cls.pool: return cls.pool.pop()
        return cls()
    def __init__(self): Pooled.made += 1; self.uses = 0
    def __del__(self):
        self.uses += 1
        Pooled.pool.append(self)
for _ in range(5):
    p = Pooled.get()
    print(p.uses, Pooled.made, len(Pooled.pool))
    del p
print("pool", len(Pooled.pool), Pooled.pool[0].uses)
Pooled.pool.clear()
print(len(Pooled.pool))
q, r = Pooled.get(), Pooled.get()
print(Pooled.made)
q = r = None
print([x.uses for x in Pooled.pool])
