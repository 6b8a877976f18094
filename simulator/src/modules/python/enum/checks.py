

def unique(enumeration):
    """Refuses a class in which two names have the same value."""
    _refuse_aliases(enumeration, 'duplicate values')
    return enumeration


def _refuse_aliases(enumeration, what):
    found = [f'{name} -> {each.name}' for name, each in enumeration.__members__.items() if name != each.name]
    if found:
        raise ValueError(f'{what} found in {enumeration!r}: {", ".join(found)}')


class verify:
    """A decorator that checks the values of an enumeration."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        if not issubclass(enumeration, Enum):
            raise TypeError("the 'verify' decorator only works with Enum and Flag")
        is_flag = issubclass(enumeration, Flag)
        for check in self.checks:
            if check is UNIQUE:
                _refuse_aliases(enumeration, 'aliases')
            elif check is CONTINUOUS:
                self._refuse_gaps(enumeration, is_flag)
            elif check is NAMED_FLAGS and is_flag:
                self._refuse_unnamed(enumeration)
        return enumeration

    def _refuse_gaps(self, enumeration, is_flag):
        values = {each.value for each in enumeration}
        if len(values) < 2:
            return
        low, high = min(values), max(values)
        if is_flag:
            between = (1 << place for place in range(_high_bit(low) + 1, _high_bit(high)))
        else:
            between = range(low + 1, high)
        if gaps := ', '.join(str(value) for value in between if value not in values):
            kind = 'flag' if is_flag else 'enum'
            raise ValueError(f'invalid {kind} {enumeration.__name__!r}: missing values {gaps}'[:256])

    def _refuse_unnamed(self, enumeration):
        named = {each.value for each in enumeration}
        names, unnamed = [], 0
        for name, each in enumeration.__members__.items():
            if name not in enumeration._member_names_ and not each.value < 0:
                lacking = sum(bit for bit in _iter_bits_lsb(each.value) if bit not in named)
                unnamed |= lacking
                if lacking:
                    names.append(name)
        if names:
            *others, last = names
            subject = f'aliases {", ".join(others)} and {last} are' if others else f'alias {last} is'
            what = 'value' if _is_single_bit(unnamed) else 'combined values of'
            raise ValueError(
                f'invalid Flag {enumeration.__name__!r}: {subject} missing {what} 0x{unnamed:x} '
                '[use enum.show_flag_values(value) for details]')


# Members that stand in their module under their own names.

def pickle_by_global_name(self, proto):
    return self.name


def pickle_by_enum_name(self, proto):
    return getattr, (self.__class__, self._name_)


def global_enum_repr(self):
    home = self.__class__.__module__.rpartition('.')[2]
    return f'{home}.{self._name_}'


def global_flag_repr(self):
    cls = self.__class__
    home = cls.__module__.rpartition('.')[2]
    if self._name_ is None:
        return f'{home}.{cls.__name__}({self._value_!r})'
    return '|'.join(name if name[0].isdigit() else f'{home}.{name}' for name in self._name_.split('|'))


def global_str(self):
    if self._name_ is None:
        return f'{self.__class__.__name__}({self._value_!r})'
    return self._name_


def global_enum(cls, update_str=False):
    """Shows members as names of their module, and makes them such."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if update_str or not issubclass(cls, ReprEnum):
        cls.__str__ = global_str
    vars(sys.modules[cls.__module__]).update(cls.__members__)
    return cls


# Enumerations out of what is there already.

def _simple_enum(etype=Enum, *, boundary=None, use_args=None):
    """A decorator that makes an enumeration of a plain class."""
    def convert_class(cls):
        metacls = etype.__class__
        body = metacls.__prepare__(cls.__name__, (etype,))
        body['__qualname__'] = cls.__qualname__
        for name, value in vars(cls).items():
            if name not in ('__dict__', '__weakref__'):
                body[name] = value
        return metacls(cls.__name__, (etype,), body, boundary=boundary)
    return convert_class


def _test_simple_enum(checked_enum, simple_enum):
    """Refuses two enumerations that differ in more than how they were made."""
    passed_over = {
        '_value2member_map_', '_unhashable_values_', '__doc__', '__firstlineno__', '__static_attributes__',
        '__module__', '__weakref__', '_member_map_', '__objclass__', '_sort_order_'}
    faults = []

    def compare(checked, simple, where):
        for key in sorted({*checked, *simple} - passed_over):
            if key not in checked:
                faults.append(f'{where}extra key:   {key!r}')
            elif key not in simple:
                faults.append(f'{where}missing key: {key!r}')
            elif not (callable(checked[key]) or _is_descriptor(checked[key])) and checked[key] != simple[key]:
                faults.append(f'{where}{key!r}: checked -> {checked[key]!r} simple -> {simple[key]!r}')

    if checked_enum is not simple_enum:
        pairs = checked_enum.__members__, simple_enum.__members__
        compare(*({key: value for key, value in vars(cls).items() if key not in cls.__members__}
                  for cls in (checked_enum, simple_enum)), '')
        compare(*(dict.fromkeys(members) for members in pairs), 'member ')
        for name in pairs[0].keys() & pairs[1].keys():
            compare(*(vars(members[name]) for members in pairs), f'{name!r} member ')
    if faults:
        raise TypeError('enum mismatch:\n   ' + '\n   '.join(faults))


_old_convert_ = EnumType._convert_
_reduce_ex_by_global_name = pickle_by_global_name
_stdlib_enums = IntEnum, StrEnum, IntFlag
