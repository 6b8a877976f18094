import gc
gc.collect()
class A: pass
gc.collect()
def t(f):
    a = A()
    f(a)
    d = [type(o).__name__ for o in gc.get_objects(generation=0)]
    tr = gc.is_tracked(a.__dict__)
    d2 = [type(o).__name__ for o in gc.get_objects(generation=0)]
    a.me = a
    del a
    print(d, tr, d2, gc.collect())
def f1(a):
    a.x = 1
    vars(a)
def f2(a):
    a.x = []
    vars(a)
def f3(a):
    vars(a)
    a.x = []
def f4(a):
    vars(a)['x'] = []
def f5(a):
    a.x = a
    vars(a)
def f6(a):
    a.x = a
def f7(a):
    vars(a)['x'] = 1
    a.y = []
for f in f1,f2,f3,f4,f5,f6,f7:
    t(f); t(f)
