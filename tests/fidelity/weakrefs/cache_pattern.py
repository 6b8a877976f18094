# A cache that does not keep its results alive.
import weakref
class Image:
    made = 0
    def __init__(self, name):
        Image.made += 1
        self.name = name
    def __del__(self): print("unload", self.name)
cache = weakref.WeakValueDictionary()
def load(name):
    img = cache.get(name)
    if img is None:
        img = cache[name] = Image(name)
    return img
a = load("cat")
b = load("cat")
print(a is b, Image.made, len(cache))
load("dog")
print(Image.made, sorted(cache))
del a
print(sorted(cache))
b = load("bird")
print(sorted(cache), Image.made)
