# The simple types of C, arrays and structures of them, as far as programs look at objects with them. Libraries, pointers, and
# memory that is no object's are absent.

from struct import pack as _pack, unpack as _unpack

from _ctypes import object_at as _object_at, read as _read

__version__ = "1.1.0"


class _CType(type):
    def __mul__(cls, length):
        if length < 0:
            raise ValueError(f"Array length must be >= 0, not {length}")
        align = getattr(cls, "_align_", cls._size_)
        members = {"_type_": cls, "_length_": length, "_size_": cls._size_ * length, "_align_": align}
        return _CType(f"{cls.__name__}_Array_{length}", (Array,), members)

    __rmul__ = __mul__


class _CData(metaclass=_CType):
    # What is at an address of the program's choice, or a value of its own.
    _address = None

    @classmethod
    def from_address(cls, address):
        if not isinstance(address, int):
            raise TypeError("integer expected")
        self = cls.__new__(cls)
        self._address = address
        return self


class _SimpleCData(_CData):
    _default_, _held = 0, None

    def __init__(self, value=None):
        self._held = self._default_ if value is None else self._converted(value)

    @classmethod
    def _converted(cls, value):
        if not isinstance(value, int):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
        return cls._from_bits(value & (1 << 8 * cls._size_) - 1)

    @classmethod
    def _from_bits(cls, bits):
        sign = 1 << 8 * cls._size_ - 1
        return bits - 2 * sign if cls._signed_ and bits & sign else bits

    @property
    def value(self):
        if self._address is None:
            return self._held
        return self._from_bits(_read(self._address, self._size_))

    @value.setter
    def value(self, new):
        if self._address is not None:
            _refuse_writing()
        self._held = self._converted(new)

    def __repr__(self):
        shown = repr(self.value)
        return f"{type(self).__name__}({shown})"


def _refuse_writing():
    from _source import unsupported
    unsupported("ctypes: writing to memory")


def _integer(name, size, signed):
    return _CType(name, (_SimpleCData,), dict(_size_=size, _signed_=signed, __module__=__name__))


c_byte, c_ubyte = _integer("c_byte", 1, True), _integer("c_ubyte", 1, False)
c_short, c_ushort = _integer("c_short", 2, True), _integer("c_ushort", 2, False)
c_int, c_uint = _integer("c_int", 4, True), _integer("c_uint", 4, False)
c_long, c_ulong = _integer("c_long", 8, True), _integer("c_ulong", 8, False)
c_int8, c_uint8, c_int16, c_uint16 = c_byte, c_ubyte, c_short, c_ushort
c_int32, c_uint32, c_int64, c_uint64 = c_int, c_uint, c_long, c_ulong
c_longlong = c_ssize_t = c_time_t = c_long
c_ulonglong = c_size_t = c_ulong


class c_void_p(_SimpleCData):
    _size_, _signed_, _default_ = 8, False, None

    @classmethod
    def _from_bits(cls, bits):
        return bits or None


class c_char(_SimpleCData):
    _size_, _default_ = 1, b"\0"

    @classmethod
    def _converted(cls, value):
        if isinstance(value, int):
            return bytes([value])
        if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
            raise TypeError("one character bytes, bytearray, or an integer in range(256) expected")
        return bytes(value)

    @classmethod
    def _from_bits(cls, bits):
        return bytes([bits])


class c_bool(_SimpleCData):
    _size_ = 1

    @classmethod
    def _converted(cls, value):
        return bool(value)

    _from_bits = _converted


class c_double(_SimpleCData):
    _size_, _default_, _code_ = 8, 0.0, "d"

    @classmethod
    def _converted(cls, value):
        if not hasattr(value, "__float__") and not hasattr(value, "__index__"):
            raise TypeError(f"must be real number, not {type(value).__name__}")
        return _unpack(cls._code_, _pack(cls._code_, value))[0]

    @classmethod
    def _from_bits(cls, bits):
        return _unpack(cls._code_, bits.to_bytes(cls._size_, "little"))[0]


class c_float(c_double):
    _size_, _code_ = 4, "f"


class py_object(_SimpleCData):
    _size_, _default_ = 8, None

    @classmethod
    def _converted(cls, value):
        return value

    _from_bits = staticmethod(_object_at)


class Array(_CData):
    """Abstract base class for arrays."""

    def __init__(self, *values):
        if len(values) > self._length_:
            raise IndexError("invalid index")
        self._items = [self._type_(*value) for value in zip(values)]
        self._items += [self._type_() for _ in range(self._length_ - len(values))]

    def __len__(self):
        return self._length_

    def _at(self, index):
        if self._address is None:
            return self._items[index]
        return self._type_.from_address(self._address + index * self._type_._size_)

    def __getitem__(self, index):
        places = range(self._length_)
        if isinstance(index, slice):
            found = [self[place] for place in places[index]]
            return b"".join(found) if self._type_ is c_char else found
        try:
            item = self._at(places[index])
        except IndexError:
            raise IndexError("invalid index") from None
        return item.value if isinstance(item, _SimpleCData) else item

    def __setitem__(self, index, value):
        if self._address is not None:
            _refuse_writing()
        self._items[index] = self._type_(value)

    def __bytes__(self):
        if self._address is not None:
            return string_at(self._address, self._size_)
        unsigned = [item.value % (1 << 8 * self._type_._size_) for item in self._items]
        return b"".join(number.to_bytes(self._type_._size_, "little") for number in unsigned)

    @property
    def raw(self):
        """The bytes of an array of characters."""
        return self[:]

    @property
    def value(self):
        """The bytes of an array of characters, up to a null."""
        return self[:].split(b"\0")[0]


class _Field:
    # A member of a structure, at its offset.
    def __init__(self, kind, offset):
        self._kind, self.offset, self.size = kind, offset, kind._size_

    def __get__(self, structure, owner=None):
        if structure is None:
            return self
        if structure._address is not None:
            member = self._kind.from_address(structure._address + self.offset)
        elif (member := structure._members.get(self.offset)) is None:
            member = structure._members[self.offset] = self._kind()
        return member.value if isinstance(member, _SimpleCData) else member

    def __set__(self, structure, value):
        if structure._address is not None:
            _refuse_writing()
        structure._members[self.offset] = value if isinstance(value, self._kind) else self._kind(value)


class Structure(_CData):
    """Structure base class"""

    _size_, _align_, _names_ = 0, 1, ()

    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        if "_fields_" in vars(cls):
            cls._lay_out(cls._fields_)

    @classmethod
    def _lay_out(cls, fields):
        # Each member begins at a multiple of its alignment, behind those that the class inherits.
        end, widest, names = cls._size_, cls._align_, list(cls._names_)
        for name, kind, *bits in fields:
            if bits or not hasattr(kind, "_size_"):
                from _source import unsupported
                unsupported("ctypes: bit fields and pointers in a structure")
            align = getattr(kind, "_align_", kind._size_)
            offset = -(-end // align) * align
            setattr(cls, name, _Field(kind, offset))
            end, widest = offset + kind._size_, max(widest, align)
            names.append(name)
        cls._size_, cls._align_, cls._names_ = -(-end // widest) * widest, widest, tuple(names)

    def __init__(self, *values, **named):
        self._members = {}
        for name, value in zip(self._names_, values):
            setattr(self, name, value)
        if len(values) > len(self._names_):
            raise TypeError("too many initializers")
        for name, value in named.items():
            setattr(self, name, value)


def sizeof(kind):
    """sizeof(C type) -> integer"""
    if not hasattr(kind, "_size_"):
        raise TypeError("this type has no size")
    return kind._size_


class _Cast:
    # What a number cast to a type points at.
    def __init__(self, address):
        self._address = address

    @property
    def value(self):
        return _object_at(self._address)


def string_at(ptr, size=-1):
    """The bytes of an object at an address: so many, or up to a null."""
    found = bytearray()
    while len(found) != size and ((byte := _read(ptr + len(found), 1)) or size >= 0):
        found.append(byte)
    return bytes(found)


def cast(obj, typ):
    """cast(obj, type): only the address of an object, to py_object."""
    if typ is not py_object or not isinstance(obj, int):
        from _source import unsupported
        unsupported("ctypes.cast() to anything but py_object")
    return _Cast(obj)
