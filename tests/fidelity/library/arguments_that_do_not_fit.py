# Calls of functions that CPython has in C with arguments that do not fit.
import binascii, cmath, csv, decimal, io
D = decimal.Decimal
for f in ['binascii.hexlify()', 'binascii.hexlify(b"ab", 1, 2, 3)', 'binascii.crc32()', 'binascii.b2a_base64(b"x", 1)',
          'binascii.unhexlify()', 'binascii.unhexlify("00", "00")', 'binascii.a2b_base64()', 'binascii.hexlify(foo=1)',
          'cmath.sqrt()', 'cmath.sqrt(1, 2)', 'cmath.sqrt(x=1)', 'cmath.log(1, 2, 3)', 'cmath.log()', 'cmath.polar()',
          'cmath.rect(1)', 'cmath.isclose(1)', 'cmath.isclose(1, 2, 3)', 'cmath.phase(z=1)',
          'csv.writer(io.StringIO()).writerow()', 'csv.writer(io.StringIO()).writerows(1, 2)', 'csv.list_dialects(1)',
          'D(1, 2, 3)', 'D(foo=1)', 'D(1).quantize()', 'D(1).compare()', 'D(1).to_integral_value(1, 2, 3)',
          'D.from_float()', 'decimal.Context(foo=1)', 'D(1).is_nan(1)', 'D(1).fma(1)', 'D(1).sqrt(1, 2)']:
    try: print(f, eval(f))
    except Exception as e: print(f, type(e).__name__, e)
