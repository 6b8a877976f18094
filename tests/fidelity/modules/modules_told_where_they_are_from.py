# How a module is shown that a program made, by its loader and its spec, and relative names without a package.
import types
import warnings
from importlib.machinery import ModuleSpec

warnings.simplefilter("always")


class Loader:
    def __repr__(self):
        return "<a loader>"


module = types.ModuleType("foo")
print(module)
module.__loader__ = Loader()
print(module)
module.__file__ = "/a/foo.py"
print(module)
module.__spec__ = ModuleSpec("bar", None)
print(module)
module.__spec__ = ModuleSpec("bar", Loader())
print(module)
module.__spec__ = ModuleSpec("bar", Loader(), origin="nowhere")
print(module)
module.__spec__.has_location = True
print(module)
del module.__spec__, module.__file__, module.__name__
print(module)

for given in [
    ("", {"__name__": "a.b"}, None, (), 1),
    ("path", {"__name__": "os", "__path__": []}, None, (), 1),
    ("path", {"__package__": None, "__name__": "x"}, None, (), 1),
    ("path", {"__package__": "os"}, None, (), 1),
    ("path", {"__package__": "os"}, None, (), 2),
    ("path", {"__package__": 5}, None, (), 1),
    ("path", {}, None, (), 1),
    ("path", 5, None, (), 1),
]:
    try:
        print(__import__(*given).__name__)
    except Exception as error:
        print(type(error).__name__, error)
