# zlib.decompressobj() is given data in pieces, and told how much to give.
import zlib

packed = zlib.compress(b"hello " * 50 + bytes(range(256)), 9)
for size in 1, 5, 64:
    reader, out = zlib.decompressobj(), []
    for at in range(0, len(packed), size):
        out.append(reader.decompress(packed[at : at + size]))
    print(size, [len(piece) for piece in out if piece][:12], len(b"".join(out)), reader.eof, reader.flush())

reader = zlib.decompressobj()
print(reader.decompress(packed, 10), len(reader.unconsumed_tail) > 0, reader.eof)
print(reader.decompress(reader.unconsumed_tail, 7), reader.unused_data)
print(len(reader.flush()), reader.eof)

reader = zlib.decompressobj()
print(len(reader.decompress(packed + b"more")), reader.unused_data, reader.decompress(b"!"), reader.unused_data)
for wrong in lambda: reader.decompress(b"", -1), lambda: reader.flush(0), lambda: zlib.decompress(packed[:-3]):
    try:
        wrong()
    except (ValueError, zlib.error) as error:
        print(type(error).__name__, error)
reader = zlib.decompressobj(-15)
print(reader.decompress(packed[2:20])[:12], reader.eof)

import csv
import io

for setting in None, 5, b"\n":
    try:
        csv.writer(io.StringIO(), lineterminator=setting)
    except TypeError as error:
        print(error)
