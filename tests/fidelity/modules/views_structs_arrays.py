# bytes, struct, array, memoryview
import struct, array
mv = memoryview(bytearray(b"abcdef")); mv[0] = 65; print(mv.tobytes(), mv[1:3].tolist(), mv.format, mv.itemsize, mv.nbytes, mv.readonly, mv.shape, mv.strides, mv.ndim, mv.contiguous, len(mv), mv[::2].tobytes(), mv[::-1].tobytes(), mv == b"Abcdef", mv.hex(), mv.obj)
mv[2:4] = b"XY"; print(bytes(mv))
try: mv[0:2] = b"toolong"
except ValueError as e: print(e)
try: memoryview(b"x")[0] = 1
except TypeError as e: print(e)
ba = bytearray(b"abc"); v = memoryview(ba)
try: ba.append(1)
except BufferError as e: print(e)
v.release(); ba.append(1); print(ba)
try: v[0]
except ValueError as e: print(e)
with memoryview(ba) as m: print(m[0])
print(struct.pack("<ihb", 1, 2, 3), struct.unpack("<ihb", b"\x01\0\0\0\x02\0\x03"), struct.calcsize("iqh"), struct.pack(">d", 1.5), struct.pack("5s", b"ab"), struct.unpack_from("h", b"\0\0\x01\0", 2), list(struct.iter_unpack("h", b"\1\0\2\0")))
for f in (lambda: struct.pack("i"), lambda: struct.pack("b", 200), lambda: struct.unpack("i", b"a"), lambda: struct.pack("z", 1), lambda: struct.pack("i", "a"), lambda: struct.pack("s", "a")):
    try: print(f())
    except struct.error as e: print(e)
a = array.array("i", [1, 2, 3]); a.append(4); print(a, a.itemsize, a.typecode, a[1:3], a.tolist(), a.tobytes(), a.buffer_info()[1], sum(a), a.index(3), a.count(2), a + array.array("i", [9]), a * 2, a == array.array("i", [1, 2, 3, 4])); a.extend([5]); a.pop(); a.insert(0, 7); a.remove(2); a.reverse(); print(a, array.array("u", "héé"), array.array("d", [1.5]), array.array("b"))
for f in (lambda: array.array("i", ["a"]), lambda: array.array("b", [300]), lambda: array.array("z"), lambda: array.array("i", [1.5]), lambda: a.append("x"), lambda: a[10], lambda: a + [1]):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
m = memoryview(a); print(m.format, m[0], m.tolist(), m.nbytes)
m2 = memoryview(b"\1\0\0\0\2\0\0\0").cast("i"); print(m2.tolist(), m2.format, m2.shape, m2[1], m2.itemsize)
m3 = memoryview(bytearray(8)).cast("d"); m3[0] = 1.5; print(m3.tolist(), bytes(m3))
m4 = memoryview(bytes(range(12))).cast("B", [3, 4]); print(m4.tolist(), m4[1, 2], m4.shape, m4.ndim)
b = b"hello world"; print(b[0], b[:5], b.split(), b.replace(b"o", b"0"), b.hex(" "), bytes.fromhex("68 65"), b.find(b"o"), b.count(b"l"), bytes(3), bytes([1, 2]), bytes("é", "utf8"), b"%d %s" % (5, b"x"), b"a" in b, 104 in b, b.decode(), list(b[:3]), b.upper(), b"\x00\xff\n\t'", b'"', bytearray(b"x") + b"y", b"a" * 3, b"abc" < b"abd")
ba = bytearray(b"hello"); ba[0] = 72; ba += b"!"; ba[1:3] = b"EE"; del ba[-1]; ba.extend([33, 34]); print(ba, ba.pop(), ba.index(b"l"), ba.decode(), bytes(ba)); ba.clear(); print(ba, len(ba))
