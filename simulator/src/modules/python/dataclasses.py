# Classes whose methods follow from their annotated fields.
#
# While a class is completed, as many lists, dictionaries and tuples are held at each moment as CPython's module holds:
# they stay in the free lists, where gc.get_count() shows them.

import abc
import copy
import inspect
import itertools
import keyword
import os
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
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.kw_only = kw_only
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

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen
        self.match_args = match_args
        self.kw_only = kw_only
        self.slots = slots
        self.weakref_slot = weakref_slot

    def __repr__(self):
        return _listing(self, ' '.join(self.__slots__))


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    """What a field has besides its type."""
    if default is not MISSING and default_factory is not MISSING:
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
    found = getattr(cls, name, MISSING)
    if not isinstance(found, Field):
        if isinstance(found, types.MemberDescriptorType):
            # What __slots__ makes is no default.
            found = MISSING
        found = field(default=found)
    found.name = name
    found.type = annotation
    found._field_type = kind = _kind_of(annotation, cls)

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


def _has_default(f):
    return f.default is not MISSING or f.default_factory is not MISSING


# ----- the texts of methods -----

class _Methods:
    """The methods of a class as texts. They are compiled at once, within a function whose parameters are the objects
    that they refer to; their lines show in tracebacks, by number."""

    def __init__(self, scope):
        self.names = []
        self.texts = []
        self.scope = scope
        self.bound = {}
        # Methods that a class must not have of its own, with advice; and those that take the place of its own.
        self.refused = {}
        self.forced = {}

    def add(self, name, parameters, lines, *, bound=None, returns=MISSING, refused=None, forced=False, decorator=''):
        if bound is not None:
            self.bound.update(bound)
        if refused is not None:
            self.refused[name] = refused
        if forced:
            self.forced[name] = True
        self.names.append(name)
        arrow = ''
        if returns is not MISSING:
            self.bound[f'__dataclass_{name}_return_type__'] = returns
            arrow = f'->__dataclass_{name}_return_type__'
        parameters = ','.join(parameters)
        lines = '\n'.join(lines)
        self.texts.append(f'{decorator} def {name}({parameters}){arrow}:\n{lines}')

    def give_to(self, cls):
        """Compiles the methods, and gives a class those that it has not."""
        texts = '\n'.join(self.texts)
        bound = ','.join(self.bound.keys())
        listed = f'({",".join(self.names)},)' if self.names else '()'
        text = f'def __create_fn__({bound}):\n{texts}\n return {listed}'
        made = {}
        exec(text, self.scope, made)
        methods = made['__create_fn__'](**self.bound)
        for name, method in zip(self.names, methods):
            method.__qualname__ = f'{cls.__qualname__}.{name}'
            if self.forced.get(name, False):
                setattr(cls, name, method)
            elif _add_attribute(cls, name, method) and name in self.refused:
                _refuse(cls, name, self.refused[name])


def _refuse(cls, name, advice=''):
    raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}{advice}')


def _add_attribute(cls, name, value):
    """Gives a class an attribute, unless it has one of this name; whether it has."""
    if name in cls.__dict__:
        return True
    setattr(cls, name, value)
    return False


def _parameters(given):
    """The fields that are parameters of __init__: those given by place, and those by name only."""
    return tuple(f for f in given if f.init and not f.kw_only), tuple(f for f in given if f.init and f.kw_only)


def _parameter_text(f):
    equals = ''
    if f.default is not MISSING:
        equals = f'=__dataclass_dflt_{f.name}__'
    elif f.default_factory is not MISSING:
        equals = '=__dataclass_HAS_DEFAULT_FACTORY__'
    return f'{f.name}:__dataclass_type_{f.name}__{equals}'


def _assignment_text(f, options, me, bound):
    """The line of __init__ that gives a field its value; None if there is none."""
    default = f'__dataclass_dflt_{f.name}__'
    if f.default_factory is not MISSING:
        bound[default] = f.default_factory
        value = f'{default}()'
        if f.init:
            value = f'{value} if {f.name} is __dataclass_HAS_DEFAULT_FACTORY__ else {f.name}'
    elif f.init:
        if f.default is not MISSING:
            bound[default] = f.default
        value = f.name
    elif options.slots and f.default is not MISSING:
        # A slot has no default in the class.
        bound[default] = f.default
        value = default
    else:
        return None
    if f._field_type is _FIELD_INITVAR:
        return None
    if options.frozen:
        return f'  __dataclass_builtins_object__.__setattr__({me},{f.name!r},{value})'
    return f'  {me}.{f.name}={value}'


def _add_init(methods, given, by_place, by_name, options, call_after, me):
    earlier = None
    for f in by_place:
        if _has_default(f):
            earlier = f
        elif earlier:
            raise TypeError(f'non-default argument {f.name!r} follows default argument {earlier.name!r}')

    types_of = {f'__dataclass_type_{f.name}__': f.type for f in given}
    needed = {'__dataclass_HAS_DEFAULT_FACTORY__': _MADE, '__dataclass_builtins_object__': object}
    bound = {**types_of, **needed}
    types_of = needed = None
    lines = []
    for f in given:
        line = _assignment_text(f, options, me, bound)
        if line:
            lines.append(line)
    if call_after:
        only_init = ','.join(f.name for f in given if f._field_type is _FIELD_INITVAR)
        lines.append(f'  {me}.__post_init__({only_init})')
    if not lines:
        lines = ['  pass']
    parameters = [_parameter_text(f) for f in by_place]
    if by_name:
        parameters += ['*']
        parameters += [_parameter_text(f) for f in by_name]
    methods.add('__init__', [me] + parameters, lines, bound=bound, returns=None)


def _items(owner, chosen):
    """The text of a tuple of fields."""
    return f'({",".join([f"{owner}.{f.name}" for f in chosen])},)' if chosen else '()'


def _add_guards(methods, cls, own):
    """The methods that keep the fields as they are."""
    bound = {'cls': cls, 'FrozenInstanceError': FrozenInstanceError}
    condition = 'type(self) is cls'
    if own:
        condition += ' or name in {' + ', '.join(repr(f.name) for f in own) + '}'
    ways = ('__setattr__', 'name, value', 'assign to'), ('__delattr__', 'name', 'delete')
    for name, given, verb in ways:
        lines = (f'  if {condition}:', f'   raise FrozenInstanceError(f"cannot {verb} field {{name!r}}")',
                 f'  super(cls, self).{name}({given})')
        methods.add(name, ('self', *given.split(', ')), lines, bound=bound, refused='')


# What becomes of __hash__, by unsafe_hash, eq, frozen and whether the class says itself what it is.

def _no_hash(cls, own, methods):
    pass


def _add_hash(cls, own, methods):
    hashed = [f for f in own if (f.compare if f.hash is None else f.hash)]
    methods.add('__hash__', ('self',), [f'  return hash({_items("self", hashed)})'], forced=True)


def _refuse_hash(cls, own, methods):
    _refuse(cls, '__hash__')


def _hash_way(unsafe, eq, frozen, explicit):
    if unsafe:
        return _refuse_hash if explicit else _add_hash
    if explicit or not eq:
        return None
    return _add_hash if frozen else _no_hash


_HASH_WAYS = {key: _hash_way(*key) for key in itertools.product((False, True), repeat=4)}


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
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    members = dict(cls.__dict__)
    names = tuple(f.name for f in fields(cls))
    inherited = set(itertools.chain.from_iterable(map(_slots_of, cls.__mro__[1:-1])))
    wanted = itertools.chain(names, ('__weakref__',) if options.weakref_slot else ())
    members['__slots__'] = tuple(itertools.filterfalse(inherited.__contains__, wanted))
    for name in names:
        members.pop(name, None)
    members.pop('__dict__', None)
    members.pop('__weakref__', None)
    qualname = cls.__qualname__
    cls = type(cls)(cls.__name__, cls.__bases__, members)
    cls.__qualname__ = qualname
    if options.frozen:
        # The usual way of copies and pickles would set attributes.
        if '__getstate__' not in members:
            cls.__getstate__ = _dataclass_getstate
        if '__setstate__' not in members:
            cls.__setstate__ = _dataclass_setstate
    return cls


# ----- classes -----

def _complete(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    collected = {}
    module = sys.modules.get(cls.__module__)
    scope = {} if module is None else module.__dict__
    options = _DataclassParams(
        init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)
    cls.__dataclass_params__ = options
    # The fields of the bases, the farthest first.
    any_frozen, all_frozen = False, None
    for base in cls.__mro__[-1:0:-1]:
        inherited = getattr(base, '__dataclass_fields__', None)
        if inherited is not None:
            for f in inherited.values():
                collected[f.name] = f
            base_frozen = base.__dataclass_params__.frozen
            any_frozen = any_frozen or base_frozen
            all_frozen = base_frozen and all_frozen is not False

    # The fields that the class's own annotations describe. Its attributes become the defaults, or nothing.
    annotations = inspect.get_annotations(cls)
    described = []
    marked = False
    for name, annotation in annotations.items():
        if _meant(annotation, cls, sys.modules[__name__]) is not KW_ONLY:
            described.append(_described(cls, name, annotation, kw_only))
        elif marked:
            raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
        else:
            marked = kw_only = True
    for f in described:
        collected[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    if any_frozen and not frozen:
        raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
    if frozen and all_frozen is False:
        raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    cls.__dataclass_fields__ = collected

    # A __hash__ of None that came with an __eq__ is no wish of the class.
    own_hash = cls.__dict__.get('__hash__', MISSING)
    has_hash = own_hash is not MISSING and not (own_hash is None and '__eq__' in cls.__dict__)
    if order and not eq:
        raise ValueError('eq must be true if order is true')

    given = [f for f in collected.values() if f._field_type is not _FIELD_CLASSVAR]
    by_place, by_name = _parameters(given)
    methods = _Methods(scope)
    if init:
        me = '__dataclass_self__' if 'self' in collected else 'self'
        _add_init(methods, given, by_place, by_name, options, hasattr(cls, '__post_init__'), me)
    _add_attribute(cls, '__replace__', _replace)
    own = [f for f in collected.values() if f._field_type is _FIELD]
    if repr:
        chosen = [f for f in own if f.repr]
        shown = ', '.join([f'{f.name}={{self.{f.name}!r}}' for f in chosen])
        methods.add('__repr__', ('self',), [f'  return f"{{self.__class__.__qualname__}}({shown})"'],
                    bound={'__dataclasses_recursive_repr': recursive_repr},
                    decorator=' @__dataclasses_recursive_repr()\n')
    if eq:
        compared = (f for f in own if f.compare)
        terms = [f'self.{f.name}==other.{f.name}' for f in compared]
        methods.add('__eq__', ('self', 'other'), [
            '  if self is other:', '   return True', '  if other.__class__ is self.__class__:',
            f'   return {" and ".join(terms) or "True"}', '  return NotImplemented'])
    if order:
        chosen = [f for f in own if f.compare]
        mine, others = _items('self', chosen), _items('other', chosen)
        for name, sign in [('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')]:
            methods.add(name, ('self', 'other'), [
                '  if other.__class__ is self.__class__:', f'   return {mine}{sign}{others}',
                '  return NotImplemented'], refused=' Consider using functools.total_ordering')
    if frozen:
        _add_guards(methods, cls, own)
    way = _HASH_WAYS[bool(unsafe_hash), bool(eq), bool(frozen), has_hash]
    if way:
        # The methods come later.
        cls.__hash__ = way(cls, own, methods)
    methods.give_to(cls)

    if not cls.__doc__:
        try:
            text = str(inspect.signature(cls)).replace(' -> None', '')
        except (TypeError, ValueError):
            text = ''
        cls.__doc__ = cls.__name__ + text
    if match_args:
        _add_attribute(cls, '__match_args__', tuple(f.name for f in by_place))
    if slots:
        cls = _with_slots(cls, options)
    elif weakref_slot:
        raise TypeError('weakref_slot is True but slots is False')
    abc.update_abstractmethods(cls)
    return cls


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Gives a class the methods that follow from its annotated fields; with arguments, a decorator that does."""
    def decorator(cls):
        return _complete(
            cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)

    return decorator if cls is None else decorator(cls)


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
    _require_instance(obj, 'asdict')
    return _dict_of(obj, dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    """The fields' values as a tuple, also of instances within."""
    _require_instance(obj, 'astuple')
    return _tuple_of(obj, tuple_factory)


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
