import types, sys
class R:
    def __init__(s, n): s.n = n
    def __del__(s): print("del", s.n)
w = R("w")
m = types.ModuleType("m")
sys.modules["m"] = m
v = R("v")
m.keep = R("m1")
m.keep2 = R("m2")
x = R("x")
m.keep3 = R("m3")
y = R("y")
print("end")
