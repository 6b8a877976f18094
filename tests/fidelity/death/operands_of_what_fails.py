# Operands of calls and operators that fail: who dies when, and what the collector has counted by then.
class L:
    n = None
    def __init__(s,n): s.n=n
    def __del__(s): print("del",s.n)
def f(*a, **k): raise ValueError
def g(): pass
for fn in (0, f, g, len, print, L, int, [].append):
    for k in ("a", 0):
        print(getattr(fn, "__name__", fn), k)
        try: fn(L(1), **{k: L(2)})
        except Exception as e: print(type(e).__name__)
        e=None
        print("-")
        try: fn(*[L(1), L(3)], **{k: L(2)})
        except Exception as e: print(type(e).__name__)
for fn in (0, f, g, len):
    try: fn(L(1), L(2), x=L(3))
    except Exception as e: print(type(e).__name__)
    try: fn(L(1), L(2))
    except Exception as e: print(type(e).__name__)
    try: fn(*[L(1), L(2)])
    except Exception as e: print(type(e).__name__)
import gc
class class1:
    def __del__(self):
        print(gc.get_count())
gc.collect()
try: [] = class1()
except TypeError: pass
gc.collect()
try: a,b = class1()
except TypeError: pass
gc.collect()
try: class1()()
except TypeError: pass
gc.collect()
try: class1() + 1
except TypeError: pass
gc.collect()
try: class1().x
except AttributeError: pass
gc.collect()
try: raise ValueError(class1())
except ValueError: pass
gc.collect()
try: raise class1()
except TypeError: pass
gc.collect()
try: [] = class1()
except TypeError: print("last")
