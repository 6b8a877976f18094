# __getattr__ is the last resort; __setattr__ and __delattr__ see everything.
class Watched:
    colour = "red"
    def __init__(self):
        self.a = 1
    def __getattr__(self, name):
        print("getattr", name)
        if name.startswith("x"):
            return name.upper()
        raise AttributeError(f"no {name} here")
    def __setattr__(self, name, value):
        print("setattr", name, value)
        super().__setattr__(name, value)
    def __delattr__(self, name):
        print("delattr", name)
        object.__delattr__(self, name)

w = Watched()
print(w.a, w.colour)
print(w.xyz)
print(hasattr(w, "nope"), getattr(w, "nope", "default"))
w.b = 2
del w.b
setattr(w, "c", 3)
print(vars(w))
try:
    w.nope
except AttributeError as e:
    print(e)
try:
    del w.zzz
except AttributeError as e:
    print(e)
