import ctypes, sys
s = "plain ascii text"; print(ctypes.string_at(id(s) + 40, len(s)), ctypes.string_at(id(s) + 40), ctypes.c_ssize_t.from_address(id(s) + 16).value)
u = "h\u00e9llo"; print(ctypes.string_at(id(u) + 56, 5)); w = "\u4e2d\u6587"; print(ctypes.string_at(id(w) + 56, 4))
b = b"bytes here"; print(ctypes.string_at(id(b) + 32, len(b)), ctypes.string_at(id(b) + 32), ctypes.c_ssize_t.from_address(id(b) + 16).value)
hash(s); print(ctypes.c_ssize_t.from_address(id(s) + 24).value == hash(s)); t = "".join(["un", "hashed"]); print(ctypes.c_ssize_t.from_address(id(t) + 24).value)
l = []; seen = []
for i in range(20):
    l.append(i); seen.append(ctypes.c_ssize_t.from_address(id(l) + 32).value)
print(seen); e = []; print(ctypes.c_void_p.from_address(id(e) + 24).value, ctypes.c_void_p.from_address(id(l) + 24).value is not None)
d = {1: 2, 3: 4}; print(ctypes.c_ssize_t.from_address(id(d) + 16).value)
f = 2.5; print(ctypes.c_double.from_address(id(f) + 16).value); n = 2**70 + 5; print([ctypes.c_uint32.from_address(id(n) + 24 + 4 * i).value for i in range(3)])
class P:
    __slots__ = ("a", "b")
print(ctypes.string_at(id("abc") + 40, 3), sys.getsizeof("abc"))
