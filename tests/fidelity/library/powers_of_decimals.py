# Powers and exponentials of Decimal: the last digit, and results that are too large or too small.
from decimal import *
for r in (ROUND_HALF_EVEN, ROUND_UP, ROUND_05UP):
    c = Context(prec=28, rounding=r, Emax=999, Emin=-999)
    print(c.exp(Decimal('0.1')), c.ln(Decimal(2)), c.log10(Decimal(2)), c.exp(Decimal(1)))
    print(Decimal('0.1').exp(c), c.power(Decimal(2), Decimal('0.5')), c.sqrt(Decimal(2)))
for a, b in ((2, '1E+999'), ('0.1', '1E+999'), (100, '1E+400'), (2, '1E+30'), ('1.0000001', '1E+9'), ('-2', '1E+20'), ('0.5', '1e20'), ('2', '-1e20'), ('1E-10','1E-10')):
    c = Context(prec=9, Emax=999, Emin=-999, traps=[])
    print(a, b, c.power(Decimal(a), Decimal(b)), sorted(f.__name__ for f in c.flags if c.flags[f]))
try: print(Decimal(2) ** Decimal('1E+999'))
except Exception as e: print(repr(e))
for n in range(-20, 21):
    print(n, (Decimal(n) / 7).exp(), Decimal(abs(n) + 1).ln(), Decimal(abs(n) + 2).log10())
print(Decimal('0E+5').remainder_near(Decimal(100)))
