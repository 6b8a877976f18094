# Attribute access makes bound methods anew; functions, classes and dicts stay.
class C:
    k = []
    def m(self): pass
    @property
    def p(self): return []
    @classmethod
    def cm(cls): pass
    @staticmethod
    def sm(): pass
c = C()
print(c.m is c.m, c.m == c.m, c.m.__func__ is C.m, C.m is C.m, c.k is C.k, c.p is c.p, C.cm is C.cm, c.sm is C.sm, C.sm is C.sm)
print(id(c.m) == id(c.m), id(c.m) == id(c.p), id(C.cm) == id(c.m))
a, b = c.m, c.m
print(a is b, a.__self__ is b.__self__, hash(a) == hash(b), {a: 1}[b])
print([].append == [].append, (x := []).append == x.append, (5).__add__ == (5).__add__, len is len, str.upper is str.upper, "a".upper is "a".upper)
print(c.__dict__ is c.__dict__, C.__mro__ is C.__mro__, C.__bases__ is C.__bases__, C.__name__ is C.__name__, c.m.__doc__ is None, C.m.__code__ is C.m.__code__)
def f(x=[]): pass
print(f.__defaults__ is f.__defaults__, f.__defaults__[0] is f.__defaults__[0], f.__globals__ is globals(), f.__dict__ is f.__dict__, f.__annotations__ is f.__annotations__)
try:
    raise ValueError("x")
except ValueError as e:
    print(e.args is e.args, e.__traceback__ is e.__traceback__, e.__traceback__.tb_frame is e.__traceback__.tb_frame)
