class R:
    def __init__(s, n): s.n = n
    def __del__(s): print("del", s.n)
w = R("w")
import math
v = R("v")
math.keep = R("math")
math.keep2 = R("math2")
x = R("x")
math.keep3 = R("math3")
y = R("y")
print("end")
