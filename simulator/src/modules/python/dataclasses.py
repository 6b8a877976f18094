# Classes whose methods follow from their annotated fields.

import abc
import copy
import os
import keyword
import sys
import types
from reprlib import recursive_repr
from types import GenericAlias, MappingProxyType

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'fields', 'asdict',
           'astuple', 'make_dataclass', 'replace', 'is_dataclass']


# ----- what describes a field -----

class FrozenInstanceError(AttributeError):
    pass


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


class _Mark(str):
    """Something that has nothing but a name."""
    __repr__ = str.__str__


MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
# A field's kind.
_FIELD, _FIELD_CLASSVAR, _FIELD_INITVAR = _Mark('_FIELD'), _Mark('_FIELD_CLASSVAR'), _Mark('_FIELD_INITVAR')
# The default of a parameter whose value a factory makes.
_MADE = _Mark('<factory>')
_NO_METADATA = MappingProxyType({})


def _listing(described, names):
    values = [f'{name}={getattr(described, name)!r}' for name in names.split()]
    return f'{type(described).__name__}({",".join(values)})'


class InitVar:
    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __class_getitem__(cls, type):
        return InitVar(type)

    def __repr__(self):
        shown = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f'dataclasses.InitVar[{shown}]'


class Field:
    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare', 'metadata', 'kw_only',
                 '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = self.type = self._field_type = None
        self.default, self.default_factory = default, default_factory
        self.init, self.repr, self.hash, self.compare, self.kw_only = init, repr, hash, compare, kw_only
        self.metadata = _NO_METADATA if metadata is None else MappingProxyType(metadata)

    @recursive_repr()
    def __repr__(self):
        return _listing(
            self, 'name type default default_factory init repr hash compare metadata kw_only _field_type')

    def __set_name__(self, owner, name):
        # The default may be a descriptor, which this field keeps from being told.
        tell = getattr(type(self.default), '__set_name__', None)
        if tell:
            tell(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:
    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen', 'match_args', 'kw_only', 'slots',
                 'weakref_slot')

    def __init__(self, *values):
        for name, value in zip(self.__slots__, values, strict=True):
            setattr(self, name, value)

    def __repr__(self):
        return _listing(self, ' '.join(self.__slots__))


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    """What a field has besides its type."""
    if MISSING not in (default_factory, default):
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


# ----- the fields of a class -----

def _meant(annotation, cls, home):
    """What an annotation is. Of a string the beginning is read: a name of the class's module or, dotted, of home."""
    if not isinstance(annotation, str):
        return annotation
    known = vars(sys.modules.get(cls.__module__, types))
    match ''.join(c if c.isalnum() or c == '_' else f' {c} ' for c in annotation).split():
        case [module, '.', name, *_] if known.get(module) is home:
            return vars(home).get(name)
        case [_, '.', *_] | []:
            return None
        case [name, *_]:
            return known.get(name)


def _kind_of(annotation, cls):
    typing = sys.modules.get('typing')
    if typing:
        meant = _meant(annotation, cls, typing)
        if meant is typing.ClassVar or typing.get_origin(meant) is typing.ClassVar:
            return _FIELD_CLASSVAR
    meant = _meant(annotation, cls, sys.modules[__name__])
    return _FIELD_INITVAR if meant is InitVar or type(meant) is InitVar else _FIELD


def _described(cls, name, annotation, kw_only):
    """The Field of an annotated name, with what the class says about it."""
    given = getattr(cls, name, MISSING)
    if isinstance(given, types.MemberDescriptorType):
        # What __slots__ makes is no default.
        given = MISSING
    found = given if isinstance(given, Field) else field(default=given)
    kind = _kind_of(annotation, cls)
    found.name, found.type, found._field_type = name, annotation, kind

    if kind is not _FIELD and found.default_factory is not MISSING:
        raise TypeError(f'field {name} cannot have a default factory')
    if kind is _FIELD_CLASSVAR:
        if found.kw_only is not MISSING:
            raise TypeError(f'field {name} is a ClassVar but specifies kw_only')
    elif found.kw_only is MISSING:
        found.kw_only = kw_only
    if kind is _FIELD and type(found.default).__hash__ is None:
        raise ValueError(f'mutable default {type(found.default)} for field {name} is not allowed: use default_factory')
    return found


def _own_fields(cls, kw_only):
    """The fields that a class's own annotations describe. Its attributes become the defaults, or nothing."""
    annotations = vars(cls).get('__annotations__', {})
    found, marked = [], False
    for name, annotation in annotations.items():
        if _meant(annotation, cls, sys.modules[__name__]) is not KW_ONLY:
            found.append(_described(cls, name, annotation, kw_only))
        elif marked:
            raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
        else:
            marked = kw_only = True
    for f in found:
        if not isinstance(getattr(cls, f.name, None), Field):
            continue
        if f.default is MISSING:
            delattr(cls, f.name)
        else:
            setattr(cls, f.name, f.default)
    for name, value in vars(cls).items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    return found


def _all_fields(cls, frozen, kw_only):
    """By their names: the fields of the bases, the farthest first, and the class's own."""
    bases = [base for base in reversed(cls.__mro__[1:]) if hasattr(base, '__dataclass_fields__')]
    collected = {}
    for base in bases:
        collected.update((f.name, f) for f in base.__dataclass_fields__.values())
    collected.update((f.name, f) for f in _own_fields(cls, kw_only))
    of_frozen = [base.__dataclass_params__.frozen for base in bases]
    if any(of_frozen) and not frozen:
        raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
    if frozen and not all(of_frozen):
        raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    return collected


# ----- the texts of methods -----

# All methods of a class are compiled at once, within a function whose parameters are the objects that they refer to.
# Their lines show in tracebacks, by number.

_REPR = '''\
 @__recursive_repr__()
 def __repr__(self):
  return f"{{self.__class__.__qualname__}}({shown})"
'''
_EQ = '''\
 def __eq__(self, other):
  if self is other:
   return True
  if other.__class__ is self.__class__:
   return {equal}
  return NotImplemented
'''
_ORDER = '''\
 def {name}(self, other):
  if other.__class__ is self.__class__:
   return {mine} {sign} {others}
  return NotImplemented
'''
_FROZEN = '''\
 def {name}(self, {parameters}):
  if type(self) is __cls__{or_field}:
   raise __error__(f"cannot {verb} field {{name!r}}")
  super(__cls__, self).{name}({parameters})
'''
_HASH = '''\
 def __hash__(self):
  return hash({mine})
'''


def _items(owner, chosen):
    """The text of a tuple of fields."""
    return f'({"".join([f"{owner}.{f.name}," for f in chosen])})'


def _has_default(f):
    return f.default is not MISSING or f.default_factory is not MISSING


def _parameters(all_fields):
    """The fields that are parameters of __init__: those given by place, and those by name only."""
    by_place = [f for f in all_fields if f.init and not f.kw_only]
    return by_place, [f for f in all_fields if f.init and f.kw_only]


def _listed(by_place, by_name):
    """The text of parameters."""
    return ', '.join([*by_place, '*', *by_name] if by_name else by_place)


def _init_text(all_fields, options, call_after, bound):
    by_place, by_name = _parameters(all_fields)
    earlier = None
    for f in by_place:
        if _has_default(f):
            earlier = f
        elif earlier:
            raise TypeError(f'non-default argument {f.name!r} follows default argument {earlier.name!r}')

    me = '__dataclass_self__' if any(f.name == 'self' for f in all_fields) else 'self'
    store = '  __object__.__setattr__({0},{1!r},{2})\n' if options.frozen else '  {0}.{1}={2}\n'
    heads, lines = {}, ''
    for f in all_fields:
        name, typed, given = f.name, f'__type_of_{f.name}__', f'__given_{f.name}__'
        heads[name], bound[typed] = f'{name}: {typed}', f.type
        value = name if f.init else None
        if f.default_factory is not MISSING:
            bound[given] = f.default_factory
            heads[name] += ' = __made__'
            value = f'{given}() if {name} is __made__ else {name}' if f.init else f'{given}()'
        elif f.default is not MISSING:
            bound[given] = f.default
            heads[name] += f' = {given}'
            # A slot has no default in the class.
            value = value or options.slots and given
        if value and f._field_type is not _FIELD_INITVAR:
            lines += store.format(me, name, value)
    if call_after:
        only_init = ','.join([f.name for f in all_fields if f._field_type is _FIELD_INITVAR])
        lines += f'  {me}.__post_init__({only_init})\n'
    listed = _listed([me, *[heads[f.name] for f in by_place]], [heads[f.name] for f in by_name])
    return f' def __init__({listed}) -> None:\n{lines or "  pass\n"}'


def _texts(cls, collected, options, adds_hash, bound):
    """The methods' names and texts, in the order in which they are written."""
    own = [f for f in collected.values() if f._field_type is _FIELD]
    compared = [f for f in own if f.compare]
    mine, others = _items('self', compared), _items('other', compared)
    if options.init:
        all_fields = [f for f in collected.values() if f._field_type is not _FIELD_CLASSVAR]
        yield '__init__', _init_text(all_fields, options, hasattr(cls, '__post_init__'), bound)
    if options.repr:
        shown = ', '.join([f'{f.name}={{self.{f.name}!r}}' for f in own if f.repr])
        yield '__repr__', _REPR.format(shown=shown)
    if options.eq:
        equal = ' and '.join([f'self.{f.name}==other.{f.name}' for f in compared])
        yield '__eq__', _EQ.format(equal=equal or 'True')
    if options.order:
        for name, sign in (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')):
            yield name, _ORDER.format(name=name, sign=sign, mine=mine, others=others)
    if options.frozen:
        names = ', '.join([repr(f.name) for f in own])
        or_field = f' or name in {{{names}}}' if own else ''
        for name, parameters, verb in (('__setattr__', 'name, value', 'assign to'), ('__delattr__', 'name', 'delete')):
            yield name, _FROZEN.format(name=name, parameters=parameters, verb=verb, or_field=or_field)
    if adds_hash:
        hashed = [f for f in own if (f.compare if f.hash is None else f.hash)]
        yield '__hash__', _HASH.format(mine=_items('self', hashed))


def _refuse(cls, name, advice=''):
    raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}{advice}')


def _add_methods(cls, collected, options, adds_hash):
    bound = {'__made__': _MADE, '__object__': object, '__recursive_repr__': recursive_repr, '__cls__': cls,
             '__error__': FrozenInstanceError}
    texts = dict(_texts(cls, collected, options, adds_hash, bound))
    if not texts:
        return
    module = sys.modules.get(cls.__module__)
    made = {}
    exec(f'def __create_fn__({", ".join(bound)}):\n{"".join(texts.values())} return {", ".join(texts)},',
         {} if module is None else vars(module), made)
    for name, method in zip(texts, made['__create_fn__'](**bound)):
        method.__qualname__ = f'{cls.__qualname__}.{name}'
        if name not in vars(cls) or name == '__hash__':
            setattr(cls, name, method)
        elif name.endswith('attr__'):
            _refuse(cls, name)
        elif name in ('__lt__', '__le__', '__gt__', '__ge__'):
            _refuse(cls, name, ' Consider using functools.total_ordering')


# ----- what a class prints as its text -----

def _type_text(annotation):
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, type) and not isinstance(annotation, GenericAlias):
        place = annotation.__module__
        return annotation.__qualname__ if place == 'builtins' else f'{place}.{annotation.__qualname__}'
    return repr(annotation)


def _call_text(cls, collected, wrote_init):
    """How the class is called."""
    if not wrote_init or cls.__new__ is not object.__new__ or type(cls).__call__ is not type.__call__:
        # Not by the fields.
        from inspect import signature
        try:
            return str(signature(cls)).replace(' -> None', '')
        except (TypeError, ValueError):
            return ''
    by_place, by_name = _parameters([f for f in collected.values() if f._field_type is not _FIELD_CLASSVAR])
    typed = cls.__init__.__annotations__

    def text(f):
        default = _MADE if f.default is MISSING else f.default
        return f'{f.name}: {_type_text(typed[f.name])}' + (f' = {default!r}' if _has_default(f) else '')
    return f'({_listed([text(f) for f in by_place], [text(f) for f in by_name])})'


# ----- slots -----

def _slots_of(cls):
    """The slots that a class itself has."""
    slots = vars(cls).get('__slots__')
    if slots is None:
        # One that is written in C, perhaps.
        own = (('__weakref__', cls.__weakrefoffset__), ('__dict__', cls.__dictoffset__))
        return [name for name, offset in own if offset]
    if isinstance(slots, str):
        return [slots]
    if hasattr(slots, '__next__'):
        raise TypeError(f"Slots of '{cls.__name__}' cannot be determined")
    return slots


def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for f, value in zip(fields(self), state):
        # Its own __setattr__ refuses.
        object.__setattr__(self, f.name, value)


def _with_slots(cls, options):
    """A class like another one, with a slot for each field."""
    if '__slots__' in vars(cls):
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    names = [f.name for f in fields(cls)]
    inherited = {slot for base in cls.__mro__[1:-1] for slot in _slots_of(base)}
    wanted = [*names, *['__weakref__'] * options.weakref_slot]
    members = dict(vars(cls), __slots__=tuple(name for name in wanted if name not in inherited))
    for name in (*names, '__dict__', '__weakref__'):
        members.pop(name, None)
    new = type(cls)(cls.__name__, cls.__bases__, members)
    new.__qualname__ = cls.__qualname__
    if options.frozen:
        # The usual way of copies and pickles would set attributes.
        for name, function in (('__getstate__', _dataclass_getstate), ('__setstate__', _dataclass_setstate)):
            if name not in members:
                setattr(new, name, function)
    return new


# ----- classes -----

def _complete(cls, options):
    collected = _all_fields(cls, options.frozen, options.kw_only)
    cls.__dataclass_params__ = options
    cls.__dataclass_fields__ = collected
    if options.order and not options.eq:
        raise ValueError('eq must be true if order is true')
    present = vars(cls)
    if '__replace__' not in present:
        cls.__replace__ = _replace

    # A __hash__ of None that came with an __eq__ is no wish of the class.
    has_hash = '__hash__' in present and not (present['__hash__'] is None and '__eq__' in present)
    if options.unsafe_hash and has_hash:
        _refuse(cls, '__hash__')
    adds_hash = options.unsafe_hash or options.eq and options.frozen and not has_hash
    if options.eq and not has_hash:
        cls.__hash__ = None
    wrote_init = options.init and '__init__' not in present
    _add_methods(cls, collected, options, adds_hash)

    if not cls.__doc__:
        cls.__doc__ = cls.__name__ + _call_text(cls, collected, wrote_init)
    if options.match_args and '__match_args__' not in present:
        cls.__match_args__ = tuple(f.name for f in _parameters(collected.values())[0])
    if options.slots:
        cls = _with_slots(cls, options)
    elif options.weakref_slot:
        raise TypeError('weakref_slot is True but slots is False')
    return abc.update_abstractmethods(cls)


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Gives a class the methods that follow from its annotated fields; with arguments, a decorator that does."""
    options = init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot
    if cls is None:
        return lambda cls: _complete(cls, _DataclassParams(*options))
    return _complete(cls, _DataclassParams(*options))


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False,
                   module=None):
    """A new dataclass; each field is a name, or a name and a type, or these and a default."""
    annotations, defaults = {}, {}
    for item in fields:
        match (item,) if isinstance(item, str) else item if len(item) in (2, 3) else ():
            case ():
                raise TypeError(f'Invalid field: {item!r}')
            case name, annotation, *default:
                pass
            case name,:
                annotation, default = 'typing.Any', ()
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if keyword.iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in annotations:
            raise TypeError(f'Field name duplicated: {name!r}')
        annotations[name] = annotation
        if default:
            defaults[name] = default[0]

    body = {**(namespace or {}), **defaults, '__annotations__': annotations}
    cls = types.new_class(cls_name, bases, {}, lambda members: members.update(body))
    cls.__module__ = sys._getframemodulename(1) or '__main__' if module is None else module
    return dataclass(
        cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args,
        kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)


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


def _require_instance(obj, function):
    if not hasattr(type(obj), '__dataclass_fields__'):
        raise TypeError(f'{function}() should be called on dataclass instances')


# What deepcopy would hand back as it is.
_UNCHANGED = frozenset({
    bool, bytes, complex, float, int, property, range, str, type, types.BuiltinFunctionType, types.CodeType,
    types.EllipsisType, types.FunctionType, types.NoneType, types.NotImplementedType})


def _unfolded(value, pack):
    """A copy of a value; for an instance of a dataclass there, what pack makes of its fields' names and values."""
    kind = type(value)
    if kind in _UNCHANGED:
        return value
    if hasattr(kind, '__dataclass_fields__'):
        names = [f.name for f in fields(value)]
        return pack(names, [_unfolded(getattr(value, name), pack) for name in names])
    if kind is list:
        return [_unfolded(item, pack) for item in value]
    if issubclass(kind, (list, tuple)):
        items = (_unfolded(item, pack) for item in value)
        # A named tuple takes its items one by one.
        return kind(*items) if hasattr(value, '_fields') else kind(items)
    if not issubclass(kind, dict):
        return copy.deepcopy(value)
    items = ((_unfolded(key, pack), _unfolded(held, pack)) for key, held in value.items())
    if not hasattr(kind, 'default_factory'):
        return kind(items)
    new = kind(value.default_factory)
    for key, held in items:
        new[key] = held
    return new


def asdict(obj, *, dict_factory=dict):
    """The fields' names and values as a dictionary, also of instances within."""
    _require_instance(obj, 'asdict')
    return _unfolded(obj, lambda names, values: dict_factory(list(zip(names, values))))


def astuple(obj, *, tuple_factory=tuple):
    """The fields' values as a tuple, also of instances within."""
    _require_instance(obj, 'astuple')
    return _unfolded(obj, lambda names, values: tuple_factory(values))


def replace(obj, /, **changes):
    """An object like another one, with other values of some fields."""
    _require_instance(obj, 'replace')
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
