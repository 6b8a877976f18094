# StringIO and BytesIO, redirecting what is printed, files that do not exist.
import io, sys, contextlib
s = io.StringIO("one\ntwo\nthree"); print(s.readline(), s.tell(), s.read(2), s.readlines(), s.read(), s.seek(0), [line.rstrip() for line in s], s.getvalue()[:3])
s = io.StringIO(); print("a", 1, file=s, sep="-"); s.write("x" * 3); s.seek(0); s.write("Z"); s.truncate(3) if 0 else None; print(repr(s.getvalue()), s.closed, s.readable(), s.writable(), s.seekable())
s.close()
try: s.read()
except ValueError as e: print(e)
b = io.BytesIO(b"abcdef"); print(b.read(2), b.seek(-2, 2), b.read(), b.getvalue(), b.tell(), b.readinto(bytearray(3)))
with contextlib.redirect_stdout(io.StringIO()) as out: print("hidden"); help_me = 1
print(repr(out.getvalue()))
old, sys.stdout = sys.stdout, io.StringIO(); print("also hidden"); text = sys.stdout.getvalue(); sys.stdout = old; print(text.strip())
with io.StringIO("k=v\n# c\nx = y\n") as f: print({k.strip(): v.strip() for k, _, v in (line.partition("=") for line in f if not line.startswith("#"))})
try: io.StringIO(5)
except TypeError as e: print(e)
try: io.StringIO().write(b"x")
except TypeError as e: print(e)
try: io.BytesIO().write("x")
except TypeError as e: print(e)
print(sys.stdout.name, sys.stdout.encoding, sys.stderr.errors, isinstance(sys.stdout, io.TextIOBase), issubclass(io.StringIO, io.IOBase), io.SEEK_END)
print("no newline", end=""); print(); print("flush", flush=True); sys.stdout.write("written\n"); sys.stderr.write("")
class Tee:
    def __init__(self, *fs): self.fs = fs
    def write(self, x): return [f.write(x) for f in self.fs] and len(x)
    def flush(self): print("flushed", file=sys.__stdout__)
log = io.StringIO(); print("twice", file=Tee(log, sys.stdout), flush=True); print(log.getvalue(), end="")
