# Arguments of an exception, its context and its cause die with it.
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
try:
    raise ValueError(D("argument"))
except ValueError:
    print("in the block")
print("--")
try:
    try:
        raise KeyError(D("first"))
    except KeyError:
        raise ValueError(D("second"))
except ValueError as e:
    print(type(e.__context__).__name__)
    e.__context__ = None
    print("context dropped")
print("--")
try:
    raise TypeError from KeyError(D("cause"))
except TypeError as e:
    e.extra = D("attribute")
    print("both alive")
print("end")
