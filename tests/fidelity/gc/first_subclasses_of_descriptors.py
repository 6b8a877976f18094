# property and its kin have subclasses in abc, which is there at the start: a program's class finds their dictionaries.
import gc

gc.collect()


def made(base):
    before, objects = gc.get_count()[0], len(gc.get_objects())

    class Derived(base):
        pass

    print(base.__name__, gc.get_count()[0] - before, len(gc.get_objects()) - objects)
    del Derived
    print(gc.collect(), len(gc.get_objects()) - objects)


for base in (property, classmethod, staticmethod, super, enumerate, list, property):
    made(base)
