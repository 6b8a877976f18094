import gc, sys, weakref, copy
gc.collect()
class class1:
    def __del__(self):
        print(gc.get_count())
[] = class1()
