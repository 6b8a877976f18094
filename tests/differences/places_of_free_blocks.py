import gc, sys, weakref
seen_ids = {}
def number(value):
    return seen_ids.setdefault(id(value), len(seen_ids))
gc.collect()
class class1:
    def __del__(self):
        gc.collect()
node2 = class1()
try:
    node2 = node13 = 0
    print(number([*[][0:]]), number(class1()), number((0, [])))
except 0 as error:
    pass
