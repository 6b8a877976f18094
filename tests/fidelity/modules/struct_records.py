# Records of a binary file.
import gc
import struct
import sys

header = struct.Struct("<4sHHI")
data = header.pack(b"BLOB", 1, 2, 70000)
print(data, header.size, header.format, header)
print(header.unpack(data), sys.getsizeof(header), gc.is_tracked(header))
for fmt in ("b", "bi", "ib", "bhilq", "<bhilq", ">I", "=Hd", "3s2x?", "10p", "qb0q"):
    print(fmt, struct.calcsize(fmt))
buffer = bytearray(16)
struct.pack_into(">Id", buffer, 2, 0xDEADBEEF, 2.5)
print(buffer.hex(" "), struct.unpack_from(">I", buffer, 2))
print([p for p in struct.iter_unpack("<hh", bytes(range(12)))])
rgb = struct.pack("BBB", 255, 128, 0)
print(rgb, tuple(rgb), int.from_bytes(rgb), struct.unpack("<i", struct.pack(">i", 1)))
print(struct.pack("<f", 0.1), struct.unpack("<f", struct.pack("<f", 0.1)), struct.pack("<d", 0.1).hex())
print([struct.unpack("e", struct.pack("e", x))[0] for x in (0.1, 1 / 3, 65504, 1e-7, -0.0)])
try:
    struct.unpack("<I", b"abc")
except struct.error as e:
    print("error:", e, type(e), type(e).__mro__)
print(sys.getrefcount(header), struct.Struct("i").pack(5))
