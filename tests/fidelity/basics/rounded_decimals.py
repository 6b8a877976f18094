# Floats at a fixed number of decimals: ties, values that no word holds, zeros and signs.
import random
r=random.Random(7)
vals=[0.0,-0.0,0.5,1.5,2.5,-2.5,0.125,0.375,1e-10,-1e-10,1e22,1e15+0.5,123456789.987654321,5e-324,2.2250738585072014e-308,0.1,0.045,1.005,2.675,1e300,9.999,99.995,0.9999,-0.001]
vals+=[r.uniform(-1000,1000) for _ in range(300)]+[r.randint(-10**9,10**9)/2**r.randint(0,40) for _ in range(300)]+[r.uniform(-1,1)*10**r.randint(-20,20) for _ in range(300)]
h=0
for v in vals:
    for p in (0,1,2,3,6,10,17,22,30):
        s='%.*f|%s|%s|%s'%(p,v,f'{v:.{p}f}',round(v,p),f'{v:+010.{p}F}')
        h=hash((h,s))
        if len(vals)<40 or abs(v)<1e-4 or p==2: print(s)
print(h)
