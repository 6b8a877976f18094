"""`gc.collect()` over a million live objects."""
import gc

gc.disable()
lists = [[i] for i in range(400000)]
tuples = [(lists[i], i) for i in range(300000)]
dicts = [{"list": lists[i]} for i in range(150000)]


class Holder:
    def __init__(self, value):
        self.value = value


holders = [Holder(lists[i]) for i in range(150000)]
print([gc.collect() for _ in range(6)], len(gc.get_objects()) > 1000000)
print(sum(h.value[0] for h in holders), gc.get_count()[2])
