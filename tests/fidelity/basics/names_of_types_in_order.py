# In which order the names of a built-in type came into its dictionary.
import collections

for kind in object, int, str, bytes, list, tuple, dict, set, frozenset, bool, float, slice, range:
    print(kind.__name__, list(vars(kind))[:9])
for kind in list, dict, set, collections.deque, bytearray, slice, object:
    names = list(vars(kind))
    print(kind.__name__, "__hash__" in names, names.index("__hash__") - len(names) if names[-1] == "__hash__" else names.index("__hash__"))
