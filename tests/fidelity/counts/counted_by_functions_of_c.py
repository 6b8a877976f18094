# References that C's own functions add and take.
import ctypes
import sys

thing = []
add, take = ctypes.pythonapi.Py_IncRef, ctypes.pythonapi.Py_DecRef
print(sys.getrefcount(thing))
add(ctypes.py_object(thing))
print(sys.getrefcount(thing), ctypes.c_ssize_t.from_address(id(thing)).value)
add(ctypes.py_object(thing))
print(sys.getrefcount(thing))
for function in (add, take):
    function.argtypes = [ctypes.py_object]
    function.restype = None
add(thing)
print(sys.getrefcount(thing))
for _ in range(3):
    take(thing)
print(sys.getrefcount(thing))


class Leaked:
    def __del__(self):
        print("dies")


leaked = Leaked()
add(leaked)
address = id(leaked)
del leaked
print("held by nobody", ctypes.c_ssize_t.from_address(address).value)
take(ctypes.cast(address, ctypes.py_object).value)
print("end")
