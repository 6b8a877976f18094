# Registered calls: how they are counted and what they let go.
import atexit
class D:
    def __init__(s,n): s.n=n
    def __del__(s): print("del", s.n)
    def __call__(s, *a): print("call", s.n)
class F(D): pass
for i in range(3):
    f = D(i)
    atexit.register(f, D(str(i)))
del f
atexit._clear()
print("--")
f=D(9)
atexit.register(f, D('9'), D('10'))
atexit.unregister(f)
print(atexit._ncallbacks())
for i in range(3):
    atexit.register(D(i), D(str(i)))
