# The types of C and what is made of them, in memory of the program's own; and the words of objects, to be read. Libraries
# and functions of C are absent, but for those that count references.

import struct as _struct
import sys as _sys

import _ctypes.bases as _bases
from _ctypes.bases import Array, CArgObject as _CArgObject, Structure, Union, _CData, _Pointer, _SimpleCData
from _ctypes.memory import Foreign as _Foreign, PyCPointerType as _PyCPointerType, at_address as _at_address
from _source import unsupported as _unsupported

__version__ = '1.1.0'


def _simple(name, code, size, encoded=_bases.encoded_integer, decoded=_bases.decoded_integer):
    return type(_SimpleCData)(name, (_SimpleCData,), dict(
        _size_=size, _align_=size, _code_=code, _type_=code, __module__=__name__, _encoded=encoded, _decoded=decoded))


c_byte, c_ubyte = _simple('c_byte', 'b', 1), _simple('c_ubyte', 'B', 1)
c_short, c_ushort = _simple('c_short', 'h', 2), _simple('c_ushort', 'H', 2)
c_int, c_uint = _simple('c_int', 'i', 4), _simple('c_uint', 'I', 4)
c_long, c_ulong = _simple('c_long', 'l', 8), _simple('c_ulong', 'L', 8)
c_int8, c_uint8, c_int16, c_uint16 = c_byte, c_ubyte, c_short, c_ushort
c_int32, c_uint32, c_int64, c_uint64 = c_int, c_uint, c_long, c_ulong
c_longlong = c_ssize_t = c_time_t = c_long
c_ulonglong = c_size_t = c_ulong
_number = _bases.encoded_number, _bases.decoded_number
c_float, c_double = _simple('c_float', 'f', 4, *_number), _simple('c_double', 'd', 8, *_number)


class c_void_p(_SimpleCData):
    _size_ = _align_ = 8
    _code_ = _type_ = 'P'

    def _decoded(self, data):
        return int.from_bytes(data, 'little') or None

    def _encoded(self, value):
        if isinstance(value, (_Pointer, Array, _SimpleCData)):
            value = addressof(value) if isinstance(value, Array) else int.from_bytes(value._bytes(), 'little')
        return _bases.encoded_integer(self, value or 0)


class c_bool(_SimpleCData):
    _size_ = _align_ = 1
    _code_ = _type_ = '?'

    def _encoded(self, value):
        return b'\1' if value else b'\0'

    def _decoded(self, data):
        return any(data)


class c_char(_SimpleCData):
    _size_ = _align_ = 1
    _code_ = _type_ = 'c'

    def _encoded(self, value):
        if isinstance(value, int) and value in range(256):
            return bytes([value])
        if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
            raise TypeError('one character bytes, bytearray or integer expected')
        return bytes(value)

    def _decoded(self, data):
        return data


class c_wchar(_SimpleCData):
    _size_ = _align_ = 4
    _code_ = _type_ = 'u'

    def _encoded(self, value):
        if not isinstance(value, str):
            raise TypeError(f'unicode string expected instead of {type(value).__name__} instance')
        if len(value) != 1:
            raise TypeError('one character unicode string expected')
        return ord(value).to_bytes(4, 'little')

    def _decoded(self, data):
        return chr(int.from_bytes(data, 'little'))


class c_char_p(_SimpleCData):
    _size_ = _align_ = 8
    _code_ = _type_ = 'z'
    _decoded = _bases.decoded_thing

    def _encoded(self, value):
        if value is not None and not isinstance(value, (bytes, int)):
            raise TypeError(f'bytes or integer address expected instead of {type(value).__name__} instance')
        return _bases.encoded_thing(self, value)

    def __repr__(self):
        return f'{type(self).__name__}({None if self.value is None else id(self.value)})'


class c_wchar_p(_SimpleCData):
    _size_ = _align_ = 8
    _code_ = _type_ = 'Z'
    _decoded = _bases.decoded_thing
    __repr__ = c_char_p.__repr__

    def _encoded(self, value):
        if value is not None and not isinstance(value, (str, int)):
            raise TypeError(f'unicode string or integer address expected instead of {type(value).__name__} instance')
        return _bases.encoded_thing(self, value)


class py_object(_SimpleCData):
    _size_ = _align_ = 8
    _code_ = _type_ = 'O'
    _encoded = _bases.encoded_thing

    def _decoded(self, data):
        return _bases.thing_at(data) if isinstance(self._memory, _Foreign) else _bases.decoded_thing(self, data)


_pointers = {}


def POINTER(cls):
    """The type of pointers to a type."""
    if cls is None:
        return c_void_p
    if not isinstance(cls, type):
        raise TypeError('must be a ctypes type')
    if cls not in _pointers:
        _pointers[cls] = _PyCPointerType(f'LP_{cls.__name__}', (_Pointer,), {
            '_type_': cls, '__module__': _sys._getframemodulename(1)})
    return _pointers[cls]


def pointer(obj):
    """A pointer to a value."""
    if not isinstance(obj, _CData):
        raise TypeError('_type_ must have storage info')
    cls = type(obj)
    if cls not in _pointers:
        _pointers[cls] = _PyCPointerType(f'LP_{cls.__name__}', (_Pointer,), {
            '_type_': cls, '__module__': _sys._getframemodulename(1)})
    return _pointers[cls](obj)


def byref(obj, offset=0):
    """What a function of C takes as the address of a value."""
    if not isinstance(obj, _CData):
        raise TypeError(f"byref() argument must be a ctypes instance, not '{type(obj).__name__}'")
    return _CArgObject(obj, offset)


def addressof(obj):
    """Where a value is."""
    if not isinstance(obj, _CData):
        raise TypeError('invalid type')
    return obj._memory.address() + obj._offset


def _measured(obj, what):
    kind = obj if isinstance(obj, type) else type(obj)
    if not issubclass(kind, _CData):
        raise TypeError(what)
    return kind


def sizeof(obj):
    """How many bytes a type or a value takes."""
    return _measured(obj, 'this type has no size')._size_


def alignment(obj):
    """At multiples of what a type or a value stands."""
    return _measured(obj, 'no alignment info')._align_


def resize(obj, size):
    """Gives a value more room."""
    _unsupported('ctypes.resize')


def create_string_buffer(init, size=None):
    """An array of characters: of these bytes with a null, or of a number of them."""
    if isinstance(init, bytes):
        size = len(init) + 1 if size is None else size
        made = (c_char * size)()
        made.value = init
        return made
    if isinstance(init, int):
        return (c_char * init)()
    raise TypeError(init)


c_buffer = create_string_buffer


def create_unicode_buffer(init, size=None):
    """The same of text."""
    if isinstance(init, str):
        size = len(init) + 1 if size is None else size
        made = (c_wchar * size)()
        made.value = init
        return made
    if isinstance(init, int):
        return (c_wchar * init)()
    raise TypeError(init)


def _place(target):
    if isinstance(target, int):
        return _at_address(target)
    if isinstance(target, _Pointer):
        return target._found()
    if isinstance(target, _CArgObject):
        return target._obj._memory, target._obj._offset + target._offset
    if isinstance(target, _CData):
        return target._memory, target._offset
    _unsupported('ctypes: the address of what is no value of C')


def memset(dst, c, count):
    """Sets so many bytes."""
    memory, offset = _place(dst)
    memory.write(offset, bytes([c & 255]) * count)
    return dst if isinstance(dst, int) else memory.address() + offset


def memmove(dst, src, count):
    """Copies so many bytes."""
    memory, offset = _place(dst)
    if isinstance(src, bytes):
        memory.write(offset, src[:count])
    else:
        source, begin = _place(src)
        memory.write(offset, source.read(begin, count))
    return dst if isinstance(dst, int) else memory.address() + offset


def string_at(ptr, size=-1):
    """The bytes at an address: so many, or up to a null."""
    if isinstance(ptr, bytes):
        return ptr[:size] if size >= 0 else ptr.split(b'\0')[0]
    memory, offset = _place(ptr)
    found = bytearray()
    while len(found) != size and ((byte := memory.read(offset + len(found), 1)[0]) or size >= 0):
        found.append(byte)
    return bytes(found)


class _Cast:
    # What a number cast to a type points at.
    def __init__(self, address):
        self._address = address

    @property
    def value(self):
        return _bases.thing_at(self._address.to_bytes(8, 'little'))


def cast(obj, typ):
    """A pointer of another type to the same place; of a number, the object that is there."""
    if typ is py_object and isinstance(obj, int):
        return _Cast(obj)
    if not issubclass(typ, (_Pointer, c_void_p)):
        _unsupported('ctypes.cast() to anything but a pointer or py_object')
    made = typ()
    if isinstance(obj, _Pointer):
        address = int.from_bytes(obj._bytes(), 'little')
    elif isinstance(obj, Array):
        address = addressof(obj)
    elif isinstance(obj, c_void_p):
        address = obj.value or 0
    elif isinstance(obj, int) or obj is None:
        address = obj or 0
    else:
        _unsupported('ctypes.cast() of such a value')
    made._memory.write(0, address.to_bytes(8, 'little'))
    return made


# References that Py_IncRef has added, and nobody has taken back.
_added = []


def _take_back(thing):
    place = next((i for i, other in enumerate(_added) if other is thing), None)
    if place is None:
        _unsupported('ctypes: Py_DecRef without a Py_IncRef before')
    del _added[place]


# What functions of C do that take one object and only count.
_counting = {'Py_IncRef': _added.append, 'Py_DecRef': _take_back}


class _Function:
    argtypes, restype = None, c_int

    def __init__(self, name):
        self.__name__ = name

    def __call__(self, *args):
        count = _counting.get(self.__name__)
        if count is None or len(args) != 1:
            _unsupported(f'ctypes: the function {self.__name__} of C')
        if isinstance(args[0], py_object):
            count(args[0].value)
        elif self.argtypes and self.argtypes[0] is py_object:
            count(args[0])
        else:
            _unsupported(f'ctypes: {self.__name__} of anything but an object')


class CDLL:
    """A library of C: its functions can be looked at."""

    def __init__(self, name, *args, **kwargs):
        self._name = name

    def __getattr__(self, name):
        if name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        setattr(self, name, _Function(name))
        return self.__dict__[name]

    def __getitem__(self, name):
        return _Function(name)


class PyDLL(CDLL):
    pass


pythonapi = PyDLL(None)
