# C's decimal numbers: an operation writes into a number of its own, even if it changes nothing.
import copy
import decimal
import sys

plain, large, nan, infinity = map(decimal.Decimal, ("1.5", "3E+5", "NaN", "Infinity"))
METHODS = """canonical conjugate __copy__ real copy_abs normalize __pos__ __neg__ __abs__ to_integral_value to_integral_exact
    next_plus next_minus sqrt exp ln log10 logb"""
OPERATIONS = """x + 0|0 + x|x - 0|x * 1|x / 1|x // 1|x % 10|x ** 1|decimal.Decimal(x)|x.max(x)|x.min(x)|x.max_mag(x)|x.quantize(x)
    |x.fma(1, 0)|x.scaleb(0)|x.shift(0)|x.rotate(0)|x.copy_sign(x)|x.remainder_near(9)|copy.copy(x)|copy.deepcopy(x)|max(x, x)
    |sum([x])|decimal.getcontext().plus(x)|decimal.getcontext().create_decimal(x)|decimal.getcontext().normalize(x)
    |decimal.getcontext().abs(x)|decimal.getcontext().canonical(x)|x.next_toward(x)"""
for x in (plain, large, nan, infinity):
    for name in METHODS.split():
        try:
            found = getattr(x, name)
            found = found() if callable(found) else found
            print(x, name, found, found is x)
        except decimal.InvalidOperation as error:
            print(x, name, error)
    for text in OPERATIONS.split("|"):
        try:
            found = eval(text.strip())
            print(x, text.strip(), found, found is x)
        except decimal.InvalidOperation as error:
            print(x, text.strip(), error)
total = +plain
print(sys.getrefcount(total), sys.getrefcount(plain), id(total) == id(plain))
