import gc, sys, tracemalloc, collections
gc.collect()
try:
    gen5 = (0 for [] in [] if 0)
    gen5.close()
    print(gc.get_count())
except 0 as error:
    pass
