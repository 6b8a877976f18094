# The simple types of C, as far as programs read reference counts with them. Libraries, pointers, structures and
# memory that is no object's are absent.

from _ctypes import object_at as _object_at, read_word as _read_word

__version__ = "1.1.0"


class _SimpleCData:
    _size_ = 8
    _signed_ = True
    _default_ = 0

    def __init__(self, value=None):
        self._address = None
        self._held = self._default_ if value is None else self._converted(value)

    @classmethod
    def _converted(cls, value):
        if not isinstance(value, int):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
        bits = 8 * cls._size_
        value &= (1 << bits) - 1
        if cls._signed_ and value >> (bits - 1):
            value -= 1 << bits
        return value

    @classmethod
    def from_address(cls, address):
        if not isinstance(address, int):
            raise TypeError("integer expected")
        self = cls.__new__(cls)
        self._address = address
        self._held = None
        return self

    @property
    def value(self):
        if self._address is not None:
            return _read_word(self._address, self._size_, self._signed_)
        return self._held

    @value.setter
    def value(self, new):
        if self._address is not None:
            _write(self._address)
        self._held = self._converted(new)

    def __repr__(self):
        return f"{type(self).__name__}({self.value!r})"


def _write(address):
    # Writing to memory is refused where it would be read.
    _read_word(address, 0, True)


class c_long(_SimpleCData):
    pass


class c_ulong(_SimpleCData):
    _signed_ = False


class c_int(_SimpleCData):
    _size_ = 4


class c_uint(_SimpleCData):
    _size_ = 4
    _signed_ = False


class c_void_p(_SimpleCData):
    _signed_ = False
    _default_ = None


c_longlong = c_int64 = c_ssize_t = c_long
c_ulonglong = c_uint64 = c_size_t = c_ulong
c_int32 = c_int
c_uint32 = c_uint


class py_object(_SimpleCData):
    _default_ = None

    @classmethod
    def _converted(cls, value):
        return value

    @property
    def value(self):
        if self._address is not None:
            return _object_at(_read_word(self._address, 8, False))
        return self._held


def sizeof(kind):
    """sizeof(C type) -> integer"""
    return kind._size_


class _Cast:
    # What a number cast to a type points at.
    def __init__(self, address):
        self._address = address

    @property
    def value(self):
        return _object_at(self._address)


def cast(obj, typ):
    """cast(obj, type): only the address of an object, to py_object."""
    if typ is not py_object:
        _read_word(obj if isinstance(obj, int) else 0, 0, True)
    return _Cast(obj)
