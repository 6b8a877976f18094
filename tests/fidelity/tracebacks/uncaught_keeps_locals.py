# An uncaught error keeps its frames' locals until the traceback has been printed.
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def inner():
    x = D("inner local")
    raise RuntimeError("boom")
def outer():
    y = D("outer local")
    inner()
g = D("global")
outer()
