# Identifiers of 128 bits (RFC 4122). The random ones are the same in each run, as everything here is.

import operator
import os
import time
from enum import Enum

RESERVED_NCS = 'reserved for NCS compatibility'
RFC_4122 = 'specified in RFC 4122'
RESERVED_MICROSOFT = 'reserved for Microsoft compatibility'
RESERVED_FUTURE = 'reserved for future definition'

int_, bytes_ = int, bytes

# The parts of an identifier, the first one highest, and how many bits each has.
_WIDTHS = (32, 16, 16, 8, 8, 48)

# Steps of 100 nanoseconds from the calendar's first day in 1582 to that of the clock in 1970.
_EPOCH = 0x01b21dd213814000


class SafeUUID(Enum):
    safe = 0
    unsafe = -1
    unknown = None


def _from_fields(fields):
    if len(fields) != 6:
        raise ValueError('fields is not a 6-tuple')
    whole = 0
    for number, (field, width) in enumerate(zip(fields, _WIDTHS), 1):
        if not 0 <= field < 1 << width:
            article = 'an' if width == 8 else 'a'
            raise ValueError(f'field {number} out of range (need {article} {width}-bit value)')
        whole = whole << width | field
    return whole


def _from_hex(text):
    digits = text.replace('urn:', '').replace('uuid:', '')
    digits = digits.strip('{}').replace('-', '')
    if len(digits) != 32:
        raise ValueError('badly formed hexadecimal UUID string')
    return int_(digits, 16)


def _from_bytes(given, name):
    if len(given) != 16:
        raise ValueError(f'{name} is not a 16-char string')
    assert isinstance(given, bytes_), repr(given)
    return given


def _swapped(octets):
    # The first three parts with their bytes the other way round.
    return octets[3::-1] + octets[5:3:-1] + octets[7:5:-1] + octets[8:]


def _compared(comparison):
    def method(self, other):
        return comparison(self.int, other.int) if isinstance(other, UUID) else NotImplemented

    method.__name__ = f'__{comparison.__name__}__'
    return method


def _bits(low, width):
    # A part of the number, which is read as an attribute.
    return property(lambda self: self.int >> low & (1 << width) - 1)


class UUID:
    """An identifier, of one of its texts, its bytes, its six parts or its number. It can't be changed."""

    __slots__ = ('int', 'is_safe', '__weakref__')

    def __init__(self, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None, *,
                 is_safe=SafeUUID.unknown):
        if [hex, bytes, bytes_le, fields, int].count(None) != 4:
            raise TypeError('one of the hex, bytes, bytes_le, fields, or int arguments must be given')
        if hex is not None:
            int = _from_hex(hex)
        elif bytes_le is not None:
            int = int_.from_bytes(_swapped(_from_bytes(bytes_le, 'bytes_le')))
        elif bytes is not None:
            int = int_.from_bytes(_from_bytes(bytes, 'bytes'))
        elif fields is not None:
            int = _from_fields(fields)
        elif not 0 <= int < 1 << 128:
            raise ValueError('int is out of range (need a 128-bit value)')
        if version is not None:
            if not 1 <= version <= 5:
                raise ValueError('illegal version number')
            int = int & ~(0xc000 << 48 | 0xf000 << 64) | 0x8000 << 48 | version << 76
        object.__setattr__(self, 'int', int)
        object.__setattr__(self, 'is_safe', is_safe)

    def __getstate__(self):
        state = {'int': self.int}
        if self.is_safe is not SafeUUID.unknown:
            state['is_safe'] = self.is_safe.value
        return state

    def __setstate__(self, state):
        object.__setattr__(self, 'int', state['int'])
        safety = state.get('is_safe')
        object.__setattr__(self, 'is_safe', SafeUUID.unknown if safety is None else SafeUUID(safety))

    __eq__, __lt__, __le__, __gt__, __ge__ = map(_compared, (operator.eq, operator.lt, operator.le, operator.gt, operator.ge))

    def __hash__(self):
        return hash(self.int)

    def __int__(self):
        return self.int

    def __repr__(self):
        return f'{type(self).__name__}({str(self)!r})'

    def __setattr__(self, name, value):
        raise TypeError('UUID objects are immutable')

    def __str__(self):
        digits = self.hex
        return '-'.join([digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]])

    bytes = property(lambda self: self.int.to_bytes(16))
    bytes_le = property(lambda self: _swapped(self.int.to_bytes(16)))
    time_low, time_mid, time_hi_version = _bits(96, 32), _bits(80, 16), _bits(64, 16)
    clock_seq_hi_variant, clock_seq_low, clock_seq = _bits(56, 8), _bits(48, 8), _bits(48, 14)
    node = _bits(0, 48)
    fields = property(operator.attrgetter('time_low', 'time_mid', 'time_hi_version', 'clock_seq_hi_variant',
                                          'clock_seq_low', 'node'))
    time = property(lambda self: (self.time_hi_version & 0xfff) << 48 | self.time_mid << 32 | self.time_low)
    hex = property('{0.int:032x}'.format)
    urn = property('urn:uuid:{}'.format)

    @property
    def variant(self):
        # Told by the leading ones of three bits.
        match self.int >> 61 & 7:
            case 0 | 1 | 2 | 3:
                return RESERVED_NCS
            case 4 | 5:
                return RFC_4122
            case 6:
                return RESERVED_MICROSOFT
            case _:
                return RESERVED_FUTURE

    @property
    def version(self):
        return self.time_hi_version >> 12 if self.variant == RFC_4122 else None


def getnode():
    """The machine's number. This one has no network, so it is a random one with the bit that says so."""
    global _node
    if _node is None:
        _node = int.from_bytes(os.urandom(6)) | 1 << 40
    return _node


_node = None
_last_timestamp = None


def uuid1(node=None, clock_seq=None):
    """An identifier of the time, a sequence number and the machine's number."""
    global _last_timestamp
    stamp = time.time_ns() // 100 + _EPOCH
    if _last_timestamp is not None and stamp <= _last_timestamp:
        stamp = _last_timestamp + 1
    _last_timestamp = stamp
    if clock_seq is None:
        clock_seq = int.from_bytes(os.urandom(2)) & 0x3fff
    if node is None:
        node = getnode()
    high = clock_seq >> 8 & 0x3f
    return UUID(fields=(stamp & 0xffffffff, stamp >> 32 & 0xffff, stamp >> 48 & 0x0fff, high, clock_seq & 0xff, node),
                version=1)


def _of_digest(algorithm, namespace, name, version):
    if isinstance(name, str):
        name = name.encode()
    digest = algorithm(namespace.bytes + name, usedforsecurity=False).digest()
    return UUID(bytes=digest[:16], version=version)


def uuid3(namespace, name):
    """An identifier of a name in a namespace, by MD5."""
    from hashlib import md5
    return _of_digest(md5, namespace, name, 3)


def uuid4():
    """A random identifier."""
    return UUID(bytes=os.urandom(16), version=4)


def uuid5(namespace, name):
    """An identifier of a name in a namespace, by SHA-1."""
    from hashlib import sha1
    return _of_digest(sha1, namespace, name, 5)


NAMESPACE_DNS = UUID('6ba7b810-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_URL = UUID('6ba7b811-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_OID = UUID('6ba7b812-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_X500 = UUID('6ba7b814-9dad-11d1-80b4-00c04fd430c8')
