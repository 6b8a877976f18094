import gc, sys
gc.collect()
list1 = []
[]
gc.set_threshold(5)
class class7:
    pass
print(gc.get_count())
