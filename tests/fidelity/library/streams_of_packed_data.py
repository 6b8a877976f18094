# gzip.GzipFile in another stream: what it writes, what it reads, and what it refuses.
import gzip
import io

for level in 9, 1, 6:
    buf = io.BytesIO()
    with gzip.GzipFile('x/data.txt.gz', 'wb', level, buf, mtime=7) as f: print(f.write(b'hello ' * 9), f.tell(), f.name, f.mode, f.writable(), f.readable(), f.seekable())
    print(buf.getvalue())
r = gzip.GzipFile(fileobj=io.BytesIO(buf.getvalue()))
print(r.mtime, r.read(3), r.mtime, r.tell(), r.seek(0), r.readline(), r.read(), r.rewind(), r.peek(3)[:3], list(r), r.name, r.mode)
for f in [lambda: r.write(b'x'), lambda: r.close(), lambda: r.read(), lambda: r.closed, lambda: gzip.GzipFile(fileobj=io.BytesIO(), mode='rt'), lambda: gzip.GzipFile(fileobj=io.BytesIO(), mode='q'), lambda: gzip.GzipFile('nope.gz'), lambda: gzip.open(5), lambda: gzip.open(io.BytesIO(), 'rbt'), lambda: gzip.open(io.BytesIO(), 'rb', encoding='x'), lambda: gzip.GzipFile(fileobj=io.BytesIO(b'abc')).read(), lambda: gzip.GzipFile(fileobj=io.BytesIO(b'')).read(), lambda: gzip.GzipFile(fileobj=io.BytesIO(buf.getvalue()[:-3])).read(), lambda: gzip.GzipFile(fileobj=io.BytesIO(buf.getvalue() * 2)).read()[50:60], lambda: gzip.open('nope.gz', 'rt'), lambda: gzip.GzipFile()]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
packed = gzip.compress("é\nmore\n".encode(), mtime=0)
with gzip.open(io.BytesIO(packed), "rt", encoding="utf8") as lines:
    print([line for line in lines], lines.encoding)
