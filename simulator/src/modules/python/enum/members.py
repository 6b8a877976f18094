"""Enumerations: classes whose instances are a fixed set of named constants."""
# The module is the files of this folder, read as one; mod.rs has their order.

import builtins as bltns
import sys
from types import DynamicClassAttribute, MappingProxyType

__all__ = (
    'EnumType EnumMeta EnumDict Enum IntEnum StrEnum Flag IntFlag ReprEnum auto unique property verify member '
    'nonmember FlagBoundary STRICT CONFORM EJECT KEEP global_flag_repr global_enum_repr global_str global_enum '
    'EnumCheck CONTINUOUS NAMED_FLAGS UNIQUE pickle_by_global_name pickle_by_enum_name'
).split()

# While the metaclass makes these three, they are not there to be asked about.
Enum = Flag = ReprEnum = None


class _Named:
    """A default that shows itself by a text."""

    def __init__(self, text):
        self._text = text

    def __repr__(self):
        return self._text


_not_given = _Named('<not given>')
_auto_null = _Named('_auto_null')


# What the spelling of a name, or the shape of a value, says.

def _edges(name):
    """How many underscores a name begins and ends with; none, if it has nothing else."""
    if not name.strip('_'):
        return 0, 0
    return len(name) - len(name.lstrip('_')), len(name) - len(name.rstrip('_'))


def _is_dunder(name):
    return _edges(name) == (2, 2)


def _is_sunder(name):
    return _edges(name) == (1, 1)


def _is_private(cls_name, name):
    """Whether a class of this name has mangled the name."""
    mangled = f'_{cls_name}__'
    return len(name) > len(mangled) and name.startswith(mangled) and not name.endswith('__')


def _is_descriptor(obj):
    return any(hasattr(obj, hook) for hook in ('__get__', '__set__', '__delete__'))


def _is_internal_class(cls_name, obj):
    """Whether this is a class out of the body of the class of that name."""
    return isinstance(obj, type) and f'.{obj.__qualname__}'.endswith(f'.{cls_name}.{obj.__name__}')


def _words(names):
    """A list of names, which may come as one text."""
    return names.replace(',', ' ').split() if isinstance(names, str) else list(names)


# Numbers as sets of bits.

def _is_single_bit(num):
    return num > 0 and num.bit_count() == 1


def _high_bit(value):
    return value.bit_length() - 1


def _iter_bits_lsb(num):
    bits = num._value_ if isinstance(num, Enum) else num
    if bits < 0:
        raise ValueError(f'{num!r} is not a positive integer')
    while bits:
        rest = bits & bits - 1
        yield bits ^ rest
        bits = rest


def show_flag_values(value):
    return list(_iter_bits_lsb(value))


def bin(num, max_bits=None):
    """The digits of a number in two's complement, after its sign."""
    width = max(num.bit_length(), max_bits or 0)
    digits = ''.join('01'[num >> place & 1] for place in reversed(range(width)))
    return f'0b{num < 0:d} {digits}'


# What a class body may say about its names.

class nonmember:
    """Keeps a value from becoming a member."""

    def __init__(self, value):
        self.value = value


class member:
    """Makes a value a member that would not become one."""

    def __init__(self, value):
        self.value = value


class auto:
    """Stands for a value that the enumeration chooses."""

    def __init__(self, value=_auto_null):
        self.value = value

    def __repr__(self):
        return f'auto({self.value!r})'


class property(DynamicClassAttribute):
    """A property of members that leaves its name free for a member of the class."""

    member = None
    # Whether an instance's attribute is that of its value, as for a member named as a method of the data type.
    _by_value = False

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__

    def __get__(self, instance, ownerclass=None):
        if instance is not None and self.fget is not None:
            return self.fget(instance)
        if instance is not None and self._by_value:
            return getattr(instance._value_, self.name)
        found = self.member if instance is None else ownerclass._member_map_.get(self.name)
        if found is None:
            raise AttributeError(f'{ownerclass!r} has no attribute {self.name!r}')
        return found

    def __set__(self, instance, value):
        self._accessor(self.fset, 'set')(instance, value)

    def __delete__(self, instance):
        self._accessor(self.fdel, 'delete')(instance)

    def _accessor(self, function, verb):
        if function is None:
            raise AttributeError(f'<enum {self.clsname!r}> cannot {verb} attribute {self.name!r}')
        return function

    def _in_front(self, behind, member):
        """Leads instances to the descriptor that the member hides."""
        self.member = member
        if isinstance(behind, (DynamicClassAttribute, bltns.property)):
            self.fget, self.fset, self.fdel = behind.fget, behind.fset, behind.fdel
        else:
            self._by_value = True


class EnumDict(dict):
    """The namespace of a class body: it finds the members, and the values of those that are automatic."""

    _cls_name = None

    def __init__(self):
        self._member_names, self._last_values = {}, []
        self._ignore, self._auto_called = [], False

    def __setitem__(self, key, value):
        if not _is_private(self._cls_name, key):
            key, value = self._sifted(key, value)
        super().__setitem__(key, value)

    def _sifted(self, key, value):
        """What is to be stored for a name of the body; members are noted."""
        if _is_sunder(key):
            return key, self._setting(key, value)
        if _is_dunder(key):
            return '_order_' if key == '__order__' else key, value
        if key in self._member_names:
            self._taken(key)
        if isinstance(value, nonmember):
            return key, value.value
        if key in self._ignore or not self._becomes_member(value):
            return key, value
        if key in self:
            self._taken(key)
        value = self._settled(key, value.value if isinstance(value, member) else value)
        self._member_names[key] = None
        return key, value

    def _taken(self, key):
        raise TypeError(f'{key!r} already defined as {self[key]!r}')

    def _becomes_member(self, value):
        return isinstance(value, member) or not (_is_descriptor(value) or _is_internal_class(self._cls_name, value))

    def _setting(self, key, value):
        """A name for the enumeration itself: what is to be stored for it."""
        if key == '_generate_next_value_':
            if self._auto_called:
                raise TypeError('_generate_next_value_ must be defined before members')
            self._generate_next_value = value.__func__ if isinstance(value, staticmethod) else value
        elif key == '_ignore_':
            value = self._ignore = _words(value)
            if late := set(value) & self._member_names.keys():
                raise ValueError(f'_ignore_ cannot specify already set names: {late!r}')
        elif key not in _SETTINGS:
            raise ValueError(f'_sunder_ names, such as {key!r}, are reserved for future Enum use')
        return value

    def _settled(self, key, value):
        """The value of a member, once each `auto` in it has one."""
        parts = value if isinstance(value, tuple) else (value,)
        if not any(isinstance(part, auto) for part in parts):
            self._last_values.append(value)
            return value
        parts = [self._chosen(key, part) if isinstance(part, auto) else part for part in parts]
        if not isinstance(value, tuple):
            return parts[0]
        return value._make(parts) if hasattr(value, '_make') else type(value)(parts)

    def _chosen(self, key, choice):
        if choice.value is _auto_null:
            choice.value = self._generate_next_value(key, 1, len(self._member_names), self._last_values[:])
            self._auto_called = True
        self._last_values.append(choice.value)
        return choice.value

    @property
    def member_names(self):
        return list(self._member_names)

    def update(self, members, **more_members):
        keys = getattr(members, 'keys', None)
        pairs = members if keys is None else [(key, members[key]) for key in keys()]
        for key, value in [*pairs, *more_members.items()]:
            self[key] = value
