import gc, weakref
class A:
    def m(self): pass
a=A()
m=a.m
r=[0]*9
cb=lambda x:0
class R(weakref.ref):
    def __new__(cls, o, c=None):
        return weakref.ref.__new__(cls, o, c)
class R2(weakref.ref):
    def __init__(self, o, c=None):
        super().__init__(o, c)
gc.collect()
x=weakref.ref(a,cb)
print(gc.get_count())
gc.collect()
x=R(a,cb)
print(gc.get_count())
gc.collect()
x=R2(a,cb)
print(gc.get_count())
gc.collect()
x=weakref.ref.__new__(R,a,cb)
print(gc.get_count())
gc.collect()
x.foo=1
print(gc.get_count())
gc.collect()
x=object.__new__(A)
print(gc.get_count())
gc.collect()
x=weakref.WeakMethod(m)
print(gc.get_count())
