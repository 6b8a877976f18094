import sys
class R:
    def __init__(s, n): s.n = n
    def __del__(s): print("del", s.n)
sys.keep = R("sys")
x = R("x")
print("end")
