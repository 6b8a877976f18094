import ctypes
from ctypes import *
p = pointer(c_int(5)); print(p.contents, p[0], bool(p)); p[0] = 9; print(p.contents.value, type(p), type(p).__name__, type(p)._type_)
i = c_int(1); q = pointer(i); q.contents.value = 7; print(i, q.contents is i, q.contents == i); q.contents = c_int(3); print(q[0], i)
b = create_string_buffer(b'hello', 10); print(b.value, b.raw, len(b), sizeof(b)); b.value = b'yo'; print(b.raw, b[0], b[1:3], type(b).__name__)
b = create_string_buffer(3); print(b.raw, b.value); b[0] = b'a'; b[1]=66; print(b.raw); u = create_unicode_buffer('hi'); print(u.value, len(u))
A = c_int * 3; a = A(1,2,3); print(list(a), len(a), a[1], A.__name__, A._length_, A._type_, a[-1]); a[0] = 10; print(a[:2], a[::-1]); a[0:2]=[7,8]; print(list(a))
print((c_int*3) is A, list(A(1)), sizeof(A), sizeof(a))
class P(Structure):
    _fields_ = [('x', c_int), ('y', c_double)]
class Q(Structure):
    _fields_ = [('p', P), ('arr', c_short*2), ('n', c_char), ('s', c_char*4)]
q = Q(P(1,2.0), (3,4), b'z', b'abc'); print(q.p.x, q.arr[1], q.n, q.s, sizeof(Q), Q.arr, Q.s); q.p.x = 9; q.arr[0] = 5; q.s=b'q'; print(q.p.x, list(q.arr), q.s)
class U(Union):
    _fields_=[('i', c_uint), ('f', c_float), ('b', c_ubyte*4)]
u=U(i=1); print(u.i, u.f, list(u.b), sizeof(U)); u.f = 1.0; print(hex(u.i), list(u.b))
class Node(Structure): pass
Node._fields_ = [('v', c_int), ('next', POINTER(Node))]
n2 = Node(2); n1 = Node(1, pointer(n2)); print(n1.next.contents.v, bool(n2.next), sizeof(Node))
try: n2.next.contents
except ValueError as e: print(e)
print(POINTER(c_int), POINTER(c_int) is POINTER(c_int), byref(c_int(3)).__class__.__name__)
print(c_char(b'a'), c_char(b'a').value, c_char(65), c_wchar('x'), c_char_p(b'hey').value, c_char_p(), c_wchar_p('w').value, c_void_p(), c_void_p(5), c_longdouble if 0 else '')
for bad in (lambda: c_char(b'ab'), lambda: c_char('a'), lambda: c_char(300), lambda: c_wchar('ab'), lambda: c_char_p('x'), lambda: a[5], lambda: a['x'], lambda: A(1,2,3,4), lambda: pointer(3), lambda: byref(3), lambda: P(1,2,3), lambda: P(z=1) and None, lambda: c_int(1.5), lambda: c_int('1'), lambda: setattr(a, '__x', 1), lambda: a.__setitem__(0, 'q'), lambda: create_string_buffer('x'), lambda: b.__setattr__('value', b'x'*20), lambda: c_int * -1, lambda: c_int * 'x', lambda: sizeof(3), lambda: P('a'), lambda: setattr(P(), 'x', 'a'), lambda: c_double('x'), lambda: POINTER(3), lambda: c_uint.from_buffer(b'abc'), lambda: setattr(q, 's', b'toolong'), lambda: Structure(), lambda: Array(), lambda: A.from_buffer_copy(b'x')):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
print(c_int.from_buffer_copy(b'\x01\0\0\0'), c_uint.from_buffer(bytearray(b'\xff\0\0\0\0')), A.from_buffer_copy(bytes(12))[0])
ba = bytearray(8); x = c_int.from_buffer(ba, 4); x.value = 258; print(ba)
print(bytes(a), bytes(P(1, 0.0))[:4], memoryview(a).nbytes, alignment(P), alignment(c_short))
print(isinstance(c_int(1), c_int.__mro__[1]), type(c_int), type(A), type(P), type(U), type(POINTER(c_int)), c_int.__mro__[1], P.__mro__[1:3])
class BF(Structure):
    _fields_=[('a', c_int, 3), ('b', c_int, 5), ('c', c_uint, 1)]
f = BF(3, -4, 1); print(f.a, f.b, f.c, sizeof(BF))
class PK(Structure):
    _pack_ = 1
    _fields_=[('a', c_char), ('b', c_int)]
print(sizeof(PK), PK.b.offset)
class Sub(P):
    _fields_=[('z', c_int)]
s = Sub(1,2.0,3); print(s.x, s.z, sizeof(Sub))
print(c_int(5) == c_int(5), c_int(3).value == 3, c_bool(7), c_byte(200), c_float(0.1).value, c_longlong(2**70), cast(pointer(c_int(65)), POINTER(c_char))[0])
a1 = cast(a, POINTER(c_int)); print(a1[2])
print(string_at(create_string_buffer(b'xyz')), string_at(b'abc', 2) if 0 else '', addressof(i) == addressof(i))
m = (c_int * 2 * 2)((1,2),(3,4)); print(m[1][0], [list(r) for r in m], type(m).__name__)
memset(a, 0, 4); print(list(a)); memmove(a, A(9,9,9), 8); print(list(a))
