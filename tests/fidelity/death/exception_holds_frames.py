# An exception's frames, with their locals, live until its except block ends.
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def inner():
    a = D("inner")
    raise ValueError
def outer():
    b = D("outer")
    inner()
try:
    outer()
except ValueError as e:
    print("handling")
print("handled")
try:
    outer()
except ValueError:
    print("handling without a name")
print("handled")
try:
    outer()
except ValueError as e:
    kept = e
print("kept")
kept = kept.with_traceback(None)
print("traceback dropped")
def f():
    try:
        inner()
    except ValueError:
        return "returned"
    finally:
        print("finally")
print(f())
