# A chain of contexts keeps every frame's locals until the last name goes.
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def a():
    x = D("in a")
    raise KeyError("a")
def b():
    y = D("in b")
    try:
        a()
    except KeyError:
        z = D("in the handler of b")
        raise ValueError("b")
def c():
    try:
        b()
    except ValueError as e:
        print(type(e.__context__).__name__)
        return e
e = c()
print("returned", e)
e.__traceback__ = None
print("own traceback dropped")
e.__context__ = None
print("context dropped")
e = None
try:
    b()
except ValueError:
    pass
print("end")
