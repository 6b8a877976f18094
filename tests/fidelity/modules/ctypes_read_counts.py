import ctypes, sys
a=[]; b=a
print(ctypes.c_long.from_address(id(a)).value, sys.getrefcount(a))
def refcount(address): return ctypes.c_long.from_address(address).value
x=[1,2,3]; addr=id(x); print(refcount(addr)); y=x; print(refcount(addr)); z=[x,x]; print(refcount(addr)); del y; z.clear(); print(refcount(addr))
print(ctypes.c_size_t.from_address(id(x)).value, ctypes.c_ssize_t.from_address(id(x)).value, ctypes.sizeof(ctypes.c_long), ctypes.sizeof(ctypes.c_int))
print(ctypes.c_long(5), ctypes.c_int(2**31).value, ctypes.c_long(7).value, ctypes.c_size_t(-1).value)
print(ctypes.cast(id(x), ctypes.py_object).value is x, ctypes.c_long.from_address(id(None)).value, ctypes.c_long.from_address(id(5)).value)
