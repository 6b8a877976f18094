"""Records what CPython 3.13.0 answers, for the tests of the algorithm room.

Run by hand:  PYTHONHASHSEED=0 python3.13 record.py [NAME ...]
Each function below writes NAME.txt beside this file; cargo test needs no Python.
"""
import math
import os
import random
import struct
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
SIZE = int(os.environ.get('SIZE', '1'))  # a larger record, for a hunt rather than for keeping
RECORDS = {}


def record(function):
    RECORDS[function.__name__] = function
    return function


def esc(s):
    return s.encode('unicode_escape').decode('ascii')


def bits(x):
    return struct.pack('>d', x).hex()


def answer(f):
    try:
        return f()
    except Exception as e:
        return '%s: %s' % (type(e).__name__, e) if str(e) else type(e).__name__


STRINGS = ['', 'a', 'abc', 'hello', '12345678', '123456789', 'é', '\xff\x80ab', 'Ω', '日本語', '𝄞x', 'a' * 100,
           '__init__', '\udc80']
INTS = [0, 1, -1, -2, 2**61 - 1, 2**61, 2**61 - 2, 1 - 2**61, -2**61, 2**62, 2**63 - 1, -2**63, 2**64, 10**30,
        -10**30, 2**200, 3**500, 2**122 - 1]
FLOATS = [0.0, -0.0, 1.0, -1.0, 0.5, 0.1, -0.1, 1e300, 5e-324, 1e-300, math.inf, -math.inf, 3.14159, 2.0**61, 1e22,
          -2.5, 1e16, 9999999999999998.0, 1e15, 0.0001, 0.00001, 123456789.123, 2.2250738585072014e-308,
          1.7976931348623157e308, 2.675, 1.005, 0.15, 0.25, 0.35, 1e23, 4503599627370496.5, 2.0**-44, 2.0**-1074 * 3]


def some_floats(n, seed=1):
    r = random.Random(seed)
    for _ in range(n * SIZE):
        k = r.randrange(6)
        if k == 0:
            x = struct.unpack('>d', r.randbytes(8))[0]
            if x != x:
                continue
        elif k == 1:
            x = r.uniform(-1000, 1000)
        elif k == 2:
            x = round(r.uniform(-1000, 1000), r.randrange(5))
        elif k == 3:
            x = float(r.randrange(-10**r.randrange(1, 25), 10**r.randrange(1, 25)))
        elif k == 4:
            x = r.randrange(-4000, 4000) / 2**r.randrange(1, 12)
        else:
            x = r.choice([-1, 1]) * 2.0**r.randrange(-1074, 1024)
        yield x


def some_ints(n, seed=2):
    r = random.Random(seed)
    for _ in range(n * SIZE):
        yield r.choice([-1, 1]) * r.getrandbits(r.choice([3, 8, 29, 30, 31, 60, 61, 63, 64, 65, 90, 200, 700]))


@record
def hashes():
    for s in STRINGS:
        yield 'str', esc(s), hash(s)
    for n in range(20):
        yield 'bytes', (b'\x01\xfe' * 20)[:n].hex(), hash((b'\x01\xfe' * 20)[:n])
    for i in [*INTS, *some_ints(30)]:
        yield 'int', i, hash(i)
    for x in [*FLOATS, *some_floats(50)]:
        yield 'float', bits(x), hash(x)
    for z in [1j, 1 + 2j, -1 - 1j, 0.5 + 0.25j]:
        yield 'complex', hash(z.real), hash(z.imag), hash(z)
    for t in [(), (1,), (1, 2), ('a', 'b'), (0, 0, 0), (1, (2, 3)), (-1,)]:
        yield 'tuple', *map(hash, t), hash(t)
    for t in [(), (1,), (1, 2, 3), ('a', 'b'), (-1, 0, -2)]:
        yield 'frozenset', *map(hash, frozenset(t)), hash(frozenset(t))
    yield 'slice', 1, 2, 3, hash(slice(1, 2, 3))
    yield 'slice', 1, hash(None), hash(None), hash(slice(1, None, None))


def digest(f):
    return hash(b''.join(f(chr(i)).to_bytes(8, 'little') for i in range(0x110000)))


def units(s):
    n = 0
    for c in s:
        n = n << 21 | ord(c)
    return n & 2**64 - 1


@record
def unicodes():
    import unicodedata
    for name in ('isalpha isdecimal isdigit isnumeric isalnum isspace isprintable isidentifier isupper islower '
                 'istitle').split():
        yield name, digest(getattr(str, name))
    yield 'decimal', digest(lambda c: unicodedata.decimal(c, 99))
    yield 'linebreak', digest(lambda c: len(('a' + c + 'b').splitlines()) == 2)
    for name in 'lower upper title swapcase casefold'.split():
        yield name, digest(lambda c: units(getattr(c, name)()))
    for s in ['hello WORLD', "they're bill's", 'straße', 'ΑΣ ΑΣΑ Σ ΑΣ. A:Σ', 'ǆabc ǅABC', 'ﬁne', 'İstanbul', 'ᾳ',
              'x1y 2Z', 'Ab Cd', 'AB', 'ab', '_a1', '1a', 'é', 'Éa É', '中', 'A中', '\ud800a', 'ⅷ Ⅷ', 'ª']:
        yield 'words', esc(s), '|'.join(map(esc, [s.lower(), s.upper(), s.title(), s.capitalize(), s.swapcase(),
                                                  s.casefold()]))
        yield 'tests', esc(s), '%d%d%d%d' % (s.isupper(), s.islower(), s.istitle(), s.isidentifier())


def some_text(r, alphabet, n):
    return ''.join(r.choice(alphabet) for _ in range(r.randrange(n)))


@record
def quote():
    r = random.Random(3)
    chars = 'ab\'"\\\n\t\r\0\x1f\x7f é\xa0\xad\xffΩ\u2028日\ue000\ud800𝄞\U000e0001\U0010ffff'
    for s in ['', "'", '"', '\'"', *(some_text(r, chars, 9) for _ in range(60 * SIZE))]:
        yield 'str', esc(s), esc(repr(s))
        yield 'ascii', esc(s), esc(ascii(s))
        b = s.encode('utf-8', 'surrogatepass')
        yield 'bytes', b.hex(), esc(repr(b))
        yield 'bytearray', b.hex(), esc(repr(bytearray(b)))


@record
def codec():
    r = random.Random(4)
    handlers = ['strict', 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace', 'surrogateescape',
                'surrogatepass']
    names = ['utf-8', 'ascii', 'Latin_1', 'utf-16', 'UTF-16LE', 'utf-16-be', 'utf-32', 'utf-32-le', 'utf_32_be']
    chars = 'abc\x7f\x80é\xffΩ日\ud800\udc80\udcff\udfff𝄞\U0010ffff'
    pieces = [b'a', b'\x80', b'\xff', b'\xfe\xff', b'\xff\xfe', b'\xc3\xa9', b'\xc3', b'\xe2\x82', b'\xe2\x82\xac', b'\xed\xa0\x80',
              b'\xf0\x9d\x84\x9e', b'\xf0\x9d', b'\xf4\x90', b'\xf5', b'\xc0\x80', b'\xe0\x80', b'a\0', b'\0\xd8', b'\0\xdc',
              b'\xd8\0', b'\xdc\0', b'\0\0', b'\0', b'\x11']
    for _ in range(250 * SIZE):
        name, errors = r.choice(names), r.choice(handlers)
        s = some_text(r, chars, 6)
        yield 'encode', name, errors, esc(s), answer(lambda: s.encode(name, errors).hex()).split('Error: ')[-1]
        b = b''.join(r.choice(pieces) for _ in range(r.randrange(6)))
        if r.random() < .5:
            name = 'utf-8'
        if errors == 'xmlcharrefreplace':
            continue
        yield 'decode', name, errors, b.hex(), answer(lambda: esc(b.decode(name, errors))).split('Error: ')[-1]


@record
def floats():
    r = random.Random(5)
    for x in [*FLOATS, *some_floats(30)]:
        yield 'repr', bits(x), repr(x)
        yield 'hex', bits(x), x.hex()
        yield 'ratio', bits(x), answer(lambda: '%d/%d' % x.as_integer_ratio())
        n = r.choice([-400, -308, -20, -3, -2, -1, 0, 1, 2, 3, 5, 17, 30, 320, 400])
        yield 'round', bits(x), n, answer(lambda: repr(round(x, n)))
        yield 'int', bits(x), answer(lambda: int(x))
        yield 'is_integer', bits(x), x.is_integer()
        y = r.choice([*FLOATS, 2.0, 3.0, -3.0, 0.5, x, -x])
        for name, f in [('floordiv', lambda: x // y), ('mod', lambda: x % y), ('divmod', lambda: divmod(x, y)),
                        ('pow', lambda: 'complex' if x < 0 and math.isfinite(y) and math.isfinite(x) and y != int(y) else x**y)]:
            yield name, bits(x), bits(y), answer(f)
    for s in ['1', ' 1.5 ', '1_0.0_1', '1__0', '_1', '1_', '1_.5', '1._5', 'inf', '-Infinity', '+nan', 'NaN', 'infi',
              '1e5', '1E+5', '1e', 'e5', '.', '.5', '5.', '+-1', '', ' ', '1 2', '0x10', '1e400', '1e-400', '1e1_0',
              '\u0661.\u0662', '\xa01\u2003', 'é', '\ud800', '1\0', '1e99999999999999999999', '1' * 400, '\x1c1']:
        yield 'parse', esc(s), esc(str(answer(lambda: repr(float(s)))))
        if s.isascii():
            yield 'parse_bytes', s.encode().hex(), esc(str(answer(lambda: repr(float(s.encode())))))
    for s in ['0x1p3', '1.8', ' -0X1.8P-3 ', '0x', 'p3', '0x.8', '0x1.', '.', 'inf', '+Infinity', 'nan', '0x1p', '0x1p+',
              '0x1p5000', '0x1p-5000', '0x1p1023', '0x1.fffffffffffff8p1023', '0x1.fffffffffffff7ffp1023', '0x0p99999999',
              '0x0.0000000000001p-1022', '0x0.00000000000008p-1022', '0x0.000000000000080001p-1022', '0x1g', '1 2',
              'ffffffffffffffffffffffffffff', '0x1.00000000000008', '0x1.00000000000018', '0x' + '0' * 40 + '1', '0xp1',
              '1p2147483648', '1p-99999999999999999999', 'infp3']:
        yield 'fromhex', esc(s), answer(lambda: repr(float.fromhex(s)))
    for code in 'eEfFgG':
        for x in [*FLOATS, *some_floats(8, ord(code)), math.nan]:
            n = r.choice([0, 1, 2, 3, 6, 10, 17, 25, 60, 400])
            yield 'format', bits(x), code, n, 0, '%.*{}'.format(code) % (n, x)
            yield 'format', bits(x), code, n, 1, '%#.*{}'.format(code) % (n, x)


@record
def ints():
    r = random.Random(6)
    pool = [*INTS, *some_ints(15)]
    for a in pool:
        b = r.choice([*pool, *range(-5, 6)])
        x = r.choice([float(min(max(a, -10**300), 10**300)), *FLOATS, math.nan])
        n = r.randrange(-70, 5)
        for name, f in [('floordiv', lambda: a // b), ('mod', lambda: a % b), ('divmod', lambda: '%d %d' % divmod(a, b)),
                        ('truediv', lambda: repr(a / b)), ('gcd', lambda: math.gcd(a, b)), ('lcm', lambda: math.lcm(a, b))]:
            yield name, a, b, answer(f)
        small = r.choice([0, 1, 2, 5, 9, 17, -1])
        yield 'pow', a, small, answer(lambda: a**small) if small >= 0 else 'float'
        yield 'lshift', a, small, answer(lambda: a << small)
        yield 'rshift', a, small, answer(lambda: a >> small)
        m = r.choice([*pool, *range(-9, 10)])
        yield 'modpow', a, b, m, answer(lambda: pow(a, b, m))
        yield 'float', a, answer(lambda: repr(float(a)))
        yield 'compare', a, bits(x), '%d%d%d' % (a < x, a == x, a > x)
        yield 'round', a, n, round(a, n)
        yield 'bits', a, '%d %d %d' % (a.bit_length(), a.bit_count(), (sys.getsizeof(a) - 24) // 4)
        yield 'radix', a, '%s %s %s %s' % (a, bin(a), oct(a), hex(a))
        yield 'isqrt', a, answer(lambda: math.isqrt(a))
        size, order, signed = r.choice([0, 1, 4, 8, 9, 90]), r.choice(['little', 'big']), r.random() < .5
        yield 'to_bytes', a, size, order, signed, answer(lambda: a.to_bytes(size, order, signed=signed).hex())
        data = r.randbytes(r.randrange(12))
        yield 'from_bytes', data.hex(), order, signed, int.from_bytes(data, order, signed=signed)
    for a in [2**53 + 1, 2**54 + 2, 2**54 + 6, 2**1024 - 2**970, 2**1024 - 2**970 - 1, 2**1024, 2**64 - 2**10, 2**64 - 2**10 - 1]:
        yield 'float', a, answer(lambda: repr(float(a)))
        yield 'float', -a, answer(lambda: repr(float(-a)))
        for b in [1, 3, 2**1074, 2**1076, 2**2100, 3**700]:
            yield 'truediv', a, b, answer(lambda: repr(a / b))
    for _ in range(30 * SIZE):
        n, k = r.randrange(-1, 60), r.randrange(-1, 60)
        yield 'comb', n, k, answer(lambda: math.comb(n, k))
        yield 'perm', n, k, answer(lambda: math.perm(n, k))
        yield 'factorial', n, answer(lambda: math.factorial(n))
    for s in ['1', ' -12 ', '+7', '1_000', '1__0', '_1', '1_', '', '-', '+ 1', '--1', '0x1f', '0X_1f', '0x__1', '0x', '0x_',
              '0o17', '0b11', '0b', '010', '00', '0_0', '0_7', '1 2', '1\0', 'z', 'Zz', '9' * 4301, 'x' * 300, '\u0661\u0662',
              '\xa01\u2003', 'é', '1é', '\ud800', '0' * 5000, '-0b1', '0_x1', "'", '0b2', '\x1c1', '"\'']:
        for base in [0, 2, 8, 10, 16, 36, 1, 37]:
            yield 'parse', esc(s), base, esc(str(answer(lambda: int(s, base) and 1)))
        yield 'parse_value', esc(s), esc(str(answer(lambda: int(s, 16) % 10**9)))
        if s.isascii():
            yield 'parse_bytes', s.encode().hex(), esc(str(answer(lambda: int(s.encode()) and 1)))
    for n in [4299, 4300, 4301]:
        yield 'limit', n, answer(lambda: len(str(10**n)))
        yield 'limit', -n, answer(lambda: len(str(-10**n)))


@record
def sort():
    r = random.Random(7)
    log = []

    class Stop(Exception):
        pass

    class Item:
        def __init__(self, n, value):
            self.n, self.value = n, value

        def __lt__(self, other):
            log.append((self.n, other.n))
            if len(log) == stop:
                raise Stop
            return self.value < other.value

    def shapes(n):
        yield [r.randrange(n + 1) for _ in range(n)]
        yield [r.randrange(4) for _ in range(n)]
        yield list(range(n))
        yield list(range(n, 0, -1))
        yield [i // 3 for i in range(n, 0, -1)]
        yield [i % 17 for i in range(n)]
        a = list(range(n))
        for _ in range(3):
            i, j = r.randrange(n), r.randrange(n)
            a[i], a[j] = a[j], a[i]
        yield a
        yield sorted(r.randrange(n) for _ in range(n // 2)) + sorted(r.randrange(n) for _ in range(n - n // 2))
        yield sorted(r.randrange(n) for _ in range(n // 8)) + sorted(r.randrange(n) for _ in range(n - n // 8))
        yield sorted(r.randrange(n) for _ in range(n - n // 8)) + sorted(r.randrange(n) for _ in range(n // 8))
        runs = []
        while len(runs) < n:
            m = r.randrange(1, n + 1)
            runs += sorted((r.randrange(n) for _ in range(m)), reverse=r.random() < .3)
        yield runs[:n]

    for n in [1, 2, 3, 5, 10, 31, 33, 63, 64, 65, 100, 200, 500, *[r.randrange(2, 1500) for _ in range(2 * SIZE)]]:
        for k, values in enumerate(shapes(n)):
            if SIZE == 1 and n >= 200 and k not in (0, 5, 6, 10):
                continue
            log.clear()
            stop = r.choice([0, 0, 0, r.randrange(1, n * 6 + 2)])
            items = [Item(i, v) for i, v in enumerate(values)]
            try:
                items.sort()
            except Stop:
                pass
            pack = lambda ns: hash(b''.join(i.to_bytes(4, 'little') for i in ns))
            yield stop, ','.join(map(str, values)), '%d %d %d' % (
                len(log), pack(i for pair in log for i in pair), pack(i.n for i in items))


def some_spec(r):
    c = r.choice
    s = ''
    if r.random() < .4:
        s += c(['', '', '*', '0', 'é', '𝄞', '<', '{']) + c('<>=^')
    s += c(['', '', '', '+', '-', ' '])
    s += c(['', '', '', '', 'z'])
    s += c(['', '', '', '#'])
    s += c(['', '', '0'])
    s += c(['', '', '1', '5', '8', '12', '25', '\u0663'])
    s += c(['', '', '', ',', '_', ',_', '_,', ',,']) if r.random() < .5 else ''
    s += c(['', '', '.0', '.1', '.3', '.10', '.', '.99999999999', '.30'])
    s += c(['', '', 'd', 'b', 'o', 'x', 'X', 'c', 'n', 'e', 'E', 'f', 'F', 'g', 'G', '%', 's', 'q', 'é', '\x01', 'dd'])
    return s


@record
def formats():
    r = random.Random(8)
    f = [*FLOATS, 12345.678, 1234567.0, 0.0625, math.nan, 999999.5, 1e6, -0.001]
    i = [0, 1, -1, 9, 65, 1000, -1234567, 0x10ffff, 0x110000, 0xd800, 10**20, 2**70, -255, 955]
    s = ['', 'a', 'abc', 'héllo', '𝄞𝄞𝄞𝄞', 'x' * 20]
    for _ in range(200 * SIZE):
        spec = some_spec(r) or '1'
        x, n, t = r.choice(f), r.choice(i), r.choice(s)
        z = complex(r.choice(f), r.choice(f))
        yield 'int', esc(spec), n, esc(answer(lambda: format(n, spec)))
        yield 'float', esc(spec), bits(x), esc(answer(lambda: format(x, spec)))
        if r.random() < .5:
            yield 'complex', esc(spec), bits(z.real), bits(z.imag), esc(answer(lambda: format(z, spec)))
            yield 'str', esc(spec), esc(t), esc(answer(lambda: format(t, spec)))
    for _ in range(20 * SIZE):
        z = complex(r.choice(f), r.choice(f))
        yield 'complex_repr', '', bits(z.real), bits(z.imag), repr(z)
    for spec in ['99999999999999999999', '.2147483648f', '<<<<', '.f', 'é,\u0101', '5000d']:
        yield 'int', esc(spec), 5, esc(answer(lambda: format(5, spec)))
        yield 'float', esc(spec), bits(5.0), esc(answer(lambda: format(5.0, spec)))
    yield 'int', '5', str(10**4299), str(10**4299)


@record
def percent():
    r = random.Random(9)
    c = r.choice
    values = [*FLOATS, math.nan, 0, 5, -5, 255, -255, 65, 1 << 70, 0x110000, '', 'a', 'abc', 'é']
    for _ in range(400 * SIZE):
        flags = ''.join(c('-+ #0') for _ in range(c([0, 0, 1, 2])))
        spec = ('x%' + flags + c(['', '', '3', '8', '12', '*', '0']) + c(['', '', '.', '.0', '.3', '.7', '.*'])
                + c(['', '', '', 'l', 'hh']) + c('diuoxXeEfFgGcs%qé'))
        if r.random() < .03:
            spec = c(['%', '%5', '%(a', '%99999999999999999999d', '%.99999999999d', 'a%%b%s', '%.', '%l'])
        v = c(values)
        args = (7,) * spec.count('*') + (v,)
        if spec == 'x%%':
            continue
        kind = type(v).__name__
        yield kind, esc(spec), bits(v) if kind == 'float' else v if kind == 'int' else esc(v), esc(
            answer(lambda: spec % args))


@record
def braces():
    from _string import formatter_field_name_split, formatter_parser
    r = random.Random(10)

    def collect(iterator, write):
        out = ''
        try:
            for item in iterator:
                out += write(item) + '|'
        except ValueError as e:
            out += 'ValueError: %s|' % e
        return out

    def piece(p):
        return p[0] + ',None' if p[1] is None else '%s,%s,%s,%s' % p

    def split(s):
        first, rest = formatter_field_name_split(s)
        return '%s:' % (first,) + collect(rest, lambda step: '%s %s' % step)

    for _ in range(300 * SIZE):
        s = some_text(r, '{{{}}}}ab[].!:r0é1', 14)
        yield 'parse', esc(s), esc(collect(formatter_parser(s), piece))
        s = some_text(r, 'a.[]0b1\u0661é', 9)
        yield 'name', esc(s), esc(answer(lambda: split(s)))
    s = '9' * 20
    yield 'name', s, answer(lambda: split(s))
    yield 'name', 'a[%s]' % s, answer(lambda: split('a[%s]' % s))


@record
def strings():
    r = random.Random(11)
    for _ in range(60 * SIZE):
        chars = r.choice(['ab', 'ab ', 'ab \t\n\r\x0b\x1c\x85', 'abé', 'ab\u2028\u3000 é', 'ab𝄞', '+-01a'])
        s = some_text(r, chars, r.choice([6, 12, 40]))
        t = some_text(r, r.choice([chars, 'ab', 'é']), 4) or 'a'
        if r.random() < .2 and len(s) > 20:
            i = r.randrange(len(s) - 10)
            t = s[i:i + r.randrange(9, 14)]
        n, i, j = r.randrange(-1, 4), r.randrange(-12, 14), r.randrange(-3, 45)
        e = r.choice([t, t, ''])
        for name in ['find', 'rfind', 'count', 'startswith', 'endswith']:
            yield name, esc(s), esc(e), i, j, int(getattr(s, name)(e, i, j))
            yield name, esc(s), esc(t), 0, 99, int(getattr(s, name)(t, 0, 99))
        join = lambda parts: ''.join(esc(p) + '|' for p in parts)
        for name in ['split', 'rsplit']:
            yield name, esc(s), esc(t), n, join(getattr(s, name)(t, n))
        yield 'words', esc(s), '', n, join(s.split(None, n))
        yield 'rwords', esc(s), '', n, join(s.rsplit(None, n))
        yield 'splitlines', esc(s), '', n, join(s.splitlines(n))
        for name in ['strip', 'lstrip', 'rstrip']:
            yield name, esc(s), esc(t), 1, esc(getattr(s, name)(t))
            yield name, esc(s), esc(t), 0, esc(getattr(s, name)())
        new = some_text(r, r.choice([chars, 'xyz', 'é']), 4)
        yield 'replace', esc(s), esc(e), esc(new), n, esc(s.replace(e, new, n))
        yield 'expandtabs', esc(s), '', n + 1, esc(s.expandtabs(n + 1))
        w = r.randrange(20)
        yield 'center', esc(s), '', w, esc(s.center(w, '*'))
        yield 'ljust', esc(s), '', w, esc(s.ljust(w, 'é'))
        yield 'rjust', esc(s), '', w, esc(s.rjust(w, '*'))
        yield 'zfill', esc(s), '', w, esc(s.zfill(w))


@record
def randoms():
    for seed in [0, 1, -1, 42, 2**32 - 1, 2**32, 2**64 + 5, 3**500, *range(100, 100 + SIZE)]:
        r = random.Random(seed)
        out = [repr(r.random()) for _ in range(4)]
        out += [r.getrandbits(k) for k in [1, 31, 32, 33, 100]]
        yield seed, ' '.join(map(str, out))


@record
def sums():
    r = random.Random(12)
    specials = [math.inf, -math.inf, math.nan]
    for _ in range(60 * SIZE):
        pool = r.choice([[1e16, -1e16, 1.0, 1e-16, 3.0], FLOATS, list(some_floats(9, r.random())), FLOATS + specials,
                         [0.1, 0.2, 0.3, -0.6], [1e308, -1e308, 1.0], [2.0**53, 1.0, 2.0**-53, -1.0]])
        xs = [r.choice(pool) for _ in range(r.randrange(12))]
        ys = [r.choice([x, r.randrange(-9, 9)]) for x in xs]
        yield 'sum', ' '.join('i%d' % y if isinstance(y, int) else bits(y) for y in ys), repr(sum(ys, 0.0))
        yield 'fsum', ' '.join(map(bits, xs)), answer(lambda: repr(math.fsum(xs)))


@record
def complexes():
    r = random.Random(13)
    pool = [0.0, -0.0, 1.0, -1.0, 2.0, 3.0, 0.5, 1e200, 1e-200, math.inf, -math.inf, math.nan, 1.7e308, -2.25, 100.0, 101.0]
    for _ in range(60 * SIZE):
        a, b = complex(r.choice(pool), r.choice(pool)), complex(r.choice(pool), r.choice([0.0, 0.0, *pool]))
        both = bits(a.real), bits(a.imag), bits(b.real), bits(b.imag)
        for name, f in [('add', lambda: a + b), ('sub', lambda: a - b), ('mul', lambda: a * b), ('div', lambda: a / b),
                        ('pow', lambda: a**b)]:
            yield name, *both, answer(lambda: repr(f()))
        yield 'abs', *both, answer(lambda: repr(abs(a)))
    for s in ['1', 'j', '-J', '1+2j', ' ( 1-2j ) ', '1+j', '1-j', '1e5j', '1e+5-1e-5j', '1 + 2j', '', '()', '(1', '1)',
              '1_0+2_0j', '1_+2j', '+-j', '1+-2j', 'nan+infj', '-inf-nanj', 'infinityj', '1j1', '1jj', '1+2', '.5j', '.',
              '1.', '1.j', '1ej', '1e', '\u0661j', 'é', '\xa01j\u2003', '1+2j+', '+', '++1j', '1e400j', '((1))', '1\0', 'i',
              '1+2e3j', 'nan', '-0j', '-0-0j']:
        yield 'parse', esc(s), esc(answer(lambda: repr(complex(s))))


@record
def elementary():
    """Functions of the C library (glibc), by the names that Rust has for them."""
    r = random.Random(7)
    sized = {'exp': 40, 'exp2': 60, 'ln': 200, 'log2': 200, 'log10': 200, 'sin': 40, 'cos': 40, 'tan': 40, 'asin': 2,
             'acos': 2, 'atan': 30, 'cosh': 40, 'sinh': 40, 'tanh': 8}
    for name, size in sized.items():
        f = getattr(math, {'ln': 'log'}.get(name, name))
        special = [0.0, -0.0, 5e-324, 1e-300, 1e-9, 1e-8, 0.5, 1.0, 1 - 2**-53, 2.0, 10.0, 708.5, 1e5, 1e15, math.inf, math.nan]
        for x in special + [-x for x in special] + [(r.random() - 0.5) * size for _ in range(40 * SIZE)]:
            try:
                yield name, bits(x), '', bits(f(x))
            except (ValueError, OverflowError):
                pass
    pairs = {'powf': lambda x, y: x**y, 'atan2': math.atan2, 'hypot': lambda x, y: abs(complex(x, y))}
    special = [0.0, -0.0, 5e-324, 1e-300, 0.5, 1.0, 2.0, -3.0, 1e17, 1e200, math.inf, -math.inf, math.nan]
    for name, f in pairs.items():
        drawn = [((r.random() - (name != 'powf') / 2) * 50, (r.random() - 0.5) * 50) for _ in range(60 * SIZE)]
        for x, y in [(x, y) for x in special for y in special] + drawn:
            try:
                yield name, bits(x), bits(y), bits(f(x, y))
            except (ValueError, OverflowError, ZeroDivisionError, TypeError, struct.error):
                pass


if __name__ == '__main__':
    assert sys.version_info[:3] == (3, 13, 0)
    for name in sys.argv[1:] or RECORDS:
        with open(os.path.join(HERE, name + '.txt'), 'w') as f:
            for line in RECORDS[name]():
                f.write('\t'.join(map(str, line)) + '\n')
