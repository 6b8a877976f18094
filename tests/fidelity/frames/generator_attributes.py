# gi_frame, gi_running, gi_suspended, gi_yieldfrom and inspect's states by hand.
def gen(x):
    y = x * 2
    print("running", g.gi_running, g.gi_suspended)
    yield y
    yield from [1, 2]
g = gen(5)
print(g.gi_running, g.gi_suspended, g.gi_frame is not None, g.gi_frame.f_locals, g.gi_yieldfrom)
print(next(g), g.gi_suspended, g.gi_frame.f_locals, g.gi_frame.f_lineno)
print(next(g), type(g.gi_yieldfrom).__name__, g.gi_frame.f_lineno)
print(list(g), g.gi_frame, g.gi_suspended, g.gi_yieldfrom)
print(g.__name__, g.__qualname__, g.gi_code is gen.__code__)
g = gen(1)
g.close()
print(g.gi_frame, list(g))
h = (i for i in range(2))
print(h.__name__, h.gi_code.co_varnames, next(h), h.gi_frame.f_locals["i"])
print(h.gi_frame is h.gi_frame, h.gi_frame.f_code is h.gi_code)
