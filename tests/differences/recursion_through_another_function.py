# A call that has been of one function, with a default left out, is of another one once, beyond the recursion limit.
import copy

nested = None
for _ in range(900):
    nested = (nested,)
try:
    print(copy.deepcopy(nested) is nested)
except RecursionError as error:
    print(error)
