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
def unicode():
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


if __name__ == '__main__':
    assert sys.version_info[:3] == (3, 13, 0)
    for name in sys.argv[1:] or RECORDS:
        with open(os.path.join(HERE, name + '.txt'), 'w') as f:
            for line in RECORDS[name]():
                f.write('\t'.join(map(str, line)) + '\n')
