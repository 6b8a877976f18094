# When something keeps the main module itself, its names are cleared: one underscore first, then the rest.
import sys
from functools import partial
z = type("Z", (), {"__del__": staticmethod(partial(print, "del z"))})()
_private = type("P", (), {"__del__": staticmethod(partial(print, "del _private"))})()
y = type("Y", (), {"__del__": staticmethod(partial(print, "del y"))})()
__dunder__ = type("D", (), {"__del__": staticmethod(partial(print, "del __dunder__"))})()
_second = type("S", (), {"__del__": staticmethod(partial(print, "del _second"))})()
keep = [sys.modules["__main__"]]
keep.append(keep)
sys.keep = keep
print("end of the script")
