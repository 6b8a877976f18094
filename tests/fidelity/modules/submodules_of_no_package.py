# A module that is no package has no submodules, whatever it is called.
for name in "os.path.x", "json.decoder.x", "math.pi", "os.nope", "json.nope", "collections.abc.Mapping", "zoneinfo.nope":
    try:
        exec(f"import {name}")
    except ImportError as error:
        print(name, type(error).__name__, error, error.name, error.path)
from importlib import import_module

for name in "os.path", "os.path.y":
    try:
        print(import_module(name).__name__)
    except ImportError as error:
        print(error)
