# An array keeps the numbers themselves, a list keeps references.
import array
import gc
import sys

numbers = list(range(1000, 2000))
packed = array.array('i', numbers)
print(sys.getsizeof(numbers), sys.getsizeof(packed), packed.itemsize * len(packed), packed.typecode)
print(packed[0] is packed[0], numbers[0] is numbers[0], packed[:3], packed[-2:])
sizes = []
growing = array.array('d')
for i in range(30):
    growing.append(i / 2)
    size = sys.getsizeof(growing)
    if not sizes or sizes[-1] != size:
        sizes.append(size)
print(sizes)
for code in 'bBhHiIlLqQfd':
    a = array.array(code, [1, 2, 3])
    print(code, a.itemsize, sys.getsizeof(a), a.tobytes().hex(), a)
try:
    array.array('b', [127, 128])
except OverflowError as e:
    print('overflow:', e)
try:
    packed.append('x')
except TypeError as e:
    print('type:', e)
print(gc.is_tracked(packed), sys.getrefcount(packed), gc.get_referents(packed) in ([], [array.array]))
copy = packed[:]
copy[0] = -1
print(packed[0], copy[0], copy == packed, copy < packed, sum(copy), max(copy), copy.index(1500), copy.count(1001))
del copy[1:-1]
copy.extend([7, 8])
copy.reverse()
print(copy, copy.pop(), copy.tolist(), 7 in copy)
