import gc, sys, weakref, tracemalloc, copy
gc.collect()
try:
    list3 = [[], 0]
    list3.sort(key=id)
    for item5 in list3:
        print(item5)
except 0 as error:
    pass
