import contextlib
@contextlib.contextmanager
def cm():
    print("in")
    try:
        yield 5
    finally:
        print("out")
with cm() as v:
    print(v)
    raise KeyError(v)
