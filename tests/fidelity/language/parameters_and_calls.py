def f(a, b, /, c, d=4, *, e, g=6): return (a,b,c,d,e,g)
print(f(1,2,3,e=5), f(1,2,c=3,d=1,e=5,g=0))
for call in ['f()','f(1)','f(1,2)','f(1,2,3)','f(1,b=2,c=3,e=1)','f(a=1,b=2,c=3,e=1)','f(1,2,3,4,5)','f(1,2,3,4,5,e=1)','f(1,2,3,e=1,h=2)','f(1,2,3,e=1,gg=2)','f(1,2,3,c=3,e=1)','f(1,2,3,4,5,6,7)']:
    try: eval(call)
    except TypeError as e: print(call, '->', e)
class A:
    def m(self, x, *, key): pass
    @classmethod
    def c(cls, x): pass
    @staticmethod
    def s(x): pass
    def __init__(self, name): pass
for call in ['A()','A(1,2)','A(name=1,age=2)','A(1).m()','A(1).m(1)','A(1).m(1,2)','A.c()','A.s()','A(1).s(1,2)','A.m(1)','A(1).c(1,2)','A(nam=1)']:
    try: eval(call)
    except TypeError as e: print(call, '->', e)
for src in ['def f(a, a): pass','def f(a=1, b): pass','def f(*, **k): pass','def f(*): pass','def f(a, /, b, /): pass','def f(*a, *b): pass','def f(**k, a): pass','def f(/, a): pass','def f(a, *, /): pass','lambda a=1, b: 0','def f(*a=1): pass','def f(a, *b, c, d=1, e): pass\nf(1)','f(a=1, 2)','f(**k, *a)','f(**k, 1)','f(a for a in b, 1)','f(1 = 2)','f(True=1)','f(a.b=1)','def f(None): pass','def f(a, (b, c)): pass','def f(1): pass', 'def f(a.b): pass','def f(**k=1): pass', 'f(x for x in y for z in w, 2)','f(a, b for b in c)','def f(*, a, *, b): pass', 'def f(a:int=, b): pass','f(a=)','f(, a)','def f(a, *, b=1, c, **d,): pass\nprint("ok")','def f(*a, **k, ): pass']:
    try: exec(src)
    except Exception as e: print(repr(src), '->', type(e).__name__, e)
