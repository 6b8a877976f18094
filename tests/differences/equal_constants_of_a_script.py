# How many tuples there are of a constant that is written twice in a script.
import gc

first = (7, 8)
second = (7, 8)
print(first is second)
print(sum(type(thing) is tuple and len(thing) == 2 and thing[0] == 7 for thing in gc.get_objects()))
