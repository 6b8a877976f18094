# An error in __del__ is reported by the unraisable hook and the program goes on.
import sys
def hook(info):
    print("unraisable:", info.exc_type.__name__, info.exc_value, "|", info.err_msg, "|", info.object.__name__)
sys.unraisablehook = hook
class Bad:
    def __del__(self):
        raise ValueError("in del")
b = Bad()
del b
print("still here")
[Bad() for _ in range(2)]
def f():
    b = Bad()
    return "returned"
print(f())
