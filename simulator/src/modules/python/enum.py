"""Enumerations: classes whose instances are a fixed set of named constants."""

import builtins
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
        if isinstance(behind, (DynamicClassAttribute, builtins.property)):
            self.fget, self.fset, self.fdel = behind.fget, behind.fset, behind.fdel
        else:
            self._by_value = True


class EnumDict(dict):
    """The namespace of a class body: it finds the members, and the values of those that are automatic."""

    _cls_name = None

    def __init__(self):
        self._member_names, self._last_values, self._ignore, self._auto_called = {}, [], [], False

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
            before = self._last_values[:]
            choice.value = self._generate_next_value(key, 1, len(self._member_names), before)
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


_SETTINGS = {
    '_order_', '_missing_', '_numeric_repr_', '_iter_member_', '_iter_member_by_value_', '_iter_member_by_def_',
    '_add_alias_', '_add_value_alias_',
}
_EnumDict = EnumDict


# What the bases of an enumeration give it.

def _check_bases(name, bases):
    """The enumeration that the class extends: its last base."""
    for chain in bases:
        for base in chain.__mro__:
            if isinstance(base, EnumType) and base._member_names_:
                raise TypeError(f'<enum {name!r}> cannot extend {base!r}')
    if bases and not isinstance(bases[-1], EnumType):
        raise TypeError('new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`')
    return bases[-1] if bases else Enum


def _data_type_of(base):
    """The data type that one base brings, if any: the class nearest to the enumeration on the way to a `__new__`."""
    nearest = None
    for step in base.__mro__[:-1]:
        if isinstance(step, EnumType):
            if step._member_type_ is not object:
                return step._member_type_
        else:
            nearest = nearest or step
            if '__new__' in vars(step) or '__dataclass_fields__' in vars(step):
                return nearest


def _data_type(name, bases):
    found = {kind for kind in map(_data_type_of, bases) if kind}
    if len(found) > 1:
        raise TypeError(f'too many data types for {name!r}: {found!r}')
    return found.pop() if found else object


def _value_repr(bases):
    """How the first base that says so shows values."""
    for chain in bases:
        for step in chain.__mro__[:-1]:
            if isinstance(step, EnumType):
                return step._value_repr_
            if '__repr__' in vars(step):
                made = vars(step).get('__dataclass_params__')
                return _dataclass_repr if made and made.repr else step.__repr__


def _dataclass_repr(self):
    shown = [name for name, field in self.__dataclass_fields__.items() if field.repr]
    return ', '.join(f'{name}={getattr(self, name)!r}' for name in shown)


def _value_text(member):
    return (member.__class__._value_repr_ or repr)(member._value_)


def _member_maker(own, *kinds):
    """The function that makes members, and whether it takes their values."""
    if own is not None:
        return own, True
    usual = {None, object.__new__, getattr(Enum, '__new__', None)}
    for name in ('__new_member__', '__new__'):
        for kind in kinds:
            if (found := getattr(kind, name, None)) not in usual:
                return found, True
    return object.__new__, False


class _Birth:
    """Stands for every member in a namespace; the class that is made of it calls for them one by one."""

    def __init__(self, values, is_flag):
        self.values = values
        self.is_flag = is_flag

    def __set_name__(self, cls, name):
        # So that the members follow all else in the dictionary of the class.
        delattr(cls, name)
        new = self._made(cls, name, self.values[name])
        member = _member_for(cls, new._value_)
        if member is None:
            member = self._enlist(cls, new)
        cls._add_member_(name, member)
        _note_value(cls, new._value_, member, name)

    def _made(self, cls, name, value):
        data_type = cls._member_type_
        args = value if isinstance(value, tuple) else (value,)
        if data_type is tuple:
            args = (args,)
        new = cls._new_member_(cls, *args) if cls._use_args_ else cls._new_member_(cls)
        if not hasattr(new, '_value_'):
            try:
                new._value_ = value if data_type is object else data_type(*args)
            except Exception as error:
                raise TypeError('_value_ not set in __new__, unable to create it') from error
        new._name_ = name
        new.__objclass__ = cls
        new.__init__(*args)
        return new

    def _enlist(self, cls, new):
        """A flag is listed if it is one bit; others are names for several."""
        value = new._value_
        new._sort_order_ = len(cls._member_names_)
        if not self.is_flag:
            cls._member_names_.append(new._name_)
        elif isinstance(value, int):
            cls._flag_mask_ |= value
            cls._all_bits_ = (1 << cls._flag_mask_.bit_length()) - 1
            if _is_single_bit(value):
                cls._singles_mask_ |= value
                cls._member_names_.append(new._name_)
        return new


def _anew(error):
    """The error without the note that a descriptor failed, for members are descriptors only on their way."""
    fresh = type(error)(str(error)).with_traceback(error.__traceback__)
    fresh.__cause__, fresh.__context__ = error.__cause__, error.__context__
    return fresh


def _member_for(cls, value):
    """The member that the value leads to, if any."""
    try:
        return cls._value2member_map_.get(value)
    except TypeError:
        names = (name for name, values in cls._unhashable_values_map_.items() if value in values)
        return cls._member_map_.get(next(names, None))


def _note_value(cls, value, member, name):
    """Makes the value lead to the member."""
    try:
        cls._value2member_map_.setdefault(value, member)
    except TypeError:
        cls._unhashable_values_.append(value)
        cls._unhashable_values_map_.setdefault(name, []).append(value)


def _complete(cls, body, base, bases, is_flag):
    """Settles which of the methods of the enumeration and of the data type are the class's."""
    data_type = cls._member_type_
    settled = set(body)
    for name in ('__format__', '__str__') if ReprEnum in bases else ():
        if name not in body:
            method = getattr(data_type, name)
            # The text of an object without a method of its own for it is what it shows.
            setattr(cls, name, data_type.__repr__ if method is object.__str__ else method)
            settled.add(name)
    for name in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
        if name not in settled and getattr(cls, name) in (getattr(data_type, name), getattr(object, name)):
            setattr(cls, name, getattr(base, name))
    if is_flag and Flag is not None:
        for name in ('or', 'and', 'xor', 'ror', 'rand', 'rxor', 'invert'):
            name = f'__{name}__'
            if name not in body:
                setattr(cls, name, getattr(Flag, name))
    if '__new__' in body:
        cls.__new_member__ = body['__new__']
    cls.__new__ = Enum.__new__
    if is_flag:
        listed = [cls._member_map_[name]._value_ for name in cls._member_names_]
        if listed != sorted(listed):
            cls._iter_member_ = cls._iter_member_by_def_


def _check_order(cls, order):
    names = cls._member_names_
    order = [name for name in order if name in names or name not in cls._member_map_]
    if order != names:
        raise TypeError(f'member order does not match _order_:\n  {names!r}\n  {order!r}')


class EnumType(type):
    """The class of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        base = _check_bases(cls, bases)
        namespace = EnumDict()
        namespace._cls_name = cls
        if base is not None:
            namespace['_generate_next_value_'] = getattr(base, '_generate_next_value_', None)
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, **kwds):
        names = classdict._member_names
        if wrong := names.keys() & {'mro', ''}:
            raise ValueError('invalid enum member name(s) %s' % ','.join(map(repr, wrong)))
        base = _check_bases(cls, bases)
        data_type = _data_type(cls, bases)
        if data_type is object and ReprEnum in bases and base is not None:
            raise TypeError('ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)')
        new, use_args = _member_maker(classdict.get('__new__'), data_type, base)
        # Flag itself is the first class with a boundary.
        is_flag = boundary is not None if Flag is None else any(issubclass(each, Flag) for each in bases)

        left_out = {'_order_', '_ignore_', *classdict._ignore}
        body = {key: value for key, value in classdict.items() if key not in left_out}
        body['_generate_next_value_'] = staticmethod(classdict._generate_next_value)
        body.update(
            _new_member_=new, _use_args_=use_args and base is not None, _member_names_=[], _member_map_={},
            _value2member_map_={}, _unhashable_values_=[], _unhashable_values_map_={}, _member_type_=data_type,
            _value_repr_=_value_repr(bases))
        if is_flag:
            body.update(
                _boundary_=boundary or getattr(base, '_boundary_', None), _flag_mask_=0, _singles_mask_=0,
                _all_bits_=0, _inverted_=None)
        body.update(dict.fromkeys(names, _Birth({name: classdict[name] for name in names}, is_flag)))

        failure = None
        try:
            made = super().__new__(metacls, cls, bases, body, **kwds)
        except Exception as error:
            failure = _anew(error)
        if failure is not None:
            raise failure
        if base is not None:
            _complete(made, classdict, base, bases, is_flag)
        if '_order_' in classdict:
            _check_order(made, _words(classdict['_order_']))
        return made

    def __bool__(cls):
        return True

    def __call__(cls, value, names=_not_given, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        if cls._member_map_:
            return cls.__new__(cls, value if names is _not_given else (value, names, *values))
        if names is _not_given:
            if type is None:
                raise TypeError(
                    f'{cls} has no members; specify `names=()` if you meant to create a new, empty, enum')
            names = None
        return cls._create_(
            value, names, module=module, qualname=qualname, type=type, start=start, boundary=boundary)

    def __contains__(cls, value):
        return isinstance(value, cls) or _member_for(cls, value) is not None

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', ()):
            raise AttributeError(f'cannot reassign member {name!r}')
        super().__setattr__(name, value)

    def __delattr__(cls, attr):
        if attr in cls.__dict__.get('_member_map_', ()):
            raise AttributeError(f'{cls.__name__!r} cannot delete member {attr!r}.')
        super().__delattr__(attr)

    def __dir__(cls):
        shown = {
            '__class__', '__contains__', '__doc__', '__getitem__', '__init_subclass__', '__iter__', '__len__',
            '__members__', '__module__', '__name__', '__qualname__', *cls._member_names_}
        if cls._new_member_ is not object.__new__:
            shown.add('__new__')
        if cls._member_type_ is not object:
            shown.update(dir(cls._member_type_))
        return sorted(shown)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        for name in cls._member_names_:
            yield cls._member_map_[name]

    def __reversed__(cls):
        for name in reversed(cls._member_names_):
            yield cls._member_map_[name]

    def __len__(cls):
        return len(cls._member_names_)

    @builtins.property
    def __members__(cls):
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        kind = 'flag' if Flag is not None and issubclass(cls, Flag) else 'enum'
        return f'<{kind} {cls.__name__!r}>'

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        """The enumeration that a call of one without members asks for."""
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        body = metacls.__prepare__(class_name, bases)
        names = _words(names) if isinstance(names, str) else () if names is None else names
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            values = []
            for place, name in enumerate(names):
                values.append(cls._generate_next_value_(name, start, place, values[:]))
            names = zip(names, values)
        for item in names:
            name, value = (item, names[item]) if isinstance(item, str) else item
            body[name] = value
        module = module or sys._getframemodulename(2)
        if module is None:
            _make_class_unpicklable(body)
        else:
            body['__module__'] = module
        if qualname is not None:
            body['__qualname__'] = qualname
        return metacls.__new__(metacls, class_name, bases, body, boundary=boundary)

    def _convert_(cls, name, module, filter, source=None, *, boundary=None, as_global=False):
        """Makes an enumeration out of constants of a module, and puts its members in their place."""
        home = vars(sys.modules[module])
        found = [pair for pair in (vars(source) if source else home).items() if filter(pair[0])]
        try:
            found.sort(key=lambda pair: (pair[1], pair[0]))
        except TypeError:
            found.sort(key=lambda pair: pair[0])
        made = cls._create_(name, found, module=module, boundary=boundary or KEEP)
        if as_global:
            global_enum(made)
        else:
            home.update(made.__members__)
        home[name] = made
        return made

    def _add_member_(cls, name, member):
        """Binds a name to a member, in front of what a base has under the name."""
        if name in cls._member_map_:
            if cls._member_map_[name] is not member:
                raise NameError(f'{name!r} is already bound: {cls._member_map_[name]!r}')
            return
        behind = next((vars(base)[name] for base in cls.__mro__[1:] if name in vars(base)), None)
        if behind is not None and _is_descriptor(behind):
            front = property()
            front.__set_name__(cls, name)
            front._in_front(behind, member)
            setattr(cls, name, front)
        else:
            setattr(cls, name, member)
        cls._member_map_[name] = member


EnumMeta = EnumType

_SIGNATURE_OF_MEMBERS = '(*values)'
_SIGNATURE_OF_CLASSES = (
    '(new_class_name, /, names, *, module=None, qualname=None, type=None, start=1, boundary=None)')


def _invalid(cls, value):
    return ValueError(f'{value!r} is not a valid {cls.__qualname__}')


def _following(error, earlier):
    """The error, as one that came up while the earlier one was dealt with."""
    error.__context__ = earlier
    return error


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
        self.__class__._add_member_(name, self)

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
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

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
        for what, given in zip(('', 'encoding', 'errors'), values):
            if not isinstance(given, str) and (what or len(values) == 1):
                raise TypeError(f'{what} must be a string, not {given!r}' if what else f'{given!r} is not a string')
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
    parts = list(cls._iter_member_(value & cls._singles_mask_))
    if value & ~cls._singles_mask_:
        for each in cls._member_map_.values():
            if each not in parts and each._value_ and each._value_ & value == each._value_:
                parts.append(each)
    left = value
    for part in parts:
        left &= ~part._value_
    names = [part._name_ for part in parts]
    if parts and left:
        if cls._boundary_ is STRICT:
            raise ValueError(f'{cls!r}: no members with value {left!r}')
        names.append(cls._numeric_repr_(left))
    data_type = cls._member_type_
    new = object.__new__(cls) if data_type is object else data_type.__new__(cls, value)
    if not hasattr(new, '_value_'):
        new._value_ = value
    new._name_ = '|'.join(names) or None
    # Another may have come since, if a method of the user's was called.
    return cls._value2member_map_.setdefault(value, new)


def _operand(flag, other, symbol):
    """The value of the other one, or NotImplemented."""
    value = flag._get_value(other)
    if value is None or flag._value_ is None and value is not NotImplemented:
        raise TypeError(f"'{other if value is None else flag}' cannot be combined with other flags with {symbol}")
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
