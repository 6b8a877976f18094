"""A list that is unpickled has the room that its batches of items leave, which no other way of making it does."""
import pickle
import sys
from collections import OrderedDict, deque


class Kept(list):
    pass


for count in (0, 1, 2, 3, 4, 5, 6, 8, 9, 17, 30, 100):
    items = list(range(count))
    sizes = [sys.getsizeof(pickle.loads(pickle.dumps(items, protocol))) for protocol in (0, 1, 2, 5)]
    print(count, sys.getsizeof(items), sizes, sys.getsizeof(pickle.loads(pickle.dumps(Kept(items)))))

nested = pickle.loads(pickle.dumps([[], [1], [1, 2], [[1]] * 3]))
print([sys.getsizeof(item) for item in nested], sys.getsizeof(nested), nested[3][0] is nested[3][1])
long = pickle.loads(pickle.dumps(list(range(2500))))
print(sys.getsizeof(long), len(long))
for made in (set(range(20)), frozenset(range(20)), deque(range(20)), OrderedDict(a=1), {str(n): n for n in range(20)}):
    print(type(made).__name__, sys.getsizeof(made), sys.getsizeof(pickle.loads(pickle.dumps(made))))
