

class Enum(metaclass=EnumType):
    """An enumeration: its class body gives its members names and values."""

    @classmethod
    def __signature__(cls):
        return _SIGNATURE_OF_MEMBERS if cls._member_names_ else _SIGNATURE_OF_CLASSES

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            found = cls._value2member_map_.get(value)
        except TypeError:
            found = _member_for(cls, value)
        if found is not None:
            return found
        if not cls._member_map_:
            # The method of the user's is the class's until all members are made.
            if cls.__new__ is not Enum.__new__:
                raise TypeError('do not use `super().__new__; call the appropriate __new__ directly')
            raise TypeError(f'{cls!r} has no members defined')
        try:
            found = cls._missing_(value)
        except ValueError:
            raise
        except Exception as error:
            raise _following(error, _invalid(cls, value))
        if isinstance(found, cls) or isinstance(found, int) and getattr(cls, '_boundary_', None) is EJECT:
            return found
        if found is None:
            raise _invalid(cls, value)
        raise _following(
            TypeError(f'error in {cls.__name__}._missing_: returned {found!r} instead of None or a valid member'),
            _invalid(cls, value))

    def __init__(self, *args, **kwds):
        pass

    def _add_alias_(self, name):
        cls = self.__class__
        cls._add_member_(name, self)

    def _add_value_alias_(self, value):
        cls = self.__class__
        try:
            bound = cls._value2member_map_.get(value, self)
        except TypeError:
            bound = next((each for each in cls if each._value_ == value), self)
        if bound is not self:
            raise ValueError(f'{value!r} is already bound: {bound!r}')
        _note_value(cls, value, self, getattr(self, '_name_', None))

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            highest = sorted(last_values)[-1]
        except TypeError:
            raise TypeError('unable to sort non-numeric values') from None
        try:
            return highest + 1
        except TypeError:
            raise TypeError(f'unable to increment {highest!r}') from None

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        return f'<{self.__class__.__name__}.{self._name_}: {_value_text(self)}>'

    def __str__(self):
        return f'{self.__class__.__name__}.{self._name_}'

    def __dir__(self):
        cls = self.__class__
        shown = {'__class__', '__doc__', '__eq__', '__hash__', '__module__', 'name', 'value'}
        if cls._member_type_ is not object:
            return sorted(shown.union(object.__dir__(self)))
        for space in (vars(self), *map(vars, cls.__mro__)):
            for name, value in space.items():
                is_property = isinstance(value, property) and value.fget is not None
                if name[0] != '_' and (is_property or name not in cls._member_map_):
                    shown.add(name)
        return sorted(shown)

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        name = self._name_
        return hash(name)

    def __reduce_ex__(self, proto):
        arguments = self._value_,
        return self.__class__, arguments

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    @property
    def name(self):
        """The name of the member."""
        return self._name_

    @property
    def value(self):
        """The value of the member."""
        return self._value_


class ReprEnum(Enum):
    """An enumeration with the `str()` and `format()` of its data type."""


class IntEnum(int, ReprEnum):
    """An enumeration of whole numbers."""


class StrEnum(str, ReprEnum):
    """An enumeration of texts."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f'too many arguments for str(): {values!r}')
        # The two last must be texts as well; the first one only if it is not decoded.
        for place, given in enumerate(values):
            if not isinstance(given, str) and (place or len(values) == 1):
                what = 'encoding' if place == 1 else 'errors'
                raise TypeError(f'{what} must be a string, not {given!r}' if place else f'{given!r} is not a string')
        text = str(*values)
        new = str.__new__(cls, text)
        new._value_ = text
        return new

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


def _make_class_unpicklable(obj):
    """Lets members of a class, or of one made of the namespace, refuse to be pickled."""
    def _break_on_call_reduce(self, proto):
        raise TypeError(f'{self!r} cannot be pickled')
    put = obj.__setitem__ if isinstance(obj, dict) else obj.__class__.__setattr__.__get__(obj)
    put('__reduce_ex__', _break_on_call_reduce)
    put('__module__', '<unknown>')


class FlagBoundary(StrEnum):
    """What becomes of a value that has bits beyond those of the members."""

    STRICT = 'strict'    # It is an error.
    CONFORM = 'conform'  # They are dropped.
    EJECT = 'eject'      # The value stays a number.
    KEEP = 'keep'        # They stay.


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class EnumCheck(StrEnum):
    """What `verify` can be asked for."""

    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


def _combination(cls, value):
    """A new object for bits that are no member's."""
    parts = list(cls._iter_member_(value & cls._singles_mask_)) if value else ()
    if value & ~cls._singles_mask_:
        for each in cls._member_map_.values():
            if each not in parts and each._value_ and each._value_ & value == each._value_:
                parts.append(each)
    left = value
    for part in parts:
        left &= ~part._value_
    name = '|'.join([part._name_ for part in parts]) if parts else None
    if parts and left:
        if cls._boundary_ is STRICT:
            raise ValueError(f'{cls!r}: no members with value {left!r}')
        name += f'|{cls._numeric_repr_(left)}'
    data_type = cls._member_type_
    new = object.__new__(cls) if data_type is object else data_type.__new__(cls, value)
    if not hasattr(new, '_value_'):
        new._value_ = value
    new._name_ = name
    # Another may have come since, if a method of the user's was called.
    return cls._value2member_map_.setdefault(value, new)


def _operand(flag, other, symbol):
    """The value of the other one, or NotImplemented."""
    value = flag._get_value(other)
    if value is not NotImplemented:
        for each in flag, other:
            if flag._get_value(each) is None:
                raise TypeError(f"'{each}' cannot be combined with other flags with {symbol}")
    return value


class Flag(Enum, boundary=STRICT):
    """An enumeration of bits, which can be combined."""

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not count:
            return 1 if start is None else start
        highest = max(last_values)
        try:
            return 1 << highest.bit_length()
        except Exception:
            raise TypeError(f'invalid flag value {highest!r}') from None

    _numeric_repr_ = repr

    @classmethod
    def _iter_member_by_value_(cls, value):
        return map(cls._value2member_map_.get, _iter_bits_lsb(value & cls._flag_mask_))

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        return iter(sorted(cls._iter_member_by_value_(value), key=lambda each: each._sort_order_))

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise _invalid(cls, value)
        bits, mask = cls._all_bits_, cls._flag_mask_
        # What the value, which may be a complement, says about the bits up to the highest of a member.
        within = value & bits
        if within | mask == mask and value in (within, within + ~bits):
            value = within
        elif (boundary := cls._boundary_) is STRICT:
            width = max(value.bit_length(), mask.bit_length())
            raise ValueError(
                f'{cls!r} invalid value {value!r}\n    given {bin(value, width)}\n  allowed {bin(mask, width)}')
        elif boundary is CONFORM:
            value &= mask
        elif boundary is EJECT:
            return int(value)
        elif boundary is not KEEP:
            raise ValueError(f'{cls!r} unknown flag boundary {boundary!r}')
        elif value < 0:
            value += max(bits + 1, 1 << value.bit_length())
        known = cls._value2member_map_.get(value)
        return _combination(cls, value) if known is None else known

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(
                f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and "
                f'{self.__class__.__qualname__!r}')
        return self._value_ | other._value_ == self._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        name = '' if self._name_ is None else f'.{self._name_}'
        return f'<{self.__class__.__name__}{name}: {_value_text(self)}>'

    def __str__(self):
        name = f'({self._value_!r})' if self._name_ is None else f'.{self._name_}'
        return self.__class__.__name__ + name

    def __bool__(self):
        return bool(self._value_)

    def _get_value(self, flag):
        if isinstance(flag, self.__class__):
            return flag._value_
        if self._member_type_ is not object and isinstance(flag, self._member_type_):
            return flag
        return NotImplemented

    def __or__(self, other):
        value = _operand(self, other, '|')
        return value if value is NotImplemented else self.__class__(self._value_ | value)

    def __and__(self, other):
        value = _operand(self, other, '&')
        return value if value is NotImplemented else self.__class__(self._value_ & value)

    def __xor__(self, other):
        value = _operand(self, other, '^')
        return value if value is NotImplemented else self.__class__(self._value_ ^ value)

    def __invert__(self):
        value = self._value_
        if value is None:
            raise TypeError(f"'{self}' cannot be inverted")
        if self._inverted_ is None:
            keeps = self._boundary_ in (EJECT, KEEP)
            self._inverted_ = self.__class__(~value if keeps else self._singles_mask_ & ~value)
        return self._inverted_

    __rand__, __ror__, __rxor__ = __and__, __or__, __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """An enumeration of bits whose combinations are whole numbers too."""
