import sys, gc, warnings
sys.stderr = sys.stdout
class E:
    def __del__(s): raise ValueError("in del")
sys.unraisablehook = lambda u: print("hook", u.exc_type.__name__)
E()
warnings.warn("careful")
print("x", file=sys.stderr)
import traceback
try: 1/0
except ZeroDivisionError: traceback.print_exc()
def f(): raise KeyError("k")
f()
