import gc
gc.collect()
a = gc.get_count()
print(0)
b = gc.get_count()
print(0)
c = gc.get_count()
print(a, b, c, gc.get_objects(generation=0))
for i in range(3):
    print(gc.get_count())


class Shy:
    def __repr__(self):
        import sys
        return f'{sys.getrefcount(self)}'


shy = Shy()
print(shy, [shy], [[shy]], (shy,), {1: shy})
print(gc.get_objects(generation=0)[:2])
print(len(gc.get_referrers(shy)))
print(gc.get_count())
