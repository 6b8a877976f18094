# What zlib and gzip make of data, byte by byte: blocks that are stored, with the fixed codes and with codes of their own.
import gzip
import io
import random
import zlib

random.seed(3)
words = "spam eggs ham toast jam tea milk bread".split()
data = {
    "empty": b"",
    "one": b"a",
    "same": b"a" * 1000,
    "again": b"hello world " * 50,
    "all": bytes(range(256)) * 2,
    "noise": bytes(random.randrange(256) for _ in range(600)),
    "few": bytes(random.randrange(3) for _ in range(900)),
    "uneven": bytes(min(int(random.paretovariate(1)), 255) for _ in range(1500)),
    "words": " ".join(random.choice(words) for _ in range(300)).encode(),
    "lines": "".join(f"{n},{n * n % 97},{words[n % 8]}\n" for n in range(120)).encode(),
}
for name, text in data.items():
    made = {level: zlib.compress(text, level) for level in range(-1, 10)}
    print(name, len(text), [len(each) for each in made.values()], made[6].hex()[:60], zlib.crc32(b"".join(made.values())))
    print(*(zlib.decompress(each) == text for each in (made[1], made[9], made[0])))
text = data["lines"]
for wbits in -15, 15, 31, 10:
    made = zlib.compress(text, wbits=wbits)
    print(wbits, len(made), made[:12], zlib.decompress(made, wbits=wbits) == text)
made = gzip.compress(text, mtime=0)
print(len(made), made[:10], gzip.decompress(made) == text, gzip.decompress(made + gzip.compress(b"more", 1)) == text + b"more")
maker = zlib.compressobj(9)
parts = [maker.compress(b"first "), maker.compress(b"second"), maker.flush()]
print(parts, zlib.decompressobj().decompress(b"".join(parts)))
reader = zlib.decompressobj()
print(reader.decompress(b"".join(parts) + b"rest"), reader.eof, reader.unused_data, reader.flush())


def attempt(what):
    try:
        print(what())
    except Exception as problem:
        print(type(problem).__name__, problem)


attempt(lambda: zlib.compress("text"))
attempt(lambda: zlib.compress(b"", 10))
attempt(lambda: zlib.decompress(b"no such thing"))
attempt(lambda: zlib.decompress(b""))
attempt(lambda: zlib.decompress(zlib.compress(text)[:-6]))
attempt(lambda: zlib.decompress(zlib.compress(text)[:-1] + b"x"))
attempt(lambda: gzip.decompress(b"no such thing"))
attempt(lambda: gzip.decompress(made[:-3]))
attempt(lambda: gzip.decompress(made[:5]))
attempt(lambda: gzip.compress("text"))
print(issubclass(gzip.BadGzipFile, OSError), gzip.decompress(b""), zlib.adler32(text), zlib.crc32(text))
