# sys.excepthook replaces the report of an uncaught error; the status is still 1.
import sys
def hook(kind, value, tb):
    print("caught by the hook:", kind.__name__, value, tb.tb_lineno)
sys.excepthook = hook
class D:
    def __del__(self): print("shutdown follows")
d = D()
print("go")
raise ValueError("last words")
