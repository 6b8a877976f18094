# Fractions from everything, their operators, formats and errors.
import fractions, decimal
from fractions import Fraction as F
def t(src):
    try: print(src,'->',repr(eval(src)))
    except BaseException as e: print(src,'|',type(e).__name__,'|',e)
for s in ['F()','F(1,2)','F("3/4")','F(" -3/4 ")','F("3 /4")','F("1.25")','F("1e-2")','F("1_0/3")','F("1/0")','F(1,0)','F("a")','F("1/2/3")','F(1.5)','F(0.1)','F(float("nan"))','F(float("inf"))','F(decimal.Decimal("1.1"))','F(None)','F(1,None)','F(1.5,2)','F("1",2)','F(F(1,2),F(3,4))','F(1j)','F(numerator=3,denominator=6)','F(True)','F.from_float(0.5)','F.from_float(1)','F.from_float("a")','F.from_decimal(decimal.Decimal("0.5"))','F.from_decimal(1.5)','F(3.14159).limit_denominator(100)','F(1,3).limit_denominator(0)','F(7,3)//1','F(7,3)%1','divmod(F(7,3),F(1,2))','F(1,2)**2','F(1,2)**-2','F(1,2)**0.5','F(1,2)**F(1,2)','F(0)**-1','2**F(1,2)','2**F(2)','F(1,2)+1','F(1,2)+0.5','F(1,2)+1j','F(1,2)+"a"','F(1,2)+decimal.Decimal(1)','F(1,2)<1','F(1,2)<"a"','F(1,2)==0.5','F(1,2)==decimal.Decimal("0.5")','round(F(5,2))','round(F(7,2))','round(F(1,3),2)','round(F(12345),-2)','int(F(-7,2))','float(F(1,3))','hash(F(1,2))==hash(0.5)','F(1,2).as_integer_ratio()','F(4,2).is_integer()','abs(F(-1,2))','-F(1,2)','+F(1,2)','bool(F(0))','str(F(3))','str(F(-1,2))','math.floor(F(7,2))','math.ceil(F(7,2))','math.trunc(F(-7,2))','format(F(1,3),".2f")','format(F(1,3),"")','format(F(1,3),"10")','format(F(1,3),">10")','format(F(1,3),"+")','format(F(3),"#")','format(F(1,3),".3e")','format(F(1,3),"g")','format(F(1,3),"%")','format(F(1234567),",.2f")','format(F(1,3),"010.2f")','format(F(1,3),"z.0f")','format(F(-1,300),"z.1f")','format(F(1,3),"d")','format(F(1,3),"x")','format(F(1,3),"=10")','format(F(1,3),"08")','format(F(1,3),"_<10")','format(F(22,7),"+_.10g")','format(F(1,3),".2")','format(F(10**20,3),"_.1f")','format(F(1,3),"^12.4%")','format(F(1,3),"-=+10")','format(F(5,1),"5d")','F(1,2).numerator','F(1,2).denominator','F(1,2).real','F(1,2).imag','F(1,2).conjugate()','F(3,2)>F(1,2)>=F(1,2)','sum([F(1,2),F(1,3)])','max(F(1,2),0.3)','pow(F(1,2),2,3)','F(1,2).x']:
    import math
    t(s)
try:
    f=F(1,2); f.numerator=3
except Exception as e: print(e)
