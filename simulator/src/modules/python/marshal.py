# Values as bytes and back, which CPython writes in C (Python/marshal.c): what it keeps of compiled modules.

import sys as _sys
from struct import pack as _pack, unpack as _unpack
from types import CodeType as _Code

version = 4

_SINGLE = {None: b'N', True: b'T', False: b'F', Ellipsis: b'.', StopIteration: b'S'}
_DEEPEST = 2000


def _wrong(reason):
    return ValueError(f'bad marshal data ({reason})')


class _Writer:
    """What is written; `known` has the places of what may come again, by identity."""

    def __init__(self, version):
        self.out, self.version, self.known, self.depth = bytearray(), version, {}, 0

    def number(self, value):
        if not -1 << 31 <= value < 1 << 31:
            raise ValueError('unmarshallable object')
        self.out += _pack('<i', value)

    def counted(self, kind, flag, data):
        self.out.append(kind | flag)
        self.number(len(data))
        self.out += data

    def value(self, item, count):
        # `count`: how many references there are besides those of this writer.
        if item is None or item is True or item is False or item is Ellipsis or item is StopIteration:
            self.out += _SINGLE[item]
            return
        flag = 0
        if self.version >= 3 and count > 1:
            if id(item) in self.known:
                self.out += b'r'
                self.number(self.known[id(item)])
                return
            self.known[id(item)] = len(self.known)
            flag = 128
        self.depth += 1
        if self.depth > _DEEPEST:
            raise ValueError('object too deeply nested to marshal')
        kind = type(item)
        if kind is int:
            self.integer(item, flag)
        elif kind is float:
            self.real(flag, b'gf', [item])
        elif kind is complex:
            self.real(flag, b'yx', [item.real, item.imag])
        elif kind is bytes:
            self.counted(115, flag, item)
        elif kind is str:
            self.text(item, flag)
        elif kind is tuple or kind is list:
            if kind is tuple and self.version >= 4 and len(item) < 256:
                self.out += bytes([41 | flag, len(item)])
            else:
                self.counted(40 if kind is tuple else 91, flag, b'')
                self.out[-4:] = _pack('<i', len(item))
            for at in range(len(item)):
                self.value(item[at], _sys.getrefcount(item[at]) - 2)
        elif kind is dict:
            self.out.append(123 | flag)
            for pair in item.items():
                for part in (0, 1):
                    self.value(pair[part], _sys.getrefcount(pair[part]) - 3)
            self.out += b'0'
        elif kind is set or kind is frozenset:
            self.counted(60 if kind is set else 62, flag, b'')
            self.out[-4:] = _pack('<i', len(item))
            # In the order of their bytes, so that equal sets give equal bytes.
            pairs = sorted(((dumps(each, self.version), at, each) for at, each in enumerate(item)), key=lambda row: row[:2])
            for pair in pairs:
                self.value(pair[2], _sys.getrefcount(pair[2]) - 3)
        elif kind is _Code:
            self.code(item, flag)
        else:
            try:
                data = memoryview(item).tobytes()
            except TypeError:
                raise ValueError('unmarshallable object') from None
            self.counted(115, flag, data)
        self.depth -= 1

    def integer(self, value, flag):
        if -1 << 31 <= value < 1 << 31:
            self.out.append(105 | flag)
            self.number(value)
            return
        digits, rest = [], abs(value)
        while rest:
            digits.append(rest & 0x7fff)
            rest >>= 15
        self.out.append(108 | flag)
        self.number(-len(digits) if value < 0 else len(digits))
        self.out += _pack(f'<{len(digits)}H', *digits)

    def real(self, flag, kinds, values):
        self.out.append((kinds[0] if self.version > 1 else kinds[1]) | flag)
        for value in values:
            if self.version > 1:
                self.out += _pack('<d', value)
            else:
                text = format(value, '.17g').encode()
                self.out += bytes([len(text)]) + text

    def text(self, text, flag):
        interned = _sys._is_interned(text)
        if self.version >= 4 and text.isascii():
            data = text.encode()
            if len(data) < 256:
                self.out += bytes([(90 if interned else 122) | flag, len(data)]) + data
            else:
                self.counted(65 if interned else 97, flag, data)
        else:
            data = text.encode('utf-8', 'surrogatepass')
            self.counted(116 if interned and self.version >= 3 else 117, flag, data)

    def code(self, code, flag):
        self.out.append(99 | flag)
        for number in (code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_stacksize, code.co_flags):
            self.number(number)
        names = code.co_varnames + tuple(name for name in code.co_cellvars if name not in code.co_varnames)
        kinds = [32 | 64 * (name in code.co_cellvars) for name in code.co_varnames]
        kinds += [64] * (len(names) - len(kinds)) + [128] * len(code.co_freevars)
        for part in (code.co_code, code.co_consts, code.co_names, names + code.co_freevars, bytes(kinds),
                     code.co_filename, code.co_name, code.co_qualname):
            self.value(part, 2)
        self.number(code.co_firstlineno)
        self.value(code.co_linetable, 2)
        self.value(code.co_exceptiontable, 2)


class _Reader:
    def __init__(self, read, is_file=False):
        self.read, self.known, self.is_file = read, [], is_file

    def bytes(self, count):
        data = self.read(count)
        if len(data) < count:
            raise EOFError('EOF read where not expected' if self.is_file else 'marshal data too short')
        return data

    def number(self):
        return _unpack('<i', self.bytes(4))[0]

    def count(self, what):
        count = self.number()
        if count < 0:
            raise _wrong(f'{what} size out of range')
        return count

    def value(self):
        # A value; where nothing is, an empty tuple of this reader's.
        first = self.read(1)
        if not first:
            raise EOFError('EOF read where object expected')
        code = first[0]
        kind = chr(code & 127)
        if kind in _SIMPLE:
            return _SIMPLE[kind]
        if kind == '0':
            return _NOTHING
        if kind == 'r':
            at = self.number()
            if not 0 <= at < len(self.known) or self.known[at] is _NOTHING:
                raise _wrong('invalid reference')
            return self.known[at]
        make = _MAKE.get(kind)
        if make is None:
            raise _wrong('unknown type code')
        place = None
        if code & 128:
            place = len(self.known)
            self.known.append(_NOTHING)
        return make(self, place, kind)

    def keep(self, place, value):
        if place is not None:
            self.known[place] = value
        return value

    def item(self, what):
        value = self.value()
        if value is _NOTHING:
            raise TypeError(f'NULL object in marshal data for {what}')
        return value

    def integer(self, place, kind):
        return self.keep(place, self.number())

    def long(self, place, kind):
        size = self.number()
        digits = _unpack(f'<{abs(size)}H', self.bytes(2 * abs(size)))
        if any(digit > 0x7fff for digit in digits):
            raise _wrong('digit out of range in long')
        if digits and not digits[-1]:
            raise _wrong('unnormalized long data')
        value = sum(digit << 15 * at for at, digit in enumerate(digits))
        return self.keep(place, -value if size < 0 else value)

    def real(self, place, kind):
        parts = []
        for _ in range(2 if kind in 'xy' else 1):
            if kind in 'gy':
                parts.append(_unpack('<d', self.bytes(8))[0])
            else:
                parts.append(float(self.bytes(self.bytes(1)[0])))
        return self.keep(place, complex(*parts) if kind in 'xy' else parts[0])

    def data(self, place, kind):
        return self.keep(place, bytes(self.bytes(self.count('bytes object'))))

    def text(self, place, kind):
        count = self.bytes(1)[0] if kind in 'zZ' else self.count('string')
        data = bytes(self.bytes(count))
        text = data.decode('utf-8', 'surrogatepass') if kind in 'tu' else data.decode('latin-1')
        return self.keep(place, _sys.intern(text) if kind in 'tAZ' else text)

    def tuple(self, place, kind):
        count = self.bytes(1)[0] if kind == ')' else self.count('tuple')
        return self.keep(place, tuple([self.item('tuple') for _ in range(count)]))

    def list(self, place, kind):
        count = self.count('list')
        made = self.keep(place, [])
        for _ in range(count):
            made.append(self.item('list'))
        return made

    def dict(self, place, kind):
        made = self.keep(place, {})
        while (key := self.value()) is not _NOTHING:
            value = self.value()
            if value is _NOTHING:
                break
            made[key] = value
        return made

    def set(self, place, kind):
        count = self.count('set')
        if kind == '>':
            return self.keep(place, frozenset([self.item('set') for _ in range(count)]))
        made = self.keep(place, set())
        for _ in range(count):
            made.add(self.item('set'))
        return made

    def code(self, place, kind):
        argcount, positional, keywords, stack, flags = [self.number() for _ in range(5)]
        code, constants, names, variables, kinds, file, name, qualname = [self.item('code') for _ in range(8)]
        line = self.number()
        lines, handlers = self.item('code'), self.item('code')
        of = lambda mask: tuple([each for each, kind in zip(variables, kinds) if kind & mask])
        local = of(32)
        return self.keep(place, _Code(argcount, positional, keywords, len(local), stack, flags, code, constants, names, local,
                                      file, name, qualname, line, lines, handlers, of(128), of(64)))


_NOTHING = object()
_SIMPLE = {'N': None, 'T': True, 'F': False, '.': Ellipsis, 'S': StopIteration}
_MAKE = {'i': _Reader.integer, 'l': _Reader.long, 's': _Reader.data, '[': _Reader.list, '{': _Reader.dict, 'c': _Reader.code}
_MAKE.update(dict.fromkeys('gfxy', _Reader.real))
_MAKE.update(dict.fromkeys('tuaAzZ', _Reader.text))
_MAKE.update(dict.fromkeys('()', _Reader.tuple))
_MAKE.update(dict.fromkeys('<>', _Reader.set))


def dumps(value, version=version, /, *, allow_code=True):
    """The bytes of a value."""
    writer = _Writer(version)
    if not allow_code and type(value) is _Code:
        raise ValueError('marshalling code objects is disallowed')
    try:
        writer.value(value, _sys.getrefcount(value) - _OWN)
    except RecursionError:
        raise ValueError('object too deeply nested to marshal') from None
    return bytes(writer.out)


def dump(value, file, version=version, /, *, allow_code=True):
    """Writes the bytes of a value to a file."""
    return file.write(dumps(value, version, allow_code=allow_code))


def loads(bytes, /, *, allow_code=True):
    """The value of bytes; what follows them does not matter."""
    try:
        view = memoryview(bytes).cast('B')
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(bytes).__name__}'") from None
    at = 0

    def read(count):
        nonlocal at
        at += count
        return view[at - count:at].tobytes()
    return _whole(_Reader(read), allow_code)


def load(file, /, *, allow_code=True):
    """Reads a value from a file."""
    return _whole(_Reader(file.read, True), allow_code)


def _whole(reader, allow_code):
    value = reader.value()
    if value is _NOTHING:
        raise TypeError('NULL object in marshal data for object')
    if not allow_code and type(value) is _Code:
        raise ValueError('unmarshalling code objects is disallowed')
    return value


_OWN = 2
