# While a class gets other bases, its subclasses and their orders are in lists.
import gc
gc.collect()
class A: pass
class B(A): pass
a=gc.get_count()[0]
A.__bases__ = A.__bases__
b=gc.get_count()[0]
A.__bases__ = A.__bases__
c=gc.get_count()[0]
print(a,b,c)
class X: pass
class A(X): pass
class B(A): pass
class C(B): pass
class D(A): pass
gc.collect()
a=gc.get_count()[0]
A.__bases__ = A.__bases__
b=gc.get_count()[0]
A.__bases__ = (X,)
c=gc.get_count()[0]
A.__bases__ = (X,)
d=gc.get_count()[0]
print(a,b,c,d)
class E: pass
gc.collect()
a=gc.get_count()[0]
E.__bases__ = E.__bases__
b=gc.get_count()[0]
E.__bases__ = E.__bases__
c=gc.get_count()[0]
print(a,b,c)
