import random
random.seed(0)
print([random.randint(1,6) for _ in range(10)], random.sample('abcdef',3), random.choice([1,2,3]), [round(random.uniform(0,1),4) for _ in range(3)], random.choices(['a','b'],[3,1],k=5))
deck = [f'{r}{s}' for s in '♠♥' for r in 'A23']; random.shuffle(deck); print(deck)
random.seed('hello'); print(random.random(), random.getrandbits(10), random.randrange(10,100,5)); r = random.Random(42); print(r.random(), r.gauss(0,1), r.lognormvariate(0,1), r.vonmisesvariate(0,1), r.gammavariate(1,2), r.paretovariate(3), r.weibullvariate(1,2))
random.seed(1.5); print(random.random()); random.seed(b'ab'); print(random.random()); random.seed(-5); print(random.random()); random.seed(2**100); print(random.random()); 
try: random.seed([1])
except TypeError as e: print(e)
import statistics as st
data=[2,4,4,4,5,5,7,9]; print(st.mean(data), st.pstdev(data), st.median_grouped(data), st.quantiles(data,n=4), st.mode('aab'), st.fmean([1,2],[3,1]), st.covariance([1,2,3],[1,5,7]), st.NormalDist.from_samples(data), st.NormalDist(5,2).inv_cdf(.9), st.NormalDist(1,1)+st.NormalDist(2,2), st.median_high([1,2]), st.kde([1,2,3],1)(2) if hasattr(st,'kde') else '')
import decimal, fractions
from decimal import Decimal as D
print(D('1.1')+D('2.2'), D('10')/D('3'), D('1')/D('7'), D('3.14159').quantize(D('0.01')), D('1E+3'), D('100').normalize(), D('-1.5').copy_abs(), D('2')**D('0.5'), D('1.23e-5'), format(D('1234567.891'),',.2f'), D('1.0')==D('1'), {D('1'):2}[1], D('0.1')+D('0.2')==D('0.3'), D(str(0.1)), sum([D('0.1')]*3), D('7')//D('2'), D('-7')%D('3'), D('1.5').to_integral_value(), D('1').compare(D('2')), D('NaN').is_nan(), D('12.34').adjusted(), D('5').exp(), D('100').log10(), D('1e400')*D('1e400'), D('3.7').__round__(), D('1_000'), round(D('1.25'),1), divmod(D('7'),D('2')), D((0,(1,2,3),-2)), D(3).fma(2,3), D('1.20').__str__(), D(1).next_plus(), decimal.getcontext())
from decimal import *
with localcontext(prec=4, rounding=ROUND_DOWN) as c: print(D(2)/D(3), c.prec, D('1.99999')+0)
getcontext().traps[Inexact]=True
try: D(1)/D(3)
except Inexact as e: print('inexact', e)
getcontext().traps[Inexact]=False
try: D('abc')
except InvalidOperation as e: print(e)
try: D(1)/D(0)
except DivisionByZero as e: print(e, isinstance(e, ZeroDivisionError))
try: D('1')+1.5
except TypeError as e: print(e)
