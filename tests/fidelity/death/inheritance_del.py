# __del__ is found like any method; super().__del__ must be called by hand.
class A:
    def __del__(self): print("A.__del__", type(self).__name__)
class B(A):
    pass
class C(A):
    def __del__(self):
        print("C first")
        super().__del__()
class E(A):
    __del__ = None
B(); C()
class F: pass
f = F()
f.__del__ = lambda: print("instance __del__ is not used")
del f
F.__del__ = lambda self: print("added later to", type(self).__name__)
F()
del F.__del__
F()
g = F()
g.__class__ = B
del g
class L(list):
    def __del__(self): print("list of", len(self))
L([1, 2, 3])
class S(str):
    def __del__(self): print("str", self)
S("abc")
