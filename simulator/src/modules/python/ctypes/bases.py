# The kinds of C's types: simple ones, arrays, structures, unions and pointers (`Modules/_ctypes/_ctypes.c`).

from struct import pack, unpack

from _ctypes import object_at
from _ctypes.memory import (
    Foreign, Own, PyCArrayType, PyCPointerType, PyCSimpleType, PyCStructType, UnionType, at_address, base_classes)


class _CData:
    """A value of a C type: so many bytes somewhere."""

    __module__ = '_ctypes'
    __slots__ = ('_memory', '_offset', '_whole')
    __layout__ = (96, 'type')
    _size_, _align_ = 0, 1

    def _take_memory(self):
        self._memory, self._offset = Own(type(self)._size_), 0

    def _bytes(self):
        return self._memory.read(self._offset, self._size_)

    def __buffer__(self, flags):
        if isinstance(self._memory, Foreign):
            return memoryview(self._bytes())
        return memoryview(self._memory.data)[self._offset:self._offset + self._size_]

    def _part(self, kind, offset):
        """What Python sees of a part: of a simple one the value."""
        part = kind.__new__(kind)
        part._memory, part._offset = self._memory, self._offset + offset
        part._whole = self
        return part._seen()

    def _seen(self):
        return self

    def _set_part(self, kind, offset, value):
        part = kind.__new__(kind)
        part._memory, part._offset = self._memory, self._offset + offset
        part._assign(value)

    def _assign(self, value):
        if isinstance(value, tuple):
            value = type(self)(*value)
        if not isinstance(value, type(self)):
            raise TypeError(f'incompatible types, {type(value).__name__} instance instead of {type(self).__name__} instance')
        self._memory.write(self._offset, value._bytes())
        for at in range(self._size_):
            if value._offset + at in value._memory.things:
                self._memory.things[self._offset + at] = value._memory.things[value._offset + at]


class _SimpleCData(_CData, metaclass=PyCSimpleType):
    """A number, a character, an address or an object."""

    __module__ = '_ctypes'
    __slots__ = ()
    __layout__ = (96, 'type')

    def __init__(self, value=None):
        self._take_memory()
        if value is not None:
            self.value = value

    def _seen(self):
        # A class of the program's own stays what it is.
        return self.value if type(self).__base__ is _SimpleCData else self

    def _assign(self, value):
        self.value = value.value if isinstance(value, type(self)) else value

    @property
    def value(self):
        return self._decoded(self._bytes())

    @value.setter
    def value(self, new):
        self._memory.write(self._offset, self._encoded(new))

    def __bool__(self):
        return any(self._bytes())

    def __repr__(self):
        return f'{type(self).__name__}({self.value!r})'


def encoded_integer(self, value):
    """An integer as so many bytes: what does not fit is cut off."""
    if not isinstance(value, int):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return (value & (1 << 8 * self._size_) - 1).to_bytes(self._size_, 'little')


def decoded_integer(self, data):
    """The other way."""
    return int.from_bytes(data, 'little', signed=self._code_.islower())


def encoded_number(self, value):
    """A number with a fraction as bytes."""
    if not hasattr(value, '__float__') and not hasattr(value, '__index__'):
        raise TypeError(f'must be real number, not {type(value).__name__}')
    return pack('<' + self._code_, value)


def decoded_number(self, data):
    """The other way."""
    return unpack('<' + self._code_, data)[0]


def encoded_thing(self, value):
    """What stands for an object of Python's: the object is kept beside the bytes."""
    self._memory.things[self._offset] = value
    return b'\1' * self._size_ if value is not None else bytes(self._size_)


def decoded_thing(self, data):
    """That object."""
    return self._memory.things.get(self._offset)


# Methods of whichever type takes them: what has no class in its name would be a function of a module in C, and not bind.
for _each in encoded_integer, decoded_integer, encoded_number, decoded_number, encoded_thing, decoded_thing:
    _each.__qualname__ = f'_SimpleCData.{_each.__name__}'


class Array(_CData, metaclass=PyCArrayType):
    """So many values of one type in a row."""

    __module__ = '_ctypes'
    __slots__ = ()
    __layout__ = (96, 'type')
    _type_ = _length_ = None

    def __new__(cls, *values):
        if cls._type_ is None:
            raise TypeError('abstract class')
        return super().__new__(cls)

    def __init__(self, *values):
        self._take_memory()
        for index, value in enumerate(values):
            self[index] = value

    def __len__(self):
        return self._length_

    def _at(self, index):
        if not isinstance(index, int):
            raise TypeError('indices must be integers')
        index += self._length_ if index < 0 else 0
        if not 0 <= index < self._length_:
            raise IndexError('invalid index')
        return index * self._type_._size_

    def __getitem__(self, index):
        if not isinstance(index, slice):
            return self._part(self._type_, self._at(index))
        return _joined(self._type_, [self[at] for at in range(*index.indices(self._length_))])

    def __setitem__(self, index, value):
        if not isinstance(index, slice):
            return self._set_part(self._type_, self._at(index), value)
        if index.step not in (None, 1):
            raise TypeError('slices with step != 1 not supported')
        places = range(*index.indices(self._length_))
        if len(value) != len(places):
            raise ValueError('Can only assign sequence of same size')
        for at, each in zip(places, value):
            self[at] = each

    def __iter__(self):
        return map(self.__getitem__, range(self._length_))

    def _characters(self):
        return getattr(self._type_, '_code_', None) in ('c', 'u') and self._type_._code_

    def _seen(self):
        return self.value if self._characters() else self

    def _assign(self, value):
        if self._characters() and isinstance(value, (bytes, str)):
            what = 'bytes' if isinstance(value, bytes) else 'string'
            if len(value) > self._length_:
                raise ValueError(f'{what} too long ({len(value)}, maximum length {self._length_})')
            self._fill(value)
        else:
            super()._assign(value)

    def _fill(self, value):
        for index, each in enumerate(value):
            self[index] = value[index:index + 1]
        if len(value) < self._length_:
            self[len(value)] = value[:0].ljust(1, b'\0' if isinstance(value, bytes) else '\0')

    def __getattr__(self, name):
        if name == 'raw' and self._characters() == 'c':
            return self._bytes()
        if name == 'value' and (kind := self._characters()):
            whole = _joined(self._type_, list(self))
            return whole.split(b'\0' if kind == 'c' else '\0')[0]
        raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")

    def __setattr__(self, name, value):
        if name in ('value', 'raw') and (kind := self._characters()):
            if kind == 'c' and not isinstance(value, bytes):
                raise TypeError(f'bytes expected instead of {type(value).__name__} instance')
            if len(value) > self._length_:
                raise ValueError('byte string too long' if kind == 'c' else 'string too long')
            if name == 'raw':
                self._memory.write(self._offset, value)
            else:
                self._fill(value)
        else:
            super().__setattr__(name, value)


def _joined(kind, values):
    code = getattr(kind, '_code_', None)
    return b''.join(values) if code == 'c' else ''.join(values) if code == 'u' else values


base_classes.append(Array)


class Structure(_CData, metaclass=PyCStructType):
    """Structure base class"""

    __module__ = '_ctypes'
    __slots__ = ()
    __layout__ = (96, 'type')
    _names_ = ()

    def __new__(cls, *values, **named):
        if cls.__module__ == '_ctypes' or '_fields_' not in dir(cls):
            raise TypeError('abstract class')
        return _CData.__new__(cls)

    def __init__(self, *values, **named):
        self._take_memory()
        if len(values) > len(self._names_):
            raise TypeError('too many initializers')
        for name, value in zip(self._names_, values):
            if name in named:
                raise TypeError(f'duplicate values for field {name!r}')
            setattr(self, name, value)
        for name, value in named.items():
            setattr(self, name, value)


class Union(_CData, metaclass=UnionType):
    """Union base class"""

    __module__ = '_ctypes'
    __slots__ = ()
    __layout__ = (96, 'type')
    _names_ = ()
    __new__, __init__ = Structure.__new__, Structure.__init__


class _Pointer(_CData, metaclass=PyCPointerType):
    """The address of a value; the value is kept beside it."""

    __module__ = '_ctypes'
    __slots__ = ()
    __layout__ = (96, 'type')
    _size_ = _align_ = 8
    _type_ = None

    def __new__(cls, *values):
        if cls._type_ is None:
            raise TypeError('Cannot create instance: has no _type_')
        return super().__new__(cls)

    def __init__(self, value=None):
        self._take_memory()
        if value is not None:
            self.contents = value

    def __bool__(self):
        return any(self._bytes())

    def _found(self):
        address = int.from_bytes(self._bytes(), 'little')
        if not address:
            raise ValueError('NULL pointer access')
        return at_address(address)

    def _pointed(self, index):
        found = self._type_.__new__(self._type_)
        memory, offset = self._found()
        found._memory, found._offset = memory, offset + index * self._type_._size_
        return found

    @property
    def contents(self):
        return self._pointed(0)

    @contents.setter
    def contents(self, value):
        if not isinstance(value, self._type_):
            raise TypeError(f'expected {self._type_.__name__} instead of {type(value).__name__}')
        self._memory.things[self._offset] = value
        self._memory.write(self._offset, (value._memory.address() + value._offset).to_bytes(8, 'little'))

    def __getitem__(self, index):
        if isinstance(index, slice):
            if index.stop is None:
                raise ValueError('slice stop is required')
            return _joined(self._type_, [self[at] for at in range(index.start or 0, index.stop, index.step or 1)])
        return self._pointed(index)._seen()

    def __setitem__(self, index, value):
        self._pointed(index)._assign(value)

    def _assign(self, value):
        if value is None:
            self._memory.write(self._offset, bytes(8))
        elif isinstance(value, Array) and value._type_ is self._type_:
            self._memory.things[self._offset] = value
            self._memory.write(self._offset, (value._memory.address() + value._offset).to_bytes(8, 'little'))
        else:
            super()._assign(value)


class CArgObject:
    """What `byref` gives."""

    def __init__(self, obj, offset):
        self._obj, self._offset = obj, offset


def thing_at(data):
    """The object at an address in bytes."""
    return object_at(int.from_bytes(data, 'little'))
