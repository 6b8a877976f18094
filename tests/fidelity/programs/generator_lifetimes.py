# generator lifetimes
import sys, gc
def gen():
    r = Res("inner")
    try:
        while True:
            x = yield r
            print("got", x, sys.getrefcount(r))
    except GeneratorExit:
        print("exit"); raise
    finally:
        print("fin")
class Res:
    def __init__(s, n): s.n = n
    def __del__(s): print("del", s.n)
g = gen()
print(sys.getsizeof(g), g.gi_frame.f_locals, g.gi_running, g.gi_suspended if hasattr(g, "gi_suspended") else None)
r = next(g)
print(sys.getrefcount(r), g.gi_frame.f_lineno, sorted(g.gi_frame.f_locals))
g.send(5)
print(g.gi_yieldfrom, g.gi_code.co_name)
del r
try:
    g.throw(ValueError("boo"))
except ValueError as e:
    print("VE", e, e.__traceback__.tb_next.tb_lineno)
print(g.gi_frame)
def outer():
    yield from inner()
def inner():
    yield 1
    yield 2
    return 3
o = outer(); next(o); print(o.gi_yieldfrom.__name__)
