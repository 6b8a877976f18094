# If __init__ raises, the half-made object still gets __del__.
class Half:
    def __init__(self, fail):
        self.a = 1
        if fail:
            raise ValueError("half made")
        self.b = 2
    def __del__(self):
        print("del", sorted(vars(self)))
Half(False)
try:
    Half(True)
except ValueError as e:
    print("caught", e)
print("after")
class NoNew:
    def __new__(cls): raise TypeError("never made")
    def __del__(self): print("no")
try:
    NoNew()
except TypeError as e:
    print(e)
def f():
    try:
        Half(True)
    except ValueError:
        print("no name for the exception")
    print("after the block")
f()
