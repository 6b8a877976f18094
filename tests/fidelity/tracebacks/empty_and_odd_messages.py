# How the last line looks: empty message, repr of KeyError, tuple arguments, an unprintable exception.
class Unprintable(Exception):
    def __str__(self):
        raise RuntimeError("no text")
for e in (ValueError(), KeyError("k"), KeyError(""), ValueError(1, 2), AssertionError(), OSError(2, "missing"), OSError(2, "missing", "f.txt"),
          UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"), StopIteration(5), SystemExit(4), KeyboardInterrupt()):
    print(type(e).__name__, "|", str(e), "|", repr(e))
raise Unprintable("x")
