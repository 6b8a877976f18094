# What ctypes keeps values in: bytes of its own, or the words of an object at an address.

import sys

from _ctypes import read
from _source import unsupported

# Where memory of a program's own is said to be; nothing else is there.
_FIRST, _known = 0x7f8000000000, {}


class Own:
    """Bytes, and the Python objects that some of them stand for, by place."""

    def __init__(self, size, data=None):
        self.data = bytearray(size) if data is None else data
        self.things = {}
        self.number = None

    def read(self, at, size):
        return bytes(self.data[at:at + size])

    def write(self, at, data):
        self.data[at:at + len(data)] = data

    def address(self):
        if self.number is None:
            self.number = _FIRST + sum(-(-len(other.data) // 16) * 16 + 16 for other in _known.values())
            _known[self.number] = self
        return self.number


class Foreign:
    """The words at an address. They can be read."""

    things = {}

    def __init__(self, address):
        self.start = address

    def read(self, at, size):
        parts = []
        begin = self.start + at
        while size:
            part = min(size, 8 - begin % 8)
            parts.append(read(begin, part).to_bytes(part, 'little'))
            begin, size = begin + part, size - part
        return b''.join(parts)

    def write(self, at, data):
        unsupported('ctypes: writing to memory')

    def address(self):
        return self.start


def at_address(address):
    """What is kept there, and how far from its beginning."""
    for start, memory in _known.items():
        if start <= address < start + max(1, len(memory.data)):
            return memory, address - start
    return Foreign(address), 0


class _CType(type):
    """The classes of C's types: a number of them in a row is an array."""

    def __mul__(cls, length):
        if not isinstance(length, int):
            raise TypeError(f"can't multiply sequence by non-int of type '{type(length).__name__}'")
        if length < 0:
            raise ValueError(f'Array length must be >= 0, not {length}')
        if (cls, length) not in _arrays:
            # It is said to be of the module that asks first.
            _arrays[cls, length] = PyCArrayType(f'{cls.__name__}_Array_{length}', (base_classes[0],), {
                '_type_': cls, '_length_': length, '__module__': sys._getframemodulename(1)})
        return _arrays[cls, length]

    __rmul__ = __mul__

    def from_address(cls, address):
        """What is at an address, as this type."""
        if not isinstance(address, int):
            raise TypeError('integer expected')
        return _made(cls, *at_address(address))

    def from_buffer(cls, source, offset=0):
        """What is in memory that can be written, as this type."""
        view = memoryview(source)
        if view.readonly:
            raise TypeError('underlying buffer is not writable')
        _check_room(cls, view.nbytes, offset)
        return _made(cls, Own(0, view.cast('B')), offset)

    def from_buffer_copy(cls, source, offset=0):
        """A copy of it."""
        data = bytearray(memoryview(source).cast('B'))
        _check_room(cls, len(data), offset)
        return _made(cls, Own(0, data[offset:offset + cls._size_]), 0)


_arrays = {}
# The class of arrays, once it is made.
base_classes = []


def _check_room(cls, room, offset):
    if offset < 0:
        raise ValueError('offset cannot be negative')
    if room < offset + cls._size_:
        raise ValueError(f'Buffer size too small ({room} instead of at least {offset + cls._size_} bytes)')


def _made(cls, memory, offset):
    made = cls.__new__(cls)
    made._memory, made._offset = memory, offset
    return made


class PyCSimpleType(_CType):
    __module__ = '_ctypes'


class PyCArrayType(_CType):
    __module__ = '_ctypes'

    def __init__(cls, name, bases, space):
        if space.get('_type_') is not None:
            cls._size_ = cls._length_ * cls._type_._size_
            cls._align_ = cls._type_._align_


class PyCPointerType(_CType):
    __module__ = '_ctypes'


class PyCStructType(_CType):
    __module__ = '_ctypes'

    def __init__(cls, name, bases, space):
        if '_fields_' in space:
            lay_out(cls, cls._fields_)

    def __setattr__(cls, name, value):
        type.__setattr__(cls, name, value)
        if name == '_fields_':
            lay_out(cls, value)


class UnionType(PyCStructType):
    __module__ = '_ctypes'


class Field:
    """A member of a structure: so far from its beginning, or some bits there."""

    __module__ = '_ctypes'
    __name__ = __qualname__ = 'CField'

    def __init__(self, kind, offset, bits=None):
        self._kind, self.offset, self._bits = kind, offset, bits
        self.size = kind._size_ if bits is None else bits[1] << 16 | bits[0]

    def __repr__(self):
        if self._bits:
            return f'<Field type={self._kind.__name__}, ofs={self.offset}:{self._bits[0]}, bits={self._bits[1]}>'
        return f'<Field type={self._kind.__name__}, ofs={self.offset}, size={self.size}>'

    def __get__(self, structure, owner=None):
        if structure is None:
            return self
        if self._bits:
            return self._in_bits(structure)
        return structure._part(self._kind, self.offset)

    def __set__(self, structure, value):
        if self._bits:
            shift, count = self._bits
            mask = (1 << count) - 1 << shift
            held = int.from_bytes(structure._memory.read(structure._offset + self.offset, self._kind._size_), 'little')
            held = held & ~mask | value << shift & mask
            structure._memory.write(structure._offset + self.offset, held.to_bytes(self._kind._size_, 'little'))
        else:
            structure._set_part(self._kind, self.offset, value)

    def _in_bits(self, structure):
        shift, count = self._bits
        held = int.from_bytes(structure._memory.read(structure._offset + self.offset, self._kind._size_), 'little')
        value = held >> shift & (1 << count) - 1
        is_negative = self._kind._code_.islower() and value >> count - 1
        return value - (1 << count) if is_negative else value


def lay_out(cls, fields):
    """Each member begins at a multiple of its alignment, behind those that the class inherits; in a union at the start."""
    is_union, pack = isinstance(cls, UnionType), getattr(cls, '_pack_', None)
    end, widest, names = cls._size_, cls._align_, list(cls._names_)
    used = None
    for name, kind, *bits in fields:
        if not isinstance(kind, _CType):
            raise TypeError('second item in _fields_ tuple (index %d) must be a C type' % len(names))
        align = min(kind._align_, pack or kind._align_)
        if bits and used and used[0]._size_ == kind._size_ and used[2] + bits[0] <= 8 * kind._size_ and not is_union:
            # Behind the bits before it.
            offset, shift = used[1], used[2]
        else:
            offset, shift = 0 if is_union else -(-end // align) * align, 0
            end = max(end, offset + kind._size_)
        used = (kind, offset, shift + bits[0]) if bits else None
        type.__setattr__(cls, name, Field(kind, offset, (shift, bits[0]) if bits else None))
        widest = max(widest, align)
        names.append(name)
    cls._size_, cls._align_, cls._names_ = -(-end // widest) * widest, widest, tuple(names)
