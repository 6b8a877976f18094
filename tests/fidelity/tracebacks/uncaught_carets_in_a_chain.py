def f(a, b):
    return a.b.c[b](1)(2)
class X: pass
x = X(); x.b = X(); x.b.c = {3: lambda v: None}
f(x, 3)
