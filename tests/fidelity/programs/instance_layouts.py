# Instances: inline values, dictionaries, slots, weak references, inheritance from built-ins.
import sys
class Empty: pass
class One:
    def __init__(self): self.a = 1
class Many:
    def __init__(self):
        for i in range(40): setattr(self, f"a{i}", i)
class Slots: __slots__ = "a", "b"
class SlotsDict: __slots__ = "a", "__dict__"
class SlotsWeak: __slots__ = "a", "__weakref__"
class SubSlots(Slots): __slots__ = "c",
class SubDict(Slots): pass
class L(list): pass
class LS(list): __slots__ = ()
class I(int): pass
class T(tuple): __slots__ = ()
class E(Exception): pass
class D(dict): pass
for C in (Empty, One, Many, Slots, SlotsDict, SlotsWeak, SubSlots, SubDict, L, LS, I, T, E, D):
    o = C(); before = sys.getsizeof(o); d = getattr(o, "__dict__", None); print(C.__name__, before, sys.getsizeof(o), sys.getsizeof(d) if d is not None else None, C.__basicsize__, C.__itemsize__, C.__dictoffset__, C.__weakrefoffset__)
o = One(); print(sys.getsizeof(o.__dict__)); o.b = 2; print(sys.getsizeof(o.__dict__)); p = One(); print(sys.getsizeof(p.__dict__), p.__dict__); del o.a; print(o.__dict__, sys.getsizeof(o.__dict__)); o.__dict__ = {"z": 1}; print(o.z, sys.getsizeof(o.__dict__)); o.__dict__.clear(); print(vars(o))
s = Slots()
try: s.a
except AttributeError as e: print(e)
s.a = 1; print(s.a, Slots.a, hasattr(s, "b")); del s.a
try: del s.a
except AttributeError as e: print(e)
try: s.zz = 1
except AttributeError as e: print(e)
try:
    class Bad(int): __slots__ = "x",
except TypeError as e: print(e)
try:
    class Bad2: __slots__ = "x",; x = 1
except ValueError as e: print(e)
try:
    class Bad3(Slots, SlotsWeak): pass
except TypeError as e: print(e)
