# What a function prints, caught in a StringIO.
import io
import sys
from contextlib import redirect_stdout


def greet(name):
    print("hello", name)
    print("bye", name, end="!")


caught = io.StringIO()
with redirect_stdout(caught):
    greet("Ada")
print(repr(caught.getvalue()), caught.tell())
saved, sys.stdout = sys.stdout, io.StringIO()
try:
    greet("Bob")
    text = sys.stdout.getvalue()
finally:
    sys.stdout = saved
print(text.splitlines())


class Tee(io.TextIOBase):
    def __init__(self, *streams):
        self.streams = streams

    def write(self, text):
        for stream in self.streams:
            stream.write(text)
        return len(text)


log = io.StringIO()
with redirect_stdout(Tee(sys.stdout, log)):
    print("twice")
print(log.getvalue().encode())
lines = io.StringIO("one\ntwo\n\nthree")
print([line.rstrip() for line in lines], lines.read(), lines.seek(4), lines.readline())
data = io.BytesIO()
data.write(b"\x89PNG")
data.write(bytes(4))
data.seek(1)
print(data.read(3), data.tell(), data.getvalue(), sys.getsizeof(data), data.getbuffer if False else "")
with io.BytesIO(b"abc") as f:
    print(f.read(), f.closed)
try:
    f.read()
except ValueError as e:
    print(e)
print(isinstance(lines, io.TextIOBase), isinstance(data, io.IOBase), io.UnsupportedOperation.__mro__[1:3])
