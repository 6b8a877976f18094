"""Statistics and fractions, to the last digit."""
import statistics as S
from fractions import Fraction as F
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
data=[1,2,3,4,4,5.5,7]
for f in (S.mean,S.fmean,S.geometric_mean,S.harmonic_mean,S.median,S.median_low,S.median_high,S.median_grouped,S.mode,S.multimode,S.pstdev,S.pvariance,S.stdev,S.variance,S.quantiles):
    t(lambda: (f.__name__, f(data)))
    t(lambda: (f.__name__, f([1,2,3,4])))
    t(lambda: (f.__name__, f([F(1,3),F(2,3)])))
    t(lambda: (f.__name__, f([])))
t(lambda: S.quantiles(data,n=10,method='inclusive'))
t(lambda: S.correlation([1,2,3,4],[2,4,5,9])); t(lambda: S.covariance([1,2,3,4],[2,4,5,9])); t(lambda: S.linear_regression([1,2,3,4],[2,4,5,9]))
t(lambda: S.correlation([1,2,3,4],[2,4,5,9],method='ranked'))
n=S.NormalDist(100,15)
print(n, n.pdf(100), n.cdf(115), n.inv_cdf(0.9), n.quantiles(4), n+5, n*2, n-S.NormalDist(1,2), n.overlap(S.NormalDist(110,10)), n.zscore(120), n.samples(3,seed=1))
print(S.NormalDist.from_samples([1,2,3,4.5]))
t(lambda: S.mean(['a'])); t(lambda: S.mode('aabbb')); t(lambda: S.stdev([1])); t(lambda: S.fmean([1,2],weights=[3,1])); t(lambda: S.harmonic_mean([40,60],weights=[5,30]))
print(F(3,6), repr(F('1.25')), F('-3/4'), F(0.1), F(' 7e-3 '), F(3)+F(1,3), F(1,2)*0.5, F(1,2)**-2, 2**F(1,2), F(7,3)//1, divmod(F(7,3),F(1,2)), F(-7,3)%2, round(F(7,2)), round(F(22,7),3), int(F(-7,2)), F(1,3)==1/3, F(1,2)==0.5, hash(F(1,2))==hash(0.5), F(3.14159).limit_denominator(100), abs(F(-1,2)), bool(F(0)), F(1,3)<0.5, F(2,1), F(4,2).is_integer())
for a in ("x","1/0","1.2.3","","1/","3/ 4","1_000","_1"):
    t(lambda: repr(F(a)))
t(lambda: F(1,0)); t(lambda: F(1.5,2)); t(lambda: F(None)); t(lambda: F(1,2)<'a')
for spec in ('.3f','10.2f','<10','+','e','.2e','g','%','.1%','_','010.3f','=+12,.2f','#','z.1f','>8','^9','s','d'):
    t(lambda: (spec, format(F(22,7),spec), format(F(-1000000,3),spec)))
t(lambda: sum([F(1,3)]*3)); t(lambda: max(F(1,3),F(1,2)))
import math
print(math.floor(F(7,2)), math.ceil(F(7,2)), math.trunc(F(-7,2)), F(1,3).as_integer_ratio(), float(F(1,3)), complex(F(1,2)))
import numbers
print(isinstance(F(1), numbers.Rational), isinstance(3, numbers.Integral), isinstance(2.5, numbers.Real), issubclass(int, numbers.Number))
