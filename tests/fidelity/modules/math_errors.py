import math
def t(f,*a):
    try: print(f.__name__, a, repr(f(*a)))
    except Exception as e: print(f.__name__, a, type(e).__name__, e)
for f,a in [(math.sqrt,(-1,)),(math.sqrt,('a',)),(math.sqrt,()),(math.log,(0,)),(math.log,(-1,)),(math.log,(10,1)),(math.log,()),(math.log,(1,2,3)),(math.log,(10**400,)),(math.log2,(8,)),(math.log10,(1000,)),(math.exp,(1000,)),(math.pow,(0,-1)),(math.pow,(-8,1/3)),(math.pow,(10,400)),(math.factorial,(-1,)),(math.factorial,(3.0,)),(math.factorial,(10**30,)),(math.comb,(5,-1)),(math.comb,(-5,1)),(math.comb,(5.0,1)),(math.perm,(5,)),(math.perm,(5,2)),(math.perm,(-1,2)),(math.gcd,(1.5,)),(math.gcd,()),(math.lcm,()),(math.isqrt,(-1,)),(math.isqrt,(1.0,)),(math.floor,('a',)),(math.ceil,('a',)),(math.trunc,('a',)),(math.floor,(1e300,)),(math.floor,(float('inf'),)),(math.ceil,(float('nan'),)),(math.fmod,(1,0)),(math.remainder,(1,0)),(math.remainder,(5,3)),(math.ldexp,(1,5000)),(math.ldexp,(1,2.0)),(math.ldexp,(1,10**30)),(math.frexp,(8,)),(math.modf,(-1.5,)),(math.modf,(float('inf'),)),(math.hypot,(3,4)),(math.hypot,()),(math.dist,((1,2),(3,))),(math.dist,([1,2],[3,'a'])),(math.dist,(1,2)),(math.sumprod,([1,2],[3,4])),(math.sumprod,([1,2],[3])),(math.prod,([1,2,3],)),(math.nextafter,(1,2)),(math.ulp,(1,)),(math.copysign,(1,-0.0)),(math.isclose,(1,1.0000000001)),(math.atan2,(1,2)),(math.acos,(2,)),(math.tan,(float('inf'),)),(math.gamma,(0,)),(math.gamma,(-1,)),(math.gamma,(172,)),(math.gamma,(0.5,)),(math.lgamma,(0,)),(math.lgamma,(100.5,)),(math.erf,(0.5,)),(math.erfc,(0.5,)),(math.exp2,(10,)),(math.exp2,(5000,)),(math.fma,(1,2,3)),(math.fma,(1e308,10,1)),(math.fma,(float('inf'),0,1)),(math.degrees,(1,)),(math.radians,(180,)),(math.expm1,(1e-10,)),(math.log1p,(-1,)),(math.log1p,(1e-10,)),(math.sinh,(1000,)),(math.cosh,(1,)),(math.atanh,(1,)),(math.acosh,(0.5,)),(math.fsum,([.1]*10,)),(math.fsum,([1e308,1e308],)),(math.fsum,([float('inf'),-float('inf')],)),(math.fabs,(-3,)),(math.atan2,(1,)),(math.sqrt,(10**400,)),(math.sqrt,(4,5)),(math.log2,(0,)),(math.log10,(-5,)),(math.isfinite,(1,)),(math.floor,(2.5,)),(math.pow,(2,)),(math.hypot,(1e308,1e308)),(math.nextafter,(1,)),(math.sumprod,([10**30,1.5],[2,3])),(math.sin,(1e22,)),(math.comb,(100,50)),(math.isqrt,(10**40,)),(math.perm,(10**20,3)),(math.comb,(10,10**30)),(math.prod,('ab',)),(math.log,(10**400,10)),(math.cos,(1,)),(math.fsum,(['a'],)),(math.prod,([1.5,2,3],)),(math.prod,([[1],2],))]:
    t(f,*a)
for kw in [dict(abs_tol=-1)]:
    try: math.isclose(1,2,**kw)
    except Exception as e: print(e)
try: math.isclose(1)
except Exception as e: print(e)
try: math.isclose(1,2,3)
except Exception as e: print(e)
try: math.nextafter(1,2,steps=-1)
except Exception as e: print(e)
print(math.nextafter(1,2,steps=3), math.nextafter(1,100,steps=10**400), math.nextafter(0.0,-1), math.prod([1,2],start=3))
try: math.prod([1],2)
except Exception as e: print(e)
class F:
    def __floor__(s): return 'fl'
    def __ceil__(s): return 'ce'
    def __trunc__(s): return 'tr'
    def __float__(s): return 2.5
print(math.floor(F()),math.ceil(F()),math.trunc(F()),math.sqrt(F()))
class I:
    def __index__(s): return 9
print(math.sqrt(I()), math.isqrt(I()), math.gcd(I(),6), math.factorial(I()))
print(math.__doc__)
