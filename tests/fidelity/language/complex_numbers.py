z = 3+4j
print(z, abs(z), z.real, z.imag, z.conjugate(), z*2, z**2, z/(1-1j), -z, z==3+4j, complex('1+2j'), complex(1), complex(1.5,-2), 1j*1j, complex(0,-0.0), complex(-0.0, 1), (1+0j)==1, hash(1+0j)==hash(1))
print(repr(1e20+1j), 1e16j, complex('inf'), complex('nanj'), f'{z:.2f}', f'{z}', f'{1.5j:>10}', format(z, '.1e'), bool(0j), z.__class__)
for s in ['z<1','int(z)','float(z)','z//1','z%1','divmod(z,1)','complex("1 + 2j")','complex("a")','complex(1,"2")','complex("1",2)','complex([])','round(z)','z**0.5','0j**-1','z/0','pow(z,2,3)','z>z','math.sqrt(z)','(-8)**(1/3)','(-1)**0.5','complex(1,2,3)','complex(real=1,imag=2)','1_0j','complex(1j,1j)','z.real=1','complex(1,None)','min(z,1)','complex()','0**-1','0.0**-1', '1/0j','1j**2', '(1+2j)**-1','(1+2j)**(1+1j)']:
    try: 
        import math
        r = eval(s) if '.real=' not in s else exec(s)
        print(s, '=>', r)
    except Exception as e: print(s, '->', type(e).__name__, e)
import cmath
print(cmath.sqrt(-1), cmath.phase(1j), cmath.polar(1+1j), cmath.rect(1, cmath.pi/2), cmath.exp(1j*cmath.pi), cmath.log(-1), cmath.isclose(1,1+1e-12))
