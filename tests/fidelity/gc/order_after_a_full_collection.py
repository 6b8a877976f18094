import gc, sys
class R:
    def __init__(s, n): s.n = n
    def __del__(s): print("del", s.n)
w = R("w")
math = type(sys)("math"); sys.modules["math"] = math
v = R("v")
math.keep = R("math")
x = R("x")
gc.collect()
names = {id(math): "math", id(math.__dict__): "math dict", id(globals()): "main dict", id(sys.modules["__main__"]): "main", id(sys.modules): "modules", id(w): "w", id(v): "v", id(x): "x", id(math.keep): "m1", id(R): "R", id(R.__init__): "init"}
print([names[id(o)] for o in gc.get_objects() if id(o) in names])
