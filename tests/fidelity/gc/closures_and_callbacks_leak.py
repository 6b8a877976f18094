# An observer pattern that leaks through bound methods, and its repair with weakrefs.
import gc, weakref
class Subject:
    def __init__(self): self.watchers = []
    def fire(self, x):
        for w in self.watchers: w(x)
    def __del__(self): print("subject gone")
class Watcher:
    def __init__(self, s):
        self.s = s
        s.watchers.append(self.see)
    def see(self, x): print("saw", x)
    def __del__(self): print("watcher gone")
gc.collect()
s = Subject(); w = Watcher(s)
s.fire(1)
del s, w
print("leaked until", gc.collect())
class WeakSubject(Subject):
    def fire(self, x):
        for w in self.watchers:
            m = w()
            if m: m(x)
class WeakWatcher(Watcher):
    def __init__(self, s):
        self.s = s
        s.watchers.append(weakref.WeakMethod(self.see))
s = WeakSubject(); w = WeakWatcher(s)
s.fire(2)
del w
s.fire(3)
del s
print("collect", gc.collect())
