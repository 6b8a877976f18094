# Signals that do not keep their listeners alive.
import weakref, gc
class Signal:
    def __init__(self): self.listeners = []
    def connect(self, callback):
        make = weakref.WeakMethod if hasattr(callback, "__self__") else weakref.ref
        self.listeners.append(make(callback, self.listeners.remove))
    def emit(self, *args):
        return [f(*args) for ref in list(self.listeners) if (f := ref()) is not None]
class Window:
    def __init__(self, name): self.name = name
    def resized(self, w, h): return f"{self.name}: {w}x{h}"
    def __del__(self): print("window", self.name, "closed")
def log(w, h): return f"log {w}x{h}"
s = Signal(); a, b = Window("a"), Window("b")
s.connect(a.resized); s.connect(b.resized); s.connect(log)
print(s.emit(3, 4), len(s.listeners))
del a; print(s.emit(5, 6), len(s.listeners))
del log; print(s.emit(7, 8), len(s.listeners))
s.connect(lambda w, h: "gone at once"); print(len(s.listeners))
w1 = weakref.WeakMethod(b.resized); w2 = weakref.WeakMethod(b.resized); print(w1 == w2, w1() == b.resized, hash(w1) == hash(w2), w1 is w2)
keep = b.resized; del b; print(keep(1, 1)); keep = None; print(w1(), w1 == w2, len(s.listeners))
class Registry:
    def __init__(self): self.items = weakref.WeakSet()
    def add(self, x): self.items.add(x); return x
r = Registry(); x = r.add(Window("x")); r.add(Window("y")); print(len(r.items), [i.name for i in r.items]); x.self = x; del x; print(len(r.items)); print(gc.collect() >= 1, len(r.items))
