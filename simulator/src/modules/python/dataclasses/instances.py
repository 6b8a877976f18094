

# ----- instances -----

def is_dataclass(obj):
    """Whether an object is a dataclass or an instance of one."""
    return hasattr(obj if isinstance(obj, type) else type(obj), '__dataclass_fields__')


def fields(class_or_instance):
    """The fields, without those that are only parameters or belong to the class."""
    try:
        found = class_or_instance.__dataclass_fields__
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple(f for f in found.values() if f._field_type is _FIELD)


def _is_instance(obj):
    return hasattr(type(obj), '__dataclass_fields__')


# What deepcopy would hand back as it is.
_UNCHANGED = frozenset({
    bool, bytes, complex, float, int, property, range, str, type, types.BuiltinFunctionType, types.CodeType,
    types.EllipsisType, types.FunctionType, types.NoneType, types.NotImplementedType})


# Two functions, since each refers to its factory in cells of its own.

def _dict_of(value, factory):
    """A copy of a value; for an instance of a dataclass there, what the factory makes of its fields."""
    kind = type(value)
    if kind in _UNCHANGED:
        return value
    if hasattr(kind, '__dataclass_fields__'):
        if factory is dict:
            return {f.name: _dict_of(getattr(value, f.name), dict) for f in fields(value)}
        return factory([(f.name, _dict_of(getattr(value, f.name), factory)) for f in fields(value)])
    if kind is list:
        return [_dict_of(item, factory) for item in value]
    if kind is dict:
        return {_dict_of(key, factory): _dict_of(item, factory) for key, item in value.items()}
    if kind is tuple:
        return tuple([_dict_of(item, factory) for item in value])
    if issubclass(kind, tuple) and hasattr(value, '_fields'):
        # A named tuple takes its items one by one.
        return kind(*[_dict_of(item, factory) for item in value])
    if issubclass(kind, (list, tuple)):
        return kind(_dict_of(item, factory) for item in value)
    if not issubclass(kind, dict):
        return copy.deepcopy(value)
    if not hasattr(kind, 'default_factory'):
        return kind((_dict_of(key, factory), _dict_of(item, factory)) for key, item in value.items())
    new = kind(value.default_factory)
    for key, item in value.items():
        new[_dict_of(key, factory)] = _dict_of(item, factory)
    return new


def _tuple_of(value, factory):
    """Likewise, of the fields' values alone."""
    if type(value) in _UNCHANGED:
        return value
    if hasattr(type(value), '__dataclass_fields__'):
        return factory([_tuple_of(getattr(value, f.name), factory) for f in fields(value)])
    if isinstance(value, tuple) and hasattr(value, '_fields'):
        return type(value)(*[_tuple_of(item, factory) for item in value])
    if isinstance(value, (list, tuple)):
        return type(value)(_tuple_of(item, factory) for item in value)
    if not isinstance(value, dict):
        return copy.deepcopy(value)
    if not hasattr(type(value), 'default_factory'):
        return type(value)((_tuple_of(key, factory), _tuple_of(item, factory)) for key, item in value.items())
    new = type(value)(value.default_factory)
    for key, item in value.items():
        new[_tuple_of(key, factory)] = _tuple_of(item, factory)
    return new


def asdict(obj, *, dict_factory=dict):
    """The fields' names and values as a dictionary, also of instances within."""
    if not _is_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _dict_of(obj, dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    """The fields' values as a tuple, also of instances within."""
    if not _is_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _tuple_of(obj, tuple_factory)


def replace(obj, /, **changes):
    """An object like another one, with other values of some fields."""
    if not _is_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for name, f in self.__dataclass_fields__.items():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if name in changes:
            if not f.init:
                raise TypeError(f'field {name} is declared with init=False, it cannot be specified with replace()')
        elif f.init:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f'InitVar {name!r} must be specified with replace()')
            changes[name] = getattr(self, name)
    return self.__class__(**changes)
