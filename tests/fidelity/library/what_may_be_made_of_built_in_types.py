"""Instances that __new__ refuses to make, struct sequences, powers with a modulus, and dictionaries of pairs."""
import sys, types
class D(dict): pass
for c, t in ((object, type(iter([]))), (object, types.FunctionType), (object, types.GeneratorType), (object, type(len)), (object, types.ModuleType), (tuple, type(sys.flags)), (object, list), (object, D), (int, bool), (object, type(None)), (object, types.FrameType), (object, types.CellType), (object, types.CodeType), (object, type({}.keys())), (object, range), (dict, D), (BaseException, ValueError), (object, ValueError), (object, property), (object,type(sys.float_info)), (tuple, type(sys.float_info))):
    try: print(type(c.__new__(t)).__name__)
    except Exception as e: print(type(e).__name__, e)
import time
for t in (type(sys.flags), type(sys.version_info), type(sys.float_info), type(sys.hash_info), type(sys.int_info), type(sys.thread_info), time.struct_time):
    for f in (lambda: t((1,)*t.n_fields), lambda: t((1,)*t.n_fields, {}), lambda: t(sequence=(1,)*t.n_fields),lambda: t((1,)*30), lambda: t(1), t):
        try: print(type(f()).__name__)
        except Exception as e: print(type(e).__name__, e)
for a,b,m in ((12345,65537,1000000007),(2,-1,7),(3,-3,-7),(5,0,1),(2**63,2**64,2**62+1),(7,2**100,13),(-5,3,7),(-5,3,-7),(10,5,10**18+9),(2,10,-5),(0,0,1),(0,0,5)):
    print(pow(a,b,m))
print(dict([[1,2],(3,4),"ab"]))
for bad in ([1],[(1,)],[(1,2,3)],["abc"],[[]]):
    try: dict(bad)
    except Exception as e: print(type(e).__name__, e)
