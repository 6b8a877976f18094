# buffer
for o in [b'abc', bytearray(b'abc'), memoryview(b'abc')]:
    try:
        m = o.__buffer__(0)
        print(type(m), bytes(m), m.readonly)
        o.__release_buffer__(m)
    except Exception as e: print(type(o), type(e), e)
class B:
    def __init__(self): self.d=bytearray(b'hello')
    def __buffer__(self, flags):
        print('buf', flags); return memoryview(self.d)
    def __release_buffer__(self, mv):
        print('rel', type(mv).__name__); mv.release()
b=B()
m=memoryview(b)
print(type(m), bytes(m)); m.release()
print(bytes(b))
with memoryview(b) as m: m[0]=65
print(b.d)
print(b'' + b)
print(b.d.find(b))
class C:
    def __buffer__(self, flags): return 5
try: memoryview(C())
except Exception as e: print(type(e).__name__, e)
class D(bytearray):
    def __buffer__(self, flags):
        print('D buf'); return super().__buffer__(flags)
    def __release_buffer__(self, v):
        print('D rel'); super().__release_buffer__(v)
d=D(b'x1')
with memoryview(d) as m: print(bytes(m))
import collections.abc, inspect
print(isinstance(b, collections.abc.Buffer), isinstance(5, collections.abc.Buffer), isinstance(b'', collections.abc.Buffer))
print(list(inspect.BufferFlags))
print(inspect.BufferFlags.FULL, repr(inspect.BufferFlags.SIMPLE))
print(*memoryview._from_flags(b'abc', 0))
try: memoryview._from_flags(b'abc', 1)
except Exception as e: print(type(e).__name__, e)
