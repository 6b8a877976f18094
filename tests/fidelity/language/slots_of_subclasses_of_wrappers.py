class X:
    __slots__ = ("__doc__",)
x = X()
x.__doc__ = "hi"
print(x.__doc__, X.__doc__)
class Y(property):
    __slots__ = ("__doc__", "z")
y = Y()
y.z = 3
print(y.z)
y.__doc__ = 3
print(y.__doc__)
class Z(property):
    __slots__ = ("__doc__", "z")
    def __init__(self, f): super().__init__(f)
def f(): "doc"
z = Z(f)
print(Z.__dict__["__doc__"])
print(z.__doc__)
import functools, collections, array, types, io
for b, a in [(property, ()), (functools.partial, (int,)), (collections.deque, ()), (array.array, ('i',)), (staticmethod, (int,)), (classmethod, (int,)), (io.StringIO, ()), (Exception, ()), (dict, ()), (list, ()), (set, ()), (enumerate, ([],)), (map, (int, [])), (filter, (int, [])), (zip, ([],)), (reversed, ([],)), (super, (int, 3)), (types.SimpleNamespace, ()), (collections.OrderedDict, ()), (collections.defaultdict, ()), (collections.Counter, ()), (bytearray, ()), (float, ()), (complex, ()), (str, ())]:
    try:
        class Y(b):
            __slots__ = ("z",)
        y = Y(*a)
        y.z = 3
        print(b.__name__, y.z)
        del y.z
        print(hasattr(y, "z"))
    except Exception as e: print(b, e)
class P(property):
    __slots__ = ()
    
def f(self):
    "doc"
try:
    class A:
        x = P(f)
    print(A.x.__doc__)
except Exception as e: print(type(e).__name__, e)
class P2(property):
    """mine"""
    __slots__ = ()
try:
    print(P2(f).__doc__)
except Exception as e: print(type(e).__name__, e)
class P3(property):
    """mine"""
    __slots__ = ("__doc__",)  if 0 else ("q",)
try:
    print(P3(f).__doc__)
except Exception as e: print(type(e).__name__, e)
class P4(property): pass
print(P4(f).__doc__, P4(f, doc="q").__doc__, P4(lambda s: 1).__doc__)
class P5(property): 
    """d5"""
print(P5(f).__doc__, P5(f, doc="q").__doc__, P5(lambda s: 1).__doc__)
class P6(property):
    __slots__ = ("__doc__",)
print(P6(f).__doc__)
try:
    print(P2(f, doc="hi").__doc__)
except Exception as e: print(type(e).__name__, e)
try:
    print(P2(lambda s: 1).__doc__)
except Exception as e: print(type(e).__name__, e)
