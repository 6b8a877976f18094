# What sys still holds at the end dies after standard output has gone: nothing is printed for it.
import sys
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
class Free:
    def __del__(self, p=print): p("free")
a = D("a")
f = Free()
del f
sys.extra = D("in sys")
print("end of the script")
