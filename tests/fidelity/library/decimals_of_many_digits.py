from decimal import Context, Decimal, DecimalTuple, InvalidOperation, getcontext, localcontext
import pickle

with localcontext(prec=6000):
    root = Decimal(2).sqrt()
    print(len(str(root)), str(root)[-20:])
    third = Decimal(1) / 3
    print(len(str(third)), str(third)[:10], third.as_tuple().exponent, len(third.as_tuple().digits))
    power = Decimal(3) ** 12000
    print(len(str(power)), str(power)[:15], power.adjusted(), format(power, ".20e"))
    long = Decimal("123456789" * 600)
    print(long % 1000, len(str(long + 1)), str(long * long)[:12], long.logb())
print(format(Decimal("0e-15"), ".6e"), format(Decimal(0), ".3e"), format(Decimal("0e5"), "e"), format(Decimal("0e-15"), ".3g"))
for text in (" 3", "3_0", "3\n", "3"):
    try:
        print(Context().create_decimal(text))
    except InvalidOperation as e:
        print(repr(text), e)
for wrong in (lambda: getcontext(1), lambda: Context().copy_decimal("3"), lambda: setattr(getcontext(), "flags", []),
              lambda: Decimal("1e99999999999999999999")):
    try:
        print(wrong())
    except (TypeError, InvalidOperation) as e:
        print(type(e).__name__, e)
print(pickle.loads(pickle.dumps(DecimalTuple(0, (1, 2), -1))), Context().compare_total_mag(3, -4))
