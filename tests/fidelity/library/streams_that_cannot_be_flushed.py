# What stands for standard output has no method to flush it, which the interpreter finds when it ends: the status is 120.
import sys


class Shouting:
    def __init__(self, out):
        self.out = out

    def write(self, text):
        self.out.write(text.upper())


sys.stdout = Shouting(sys.stdout)
print("hello")
sys.breakpointhook = lambda *args, **named: print("broken at", args, named)
breakpoint(1, two=3)
del sys.breakpointhook
try:
    breakpoint()
except RuntimeError as error:
    print(error)
sys.exit(3)
