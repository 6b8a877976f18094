class __B: pass
class _O__B: pass
class O:
    class G[T](__B): pass
    class G2[__T](list[__T]): 
        def f(self, x: __T): return __T
    def m[__T](self, x: __T): return __T
    def m2[__T](self, x: __B): return __T
    class __P[__T: (__B, int)]: pass
    def __q[__T: __B](self): pass
print(O.G.__bases__, O.G2.__type_params__)
try: print(O().m(1))
except Exception as e: print(e)
try: print(O().m2(1))
except Exception as e: print(e)
print([k for k in vars(O)])
try: print(O._O__P.__type_params__[0].__constraints__)
except Exception as e: print(e)
try: print(O._O__q.__type_params__[0].__bound__)
except Exception as e: print(e)
class __B: pass
try:
    class G[T](__B): pass
except NameError as e: print(e)
class H:
    __Z = int
    _H__B = __B if False else object
    try:
        class G[__T](object):
            x = __T
            def f(self, a: __T) -> __T: return __T
        print(G.__type_params__, G().f(1))
    except NameError as e: print(e)
    def meth[__U](self, a: __U): return __U
    type __Al = int
    type X[__V] = __V
    print(meth.__type_params__, X, X.__value__)
print([k for k in vars(H) if 'H' in k])
class C[__T](list[__T]):
    pass
print(C.__type_params__, C.__orig_bases__)
