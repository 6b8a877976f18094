import sys
from decimal import *
import decimal, math
D = Decimal
def t(s):
    try: print(s, '->', repr(eval(s)))
    except Exception as e: print(s, '!!', type(e).__name__, e)
for s in '''D("0.1")+D("0.2")
D(0.1)
D("1.10")+1
1+D("1.5")
D(1)/3
D(2)/3
D(1)/D(7)
D("1e3")
D("1E+3")*2
D("123.456").quantize(D("0.01"))
D("2.675").quantize(D("0.01"), rounding=ROUND_HALF_UP)
D("2.665").quantize(D("0.01"))
D("7.325").quantize(D("1."), rounding=ROUND_UP)
D(2).sqrt()
D(4).sqrt()
D("0.0001").sqrt()
D("1e-7").sqrt()
D(100).sqrt()
D(10).ln()
D(2).ln()
D("0.5").ln()
D("1.0000001").ln()
D(1).exp()
D("-1").exp()
D(10).exp()
D("1e-30").exp()
D(100).exp()
D("0.001").exp()
D(2).log10()
D(1000).log10()
D("0.001").log10()
D("12345.678").log10()
D(2)**10
D(2)**-1
D(2)**D("0.5")
D(4)**D("0.5")
D(27)**(D(1)/3)
D("1.1")**100
D(3)**200
D(0)**0
D(-2)**3
D(-2)**D("0.5")
D(10)**-3
pow(D(7), 3, 5)
D(5)//2
D(-5)//2
D(-5)%3
D(5)%D("0.3")
divmod(D(17), 5)
D(1)/0
D(0)/0
D(5)%0
D("abc")
D("")
D("1_000")
D(" 12 ")
D("NaN")
D("-inf")
D("sNaN1")
D("NaN")+1
D("sNaN")+1
D("Infinity")-D("Infinity")
D("Infinity")*0
D((0,(1,2,3),-2))
D((1,(),'F'))
D([1])
D(None)
D(1j)
D("1.5")+1.5
1.5*D(2)
D(2)**1.5
D("1.5")==1.5
D("1.5")<2.5
D("1.1")==1.1
D(1)==1
D(1)=="1"
D(1)<"1"
hash(D("1.5"))==hash(1.5)
hash(D(10))==hash(10)
hash(D("1e30"))==hash(10**30)
int(D("3.9"))
int(D("-3.9"))
int(D("NaN"))
int(D("inf"))
float(D("1.1"))
round(D("2.5"))
round(D("3.5"))
round(D("2.675"), 2)
round(D("1234"), -2)
math.floor(D("-1.5"))
math.ceil(D("1.2"))
math.trunc(D("-1.7"))
abs(D("-1.50"))
-D("0")
+D("-0")
D("1.50").normalize()
D("100").normalize()
D("0.00").normalize()
D("120").normalize()
D("1.23E+5")
D("123456789E-20")
D("0.000001")
D("0.0000001")
D("1E-10")
D("0E-10")
D("0E+3")
D("123").to_eng_string()
D("123E+4").to_eng_string()
D("1.5").as_tuple()
D("1.5").as_integer_ratio()
D("-0.25").as_integer_ratio()
D("1.5").adjusted()
D("150E3").adjusted()
str(D("1.5E+400"))
D("9"*30)+0
D("1"*30)*1
max(D(1), D("1.0"))
D(1).max(D("1.0"))
D(1).compare(D(2))
D(1).compare_total(D("1.0"))
D("1.0").compare_total(D("1"))
D(3).copy_sign(D(-1))
D(3).fma(2, 4)
D(3).is_signed(), D(0).is_zero(), D("inf").is_infinite(), D("nan").is_nan()
D(123).scaleb(-2)
D("1.1").next_plus()
D(1).next_minus()
D(10).logb()
D("1.2").remainder_near(1)
D(18).remainder_near(10)
D("1.5").to_integral_value()
D("2.5").to_integral_exact()
D("12.7").number_class()
D(1234567).__format__(",")
format(D("1234567.891"), ",.2f")
format(D("1234567.891"), "15,.2f")
format(D("0.5"), ".0f")
format(D("1.5"), ".0f")
format(D("0.125"), "%")
format(D("0.125"), ".1%")
format(D("12345.6789"), ".3e")
format(D("12345.6789"), ".3g")
format(D("12345.6789"), "g")
format(D("1.5"), "010.2f")
format(D("-1.5"), "010.2f")
format(D("1.5"), "+.3f")
format(D("1.5"), "*^12")
format(D("1.5"), "<12")
format(D("1.5"), "x")
format(D("1e10"), "f")
format(D("1e10"), "")
format(D("1e-10"), "f")
format(D("0"), "e")
format(D("NaN"), "10")
format(D("1234.5"), "012,.2f")
format(D("1"), "=+10")
format(D("-0.001"), "z.1f")
"%.2f" % D("1.235")
"%s" % D("1.10")
f"{D('3.14159'):.2f}"
sum([D("0.1")]*10)
sum([D("0.1")]*10) == 1
sorted([D(3), D(1), 2])
getcontext()
Context()
Context(prec=5)
Context(prec=0)
Context(rounding="x")
getcontext().prec
Context(prec=5).divide(D(1), D(3))
Context(prec=3).create_decimal("3.14159")
Context(prec=3).power(2, 10)
Context(prec=3).sqrt(2)
BasicContext
ExtendedContext
DefaultContext.traps
D(1).__add__("a")
D(1)+"a"
D(1)+None
"a"+D(1)
[1]*D(2)
D("1e999999")*10
D("1e-999999")/10**30
D(1).foo
D(1)<D("nan")
D(1)==D("nan")
D("nan")==D("nan")
D.from_float(0.5)
D.from_float("a")
D(True)
bool(D(0)), bool(D("0.1"))
D("1.23").quantize(D("1e-30"))
D(5).quantize(D("0.01"), "x")
isinstance(D(1), __import__("numbers").Number)
D(3).real, D(3).imag
complex(D("1.5"))
D("1")/D("3")*3
D(8)**(D(1)/D(3))
(D(1)/D(3)).quantize(D("0.001"))
D(1).quantize(D("0.1")).as_tuple()
D(-1).ln()
D(-1).sqrt()
D(0).ln()
D(0).log10()
D("1e400")
D(123456789012345678901234567890)
D(123456789012345678901234567890)+1
repr(D("-0.0"))
D("0.1")*3
D("1.20")*D("3.0")
D("100")/D("8")
D(7)/D(2)
D("6.0")/D("2")
D(1)/D("1e10")
InvalidOperation.__mro__
DivisionByZero.__bases__
D("१२")'''.splitlines(): t(s)
with localcontext() as ctx:
    ctx.prec = 5
    print(D(1)/3, +D("3.14159265"))
    ctx.traps[Inexact] = True
    try: D(1)/3
    except Inexact as e: print(repr(e))
with localcontext(prec=10): print(D(2).sqrt())
getcontext().prec = 50
print(D(2).sqrt(), D(1)/7, D(2).ln(), D(1).exp(), D(2)**D("0.3"))
getcontext().flags
print(getcontext())
setcontext(ExtendedContext)
print(D(1)/0, D("abc"), D(-1)/0, D(0)/0, getcontext().flags[DivisionByZero])
try: getcontext().prec = -1
except ValueError as e: print(e)
try: getcontext().foo = 1
except AttributeError as e: print(e)
for r in (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP):
    print(r, [str(D(x).quantize(D(1), rounding=r)) for x in "1.1 1.5 2.5 -1.5 -2.5 1.6 -1.1 5.01".split()])
