# What the start leaves: tuples that a collection of the young generation untracks, some behind others, and dictionaries
# that only a full one does.
import gc


def tracked():
    return [len(gc.get_objects(generation)) for generation in range(3)]


for generations in (0, 1, 1, 2, 2):
    print(tracked())
    gc.collect(generations)
print(tracked())
