# Arrays are pickled as their bytes, with a number that says what these mean.
import array, copy, pickle
for code in 'bBhHiIlLqQfdw':
    a = array.array(code, 'ab' if code == 'w' else [1, 2])
    print(a.__reduce_ex__(3)[1][1:], a.__reduce_ex__(2)[1:], [pickle.loads(pickle.dumps(a, p)) == a for p in range(6)], copy.deepcopy(a) == a)
class Mine(array.array): pass
m = Mine('i', [1]); m.name = 'x'; n = pickle.loads(pickle.dumps(m)); print(type(n).__name__, n, n.name)
make = array._array_reconstructor
for args in [(array.array, 'i', 8, b'\1\0\0\0'), (int, 'i', 8, b''), (array.array, 'z', 8, b''), (array.array, 'i', 99, b''), (array.array, 'i', 8, 'x'), (array.array, 'i', 8, b'\1'), (array.array, 'b', 12, b'\1' + b'\0' * 7), (1, 2, 3, 4), ()]:
    try: print(make(*args))
    except Exception as e: print(type(e).__name__, e)
