import ctypes, sys
a = [1, 2]
print(ctypes.c_long.from_address(id(a)).value, sys.getrefcount(a))
b = a
print(ctypes.c_long.from_address(id(a)).value)
n = id(a)
print(ctypes.cast(n, ctypes.py_object).value is a)
print(ctypes.sizeof(ctypes.c_int), ctypes.sizeof(ctypes.c_void_p))
x = ctypes.c_int(5); print(x, x.value); x.value = 7; print(x)
print(ctypes.c_size_t.from_address(id(a) + 16).value)
class PyObject(ctypes.Structure):
    _fields_ = [("refcnt", ctypes.c_long), ("type", ctypes.c_void_p)]
class PyFloat(PyObject):
    _fields_ = [("value", ctypes.c_double)]
class Point(ctypes.Structure):
    _fields_ = [("x", ctypes.c_byte), ("y", ctypes.c_int), ("z", ctypes.c_short)]
print(PyObject.from_address(id(a)).refcnt, PyObject.from_address(id(a)).type == id(list), ctypes.sizeof(PyFloat))
f = 2.5
print(PyFloat.from_address(id(f)).value, ctypes.sizeof(Point))
p = Point(1, y=2); print(p.x, p.y, p.z); p.z = 70000; print(p.z, Point.z.offset, Point.y.size)
try: Point(1, 2, 3, 4)
except TypeError as e: print(e)
for o in (5, 1000, -5, 2**40, 0): print(o, ctypes.c_size_t.from_address(id(o) + 16).value, ctypes.c_uint32.from_address(id(o)+24).value)
print(ctypes.c_size_t.from_address(id("abc") + 16).value, ctypes.c_double.from_address(id(f) + 16).value)
t = (a, f); print(ctypes.c_size_t.from_address(id(t) + 24).value == id(a))
print(ctypes.c_int(2**31), ctypes.c_ubyte(300), ctypes.c_float(0.1), ctypes.c_bool(5), ctypes.c_double(1), ctypes.c_void_p())
for v in ("x", 1.5):
    try: ctypes.c_int(v)
    except TypeError as e: print(e)
try: ctypes.c_double("x")
except TypeError as e: print(e)
