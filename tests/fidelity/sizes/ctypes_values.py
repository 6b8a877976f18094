# Values of C's types: what they take does not depend on what they hold.
import ctypes, gc, sys
class P(ctypes.Structure):
    _fields_ = [("x", ctypes.c_int), ("y", ctypes.c_double)]
class U(ctypes.Union):
    _fields_ = [("x", ctypes.c_int), ("y", ctypes.c_double)]
class Big(ctypes.Structure):
    _fields_ = [("x", ctypes.c_int * 100)]
for o in (P(1, 2.5), U(), Big(), ctypes.c_int(1), ctypes.c_double(1), (ctypes.c_int * 5)(), ctypes.c_char_p(b"a"),
          ctypes.c_void_p(1), ctypes.py_object([]), ctypes.create_string_buffer(100), ctypes.pointer(ctypes.c_int(4))):
    kind = type(o)
    print(kind.__name__, sys.getsizeof(o), kind.__basicsize__, ctypes.sizeof(o), gc.is_tracked(o), vars(o))
    print([c.__basicsize__ for c in kind.__mro__], [c.__dictoffset__ for c in kind.__mro__])
o = P()
o.more = [1]
print(sys.getsizeof(o), vars(o), o.x)
