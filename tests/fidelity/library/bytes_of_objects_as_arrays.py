"""Arrays of C's types, and the bytes of objects read through them."""
import ctypes
import sys

text = b"memory"
size = sys.getsizeof(text)
seen = (ctypes.c_char * size).from_address(id(text))
print(len(seen), bytes(seen)[-7:], seen[size - 7:], seen[size - 7], seen[-1])
words = (ctypes.c_size_t * 3).from_address(id(text))
print(words[0] == sys.getrefcount(text) - 1, words[1] == id(bytes), words[2], list(words)[2])
items = [1, 2, 3]
inside = (ctypes.c_ssize_t * 3).from_address(id(items))
print(inside[2], inside[0] == sys.getrefcount(items) - 1)
alias = items
print(inside[0], len(inside), ctypes.sizeof(inside), type(inside).__name__)
pair = 7, 8
slots = (ctypes.c_void_p * 5).from_address(id(pair))
print(slots[2], slots[3] == id(pair[0]), slots[4] == id(pair[1]))
own = (ctypes.c_int * 4)(1, 2, -3)
print(list(own), own[1:3], bytes(own), ctypes.sizeof(own), len(own))
own[0] = 70000
print(own[0], [number for number in own], sum(own))
print(ctypes.sizeof(ctypes.c_char * 10), ctypes.sizeof(ctypes.c_double * 3), (2 * ctypes.c_short)._length_)
for wrong in lambda: own[4], lambda: (ctypes.c_int * 1)(1, 2), lambda: ctypes.c_int * -1:
    try:
        wrong()
    except (IndexError, ValueError) as error:
        print(type(error).__name__, error)
print(ctypes.c_char(b"x").value, ctypes.c_char(65).value, ctypes.sizeof(ctypes.c_char))
