import gc, sys
class R:
    def __init__(s,n): s.n=n
    def __del__(s): print('del',s.n)
r=sys.getrefcount
def h(a):
    b=R('b')
    for i in [R('i'),R('j')]:
        yield a
def co(a):
    class A:
        def __await__(s): yield a
    return A()
async def c(a):
    await co(a)
x=h(R("a")); next(x); print(r(h)); x.close(); print(r(h), x.gi_frame, x.gi_running)
print(r(h)); del x; print(r(h))
x=h(R('a')); next(x); x.close(); x.close()
try: next(x)
except StopIteration: print('stop')
try: x.throw(ValueError)
except ValueError: print('ve', r(h))
del x; print(r(h))
y=c(1); y.send(None); print(r(c)); y.close(); print(r(c), gc.get_referents(y)[2:] and len(gc.get_referents(y))); del y; print(r(c))
g=(R(i) for i in range(3)); next(g); g.close(); print(len(gc.get_referents(g))); del g
def cyc():
    me = yield
    while 1: yield me
z=cyc(); next(z); z.send(z); z.close(); del z; print(gc.collect(), r(cyc))
z=cyc(); next(z); z.send(z); del z; print(gc.collect(), r(cyc))
def w():
    yield 1
