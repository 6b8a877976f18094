class B(int): pass
class Bad:
    def __int__(self): return True
class Bad2:
    def __int__(self): return B(5)
class Idx:
    def __index__(self): return True
class Tr:
    def __trunc__(self): return B(3)
class TrN:
    def __trunc__(self): return 2.5
for c in (Bad, Bad2, Idx, Tr, TrN):
    try: r = int(c()); print(c.__name__, r, type(r))
    except TypeError as e: print(c.__name__, e)
for x in (memoryview(b'12'), bytearray(b'7'), b' 5 ', b'x', bytearray(b'\xff'), [1], {}, None, 1j, object):
    try: print(int(x))
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
    try: print(int(x, 10))
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
    try: print(float(x))
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
class CB(bytes): pass
class CBA(bytearray): pass
print(int(CB(b'100')), int(CBA(b'100')), int(CB(b'100'), 2))
import array
for x in (array.array('B', b'100'), array.array('b', b'12')):
    try: print(int(x))
    except TypeError as e: print(e)
