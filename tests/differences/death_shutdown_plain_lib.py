# At shutdown, with no function in __main__, the module's dict dies in the order of insertion.
from functools import partial
b = type("B", (), {"__del__": staticmethod(partial(print, "del b"))})()
a = type("A", (), {"__del__": staticmethod(partial(print, "del a"))})()
_u = type("U", (), {"__del__": staticmethod(partial(print, "del _u"))})()
lst = [type("L", (), {"__del__": staticmethod(partial(print, "del item", i))})() for i in range(3)]
__d__ = type("E", (), {"__del__": staticmethod(partial(print, "del __d__"))})()
b2 = b
c = type("C", (), {"__del__": staticmethod(partial(print, "del c"))})()
a = type("A", (), {"__del__": staticmethod(partial(print, "del second a"))})()
print("end of the script")
