import sys
rc = sys.getrefcount
class W:
    def __init__(self): self.t = []
    def write(self, x): self.t.append((rc(self), rc(x)))
    def flush(self): self.t.append(("f", rc(self)))
w = W(); print("a", "b", file=w); print("c", file=w, flush=True); old = sys.stdout; sys.stdout = w; print("x"); print("y", flush=True); sys.stdout = old; print(w.t)
def f(o): print("a", file=o); print(o.t[-1])
f(w); f(W())
