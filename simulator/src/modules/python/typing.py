# Type hints: objects that stand for types, print readably and are checked for very little.
# The module is this file, typing_classes.py and typing_hints.py, read as one.

import collections
import collections.abc
import functools
import operator
import sys
import types
from abc import ABCMeta, abstractmethod
from types import GenericAlias

from _typing import Generic, NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar, TypeVarTuple

__all__ = '''
    AbstractSet Annotated Any AnyStr AsyncContextManager AsyncGenerator AsyncIterable AsyncIterator Awaitable
    BinaryIO ByteString Callable ChainMap ClassVar Collection Concatenate Container ContextManager Coroutine
    Counter DefaultDict Deque Dict Final ForwardRef FrozenSet Generator Generic Hashable IO ItemsView Iterable
    Iterator KeysView List Literal LiteralString Mapping MappingView Match MutableMapping MutableSequence
    MutableSet NamedTuple Never NewType NoDefault NoReturn NotRequired Optional OrderedDict ParamSpec
    ParamSpecArgs ParamSpecKwargs Pattern Protocol ReadOnly Required Reversible Self Sequence Set Sized
    SupportsAbs SupportsBytes SupportsComplex SupportsFloat SupportsIndex SupportsInt SupportsRound
    TYPE_CHECKING Text TextIO Tuple Type TypeAlias TypeAliasType TypeGuard TypeIs TypeVar TypeVarTuple TypedDict
    Union Unpack ValuesView assert_never assert_type cast clear_overloads dataclass_transform final get_args
    get_origin get_overloads get_protocol_members get_type_hints is_protocol is_typeddict no_type_check
    no_type_check_decorator overload override reveal_type runtime_checkable'''.split()


# ----- what may stand for a type, and how it is written -----

def _type_repr(obj):
    if isinstance(obj, type):
        return obj.__qualname__ if obj.__module__ == 'builtins' else f'{obj.__module__}.{obj.__qualname__}'
    if isinstance(obj, tuple):
        return f'[{_listing(obj)}]'
    if obj is ...:
        return '...'
    return obj.__name__ if isinstance(obj, types.FunctionType) else repr(obj)


def _listing(items):
    return ', '.join([_type_repr(item) for item in items])


def _type_convert(arg, module=None, *, allow_special_forms=False):
    """None stands for its type, and a string for what it will name."""
    if isinstance(arg, str):
        return ForwardRef(arg, module=module, is_class=allow_special_forms)
    return types.NoneType if arg is None else arg


def _type_check(arg, msg, is_argument=True, module=None, *, allow_special_forms=False):
    """What an argument stands for, if it can be a type. What can be a type is taken generously."""
    arg = _type_convert(arg, module=module, allow_special_forms=allow_special_forms)
    if type(arg) is tuple:
        raise TypeError(f'{msg} Got {arg!r:.100}.')
    misplaced = [Generic, Protocol]
    if not allow_special_forms:
        misplaced += [ClassVar, Final] if is_argument else [ClassVar]
    if isinstance(arg, _GenericAlias) and arg.__origin__ in misplaced:
        raise TypeError(f'{arg} is not valid as type argument')
    alone = [Any, LiteralString, Never, NoReturn, Self, TypeAlias]
    if allow_special_forms:
        alone += [ClassVar, Final]
    if (isinstance(arg, _SpecialForm) or arg in (Generic, Protocol)) and arg not in alone:
        raise TypeError(f'Plain {arg} is not valid as type argument')
    return arg


def _as_tuple(parameters):
    return parameters if isinstance(parameters, tuple) else (parameters,)


def _is_param_expr(arg):
    """Whether an argument stands for the parameters of a function."""
    return arg is ... or isinstance(arg, (tuple, list, ParamSpec, _ConcatenateGenericAlias))


def _wrong_count(alias, actual, expected):
    what = 'many' if actual > expected else 'few'
    return TypeError(f'Too {what} arguments for {alias}; actual {actual}, expected {expected}')


def _remembered(subscript):
    """A subscript method that gives the same object again for the same operand, if that can be hashed."""
    @functools.lru_cache(typed=True)
    def ask(self, as_tuple, *items):
        return subscript(self, items if as_tuple else items[0])

    def __getitem__(self, parameters):
        items = _as_tuple(parameters)
        try:
            hash((self, items))
        except TypeError:
            return subscript(self, parameters)
        return ask(self, items is parameters, *items)
    return __getitem__


# ----- special forms -----

class _Joinable:
    """What can be joined to a union with |, and is not iterable although it can be subscripted."""
    __slots__ = ()
    __iter__ = None

    def __init_subclass__(cls):
        if cls.__module__ != 'typing':
            raise TypeError('Cannot subclass special typing classes')

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]


def _refusing(text):
    def refuse(self, *args, **kwds):
        raise TypeError(text.format(self))
    return refuse


class _SpecialForm(_Joinable):
    """A name with a meaning of its own; what its subscripts are, a function says."""

    def __init__(self, name, subscript=None):
        self._name = self.__name__ = self.__qualname__ = name
        self._subscript = subscript

    def __repr__(self):
        return f'typing.{self._name}'

    def __reduce__(self):
        return self._name

    def __getattr__(self, attr):
        raise AttributeError(attr)

    __call__ = _refusing('Cannot instantiate {!r}')
    __mro_entries__ = _refusing('Cannot subclass {!r}')
    __instancecheck__ = _refusing('{} cannot be used with isinstance()')
    __subclasscheck__ = _refusing('{} cannot be used with issubclass()')

    @_remembered
    def __getitem__(self, parameters):
        if self._subscript is None:
            raise TypeError(f'{self} is not subscriptable')
        return self._subscript(self, parameters)


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is not Any:
            return super().__instancecheck__(obj)
        raise TypeError('typing.Any cannot be used with isinstance()')

    def __repr__(self):
        return 'typing.Any' if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """A type that agrees with every other; also a base class for what cannot be checked."""
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls)


class ForwardRef(_Joinable):
    """A type that is given as text, to be looked up later."""
    __slots__ = ('__forward_arg__', '__forward_code__', '__forward_evaluated__', '__forward_value__',
                 '__forward_is_argument__', '__forward_is_class__', '__forward_module__')

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f'Forward reference must be a string -- got {arg!r}')
        try:
            # A star alone is no expression.
            self.__forward_code__ = compile(f'({arg},)[0]' if arg[:1] == '*' else arg, '<string>', 'eval')
        except SyntaxError:
            raise SyntaxError(f'Forward reference must be an expression -- got {arg!r}')
        self.__forward_arg__, self.__forward_module__ = arg, module
        self.__forward_is_argument__, self.__forward_is_class__ = is_argument, is_class
        self.__forward_evaluated__, self.__forward_value__ = False, None

    def _evaluate(self, globalns, localns, type_params=(), *, recursive_guard=frozenset()):
        if self.__forward_arg__ in recursive_guard:
            return self
        if self.__forward_evaluated__ and localns is globalns:
            return self.__forward_value__
        module = self.__forward_module__
        names = getattr(sys.modules.get(module) if isinstance(module, str) else module, '__dict__', None)
        inner = next(space for space in (localns, globalns, {}) if space is not None)
        outer = next(space for space in (names, globalns, inner) if space is not None)
        shadowing = {param.__name__: param for param in type_params
                     if not self.__forward_is_class__ or param.__name__ not in outer}
        meant = eval(self.__forward_code__, outer, {**inner, **shadowing} if shadowing else inner)
        meant = _type_check(
            meant, 'Forward references must evaluate to types.', is_argument=self.__forward_is_argument__,
            allow_special_forms=self.__forward_is_class__)
        within = recursive_guard | {self.__forward_arg__}
        meant = _eval_type(meant, outer, inner, type_params, recursive_guard=within)
        self.__forward_evaluated__, self.__forward_value__ = True, meant
        return meant

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        both_known = self.__forward_evaluated__ and other.__forward_evaluated__
        if both_known and self.__forward_value__ != other.__forward_value__:
            return False
        return self.__forward_arg__ == other.__forward_arg__ and self.__forward_module__ == other.__forward_module__

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __repr__(self):
        place = '' if self.__forward_module__ is None else f', module={self.__forward_module__!r}'
        return f'ForwardRef({self.__forward_arg__!r}{place})'


# ----- type parameters and their values -----

def _parameters_of(args):
    """The type parameters in some arguments, each once, in the order in which they occur."""
    found = {}
    for arg in args:
        if isinstance(arg, tuple):
            found.update(dict.fromkeys(_parameters_of(arg)))
        elif not isinstance(arg, type):
            here = (arg,) if hasattr(arg, '__typing_subst__') else getattr(arg, '__parameters__', ())
            found.update(dict.fromkeys(here))
    return tuple(found)


def _spread(args):
    """Arguments, where an unpacked tuple type gives way to its own."""
    for arg in args:
        inner = getattr(arg, '__typing_unpacked_tuple_args__', None)
        if inner is None or inner[-1:] == (...,):
            yield arg
        else:
            yield from inner


def _prepared(alias, given):
    """What is given for an alias's parameters, one for each: with defaults, and with a tuple for a TypeVarTuple."""
    for param in alias.__parameters__:
        prepare = getattr(param, '__typing_prepare_subst__', None)
        if prepare:
            given = prepare(alias, given)
    if len(given) != len(alias.__parameters__):
        raise _wrong_count(alias, len(given), len(alias.__parameters__))
    return given


def _flat(params, given):
    """Arguments for a subscript: those of a TypeVarTuple stand by themselves."""
    for param, arg in zip(params, given):
        if isinstance(param, TypeVarTuple) and isinstance(arg, tuple):
            yield from arg
        else:
            yield arg


def _filled(args, values, flat=False):
    """Arguments with values for the parameters in them."""
    for arg in args:
        inner = () if isinstance(arg, type) else getattr(arg, '__parameters__', ())
        if isinstance(arg, tuple):
            yield tuple(_filled(arg, values))
            continue
        if not isinstance(arg, type) and hasattr(arg, '__typing_subst__'):
            new = arg.__typing_subst__(values[arg])
        elif inner:
            new = arg[tuple(_flat(inner, [values[param] for param in inner]))]
        else:
            new = arg
        if isinstance(new, tuple) and (flat or getattr(arg, '__typing_is_unpacked_typevartuple__', False)):
            yield from new
        else:
            yield new


def _is_unpacked(arg):
    return get_origin(arg) is Unpack or getattr(arg, '__unpacked__', False)


# What type parameters ask about themselves.

def _typevar_subst(self, arg):
    arg = _type_check(arg, 'Parameters to generic types must be types.')
    if _is_unpacked(arg):
        raise TypeError(f'{arg} is not valid as type argument')
    return arg


def _typevartuple_prepare_subst(self, alias, args):
    params = alias.__parameters__
    if sum(isinstance(param, TypeVarTuple) for param in params) > 1:
        raise TypeError(f'More than one TypeVarTuple parameter in {alias}')
    # How many of the arguments are for the parameters before this one, and for those after it.
    before = left = params.index(self)
    after = right = len(params) - before - 1
    filler = None
    # A tuple of any length gives as many as are missing.
    unpacked = [getattr(arg, '__typing_unpacked_tuple_args__', None) or () for arg in args]
    endless = [at for at, inner in enumerate(unpacked) if inner[-1:] == (...,)]
    if len(endless) > 1:
        raise TypeError('More than one unpacked arbitrary-length tuple argument')
    for at in endless:
        filler = unpacked[at][0]
        left, right = min(before, at), min(after, len(args) - at - 1)
    end = len(args) - right
    if left > end:
        raise TypeError(f'Too few arguments for {alias}; actual {len(args)}, expected at least {len(params) - 1}')
    mine = tuple(args[left:end])
    if not mine and self.has_default():
        mine = tuple(_spread([self.__default__]))
    return (*args[:left], *[filler] * (before - left), mine, *[filler] * (after - right), *args[end:])


def _paramspec_prepare_subst(self, alias, args):
    params = alias.__parameters__
    at = params.index(self)
    if at == len(args) and self.has_default():
        args = [*args, self.__default__]
    if at >= len(args):
        raise TypeError(f'Too few arguments for {alias}')
    if len(params) == 1 and not _is_param_expr(args[0]):
        # Brackets may be left out.
        return (args,)
    mine = tuple(args[at]) if isinstance(args[at], list) else args[at]
    return (*args[:at], mine, *args[at + 1:])


def _paramspec_subst(self, arg):
    if isinstance(arg, (list, tuple)):
        return tuple(_type_check(item, 'Expected a type.') for item in arg)
    if not _is_param_expr(arg):
        raise TypeError(f'Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}')
    return arg


# ----- aliases: forms and classes with subscripts -----

def _is_dunder(name):
    return name.startswith('__') and name.endswith('__')


def _is_generic(base):
    origin = getattr(base, '__origin__', base)
    return isinstance(base, _BaseGenericAlias) or isinstance(origin, type) and issubclass(origin, Generic)


class _BaseGenericAlias(_Joinable):
    """Stands for another object, its origin, and hands on what it is asked except for what Python itself asks."""

    def __init__(self, origin, *, inst=True, name=None):
        vars(self).update(__origin__=origin, _inst=inst, _name=name)

    def __getattr__(self, attr):
        if attr in ('__name__', '__qualname__'):
            return self._name or getattr(self.__origin__, attr)
        if _is_dunder(attr) or '__origin__' not in vars(self):
            raise AttributeError(attr)
        return getattr(self.__origin__, attr)

    def __setattr__(self, attr, value):
        if _is_dunder(attr) or attr in vars(self):
            super().__setattr__(attr, value)
        else:
            setattr(self.__origin__, attr, value)

    def __dir__(self):
        return [*super().__dir__(), *[attr for attr in dir(self.__origin__) if not _is_dunder(attr)]]

    def __call__(self, *args, **kwargs):
        origin = self.__origin__
        if not self._inst:
            raise TypeError(f'Type {self._name} cannot be instantiated; use {origin.__name__}() instead')
        made = origin(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except Exception:
            # Not every object takes attributes.
            pass
        return made

    def __mro_entries__(self, bases):
        origin, later = self.__origin__, bases[bases.index(self) + 1:]
        if isinstance(origin, _SpecialForm):
            raise TypeError(f'Cannot subclass {self!r}')
        brings_generic = any(_is_generic(base) for base in later if base is not self)
        if origin is Generic:
            return () if Protocol in bases or brings_generic else (Generic,)
        entries = () if origin in bases else (origin,)
        # A class of another module knows nothing of Generic.
        return entries if self._name is None or brings_generic else (*entries, Generic)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')


class _GenericAlias(_BaseGenericAlias):
    """With arguments: List[int], Stack[T], ClassVar[str]."""

    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        self.__args__ = _as_tuple(args)
        self.__parameters__ = _parameters_of(self.__args__)
        if not name:
            self.__module__ = origin.__module__

    def copy_with(self, args):
        return self.__class__(self.__origin__, args, inst=self._inst, name=self._name)

    @_remembered
    def __getitem__(self, args):
        if self.__origin__ in (Generic, Protocol):
            raise TypeError(f'Cannot subscript already-subscripted {self}')
        if not self.__parameters__:
            raise TypeError(f'{self} is not a generic class')
        given = _prepared(self, tuple(_spread([_type_convert(arg) for arg in _as_tuple(args)])))
        values = dict(zip(self.__parameters__, given))
        return self.copy_with(tuple(_filled(self.__args__, values, flat=self.__origin__ is collections.abc.Callable)))

    def __iter__(self):
        yield Unpack[self]

    def _key(self):
        """What is compared and hashed."""
        return self.__origin__, self.__args__

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, _GenericAlias) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __repr__(self):
        head = f'typing.{self._name}' if self._name else _type_repr(self.__origin__)
        return f'{head}[{_listing(self.__args__) or "()"}]'

    def _call(self):
        """What is subscripted to make it, and with what."""
        return globals()[self._name] if self._name else self.__origin__, self.__args__

    def __reduce__(self):
        subscripted, args = self._call()
        return operator.getitem, (subscripted, args if len(args) != 1 or isinstance(args[0], tuple) else args[0])


class _SpecialGenericAlias(_BaseGenericAlias):
    """A class of the library as typing names it: List, Mapping."""

    def __init__(self, origin, nparams, *, inst=True, name=None, defaults=()):
        super().__init__(origin, inst=inst, name=name or origin.__name__)
        vars(self).update(_nparams=nparams, _defaults=defaults)

    @_remembered
    def __getitem__(self, params):
        params = tuple(_type_check(p, 'Parameters to generic types must be types.') for p in _as_tuple(params))
        if not self._nparams:
            raise TypeError(f'{self} is not a generic class')
        missing = self._nparams - len(params)
        if 0 < missing <= len(self._defaults):
            params += self._defaults[-missing:]
        elif missing:
            raise _wrong_count(self, len(params), self._nparams)
        return self.copy_with(params)

    def copy_with(self, params):
        return _GenericAlias(self.__origin__, params, inst=self._inst, name=self._name)

    def __subclasscheck__(self, cls):
        if isinstance(cls, _GenericAlias):
            return super().__subclasscheck__(cls)
        return issubclass(cls.__origin__ if isinstance(cls, _SpecialGenericAlias) else cls, self.__origin__)

    def __repr__(self):
        return f'typing.{self._name}'

    def __reduce__(self):
        return self._name


def _warn_of_removal(name, version):
    import warnings
    message = f"'typing.{name}' is deprecated and slated for removal in Python {version}"
    warnings.warn(message, DeprecationWarning, stacklevel=3)


class _DeprecatedGenericAlias(_SpecialGenericAlias):
    def __instancecheck__(self, obj):
        _warn_of_removal(self._name, '3.14')
        return super().__instancecheck__(obj)


class _TupleType(_SpecialGenericAlias):
    @_remembered
    def __getitem__(self, params):
        params = _as_tuple(params)
        *checked, last = params if params[1:] and params[-1] is ... else (*params, None)
        message = 'Tuple[t, ...]: t must be a type.' if last is ... else 'Tuple[t0, t1, ...]: each t must be a type.'
        return self.copy_with((*[_type_check(p, message) for p in checked], *[...] * (last is ...)))


class _CallableType(_SpecialGenericAlias):
    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        args, result = params
        return self._of((tuple(args) if isinstance(args, list) else _as_tuple(args), result))

    @_remembered
    def _of(self, params):
        args, result = params
        result = _type_check(result, 'Callable[args, result]: result must be a type.')
        return self.copy_with((*map(_type_convert, args), result))

    def copy_with(self, params):
        return _CallableGenericAlias(self.__origin__, params, inst=self._inst, name=self._name)


class _CallableGenericAlias(_GenericAlias):
    __iter__ = None

    def _listed(self):
        """The arguments as they are written, with those of the function in a list."""
        *args, result = self.__args__
        return self.__args__ if len(args) == 1 and _is_param_expr(args[0]) else (args, result)

    def __repr__(self):
        args, result = self._listed()
        shown = f'[{_listing(args)}]' if isinstance(args, list) else _type_repr(args)
        return f'typing.Callable[{shown}, {_type_repr(result)}]'

    def _call(self):
        return Callable, self._listed()


def _same_items(some, others):
    """Whether two sequences without repetitions have the same items, in any order."""
    return len(some) == len(others) == len(_distinct((*some, *others)))


class _UnionGenericAlias(_GenericAlias):
    __iter__ = None

    def copy_with(self, params):
        return Union[params]

    def __eq__(self, other):
        is_union = isinstance(other, (_UnionGenericAlias, types.UnionType))
        return _same_items(self.__args__, other.__args__) if is_union else NotImplemented

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        if self._name == 'Optional':
            of, = [arg for arg in self.__args__ if arg is not types.NoneType]
            return f'typing.Optional[{_type_repr(of)}]'
        return super().__repr__()

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, arg) for arg in self.__args__)

    def _call(self):
        return Union, self.__args__


class _LiteralGenericAlias(_GenericAlias):
    def _typed(self):
        """The values and their types, which tell 1 from True."""
        return [(value, type(value)) for value in self.__args__]

    def __eq__(self, other):
        return _same_items(self._typed(), other._typed()) if isinstance(other, _LiteralGenericAlias) else NotImplemented

    def __hash__(self):
        return hash(frozenset(self._typed()))


class _ConcatenateGenericAlias(_GenericAlias):
    def copy_with(self, params):
        *first, rest = params
        if isinstance(rest, (list, tuple)):
            return (*first, *rest)
        return super().copy_with((*first, *rest.__args__) if isinstance(rest, _ConcatenateGenericAlias) else params)


class _UnpackGenericAlias(_GenericAlias):
    def __getitem__(self, args):
        return args if self.__typing_is_unpacked_typevartuple__ else super().__getitem__(args)

    def __repr__(self):
        return f'typing.Unpack[{_type_repr(self.__args__[0])}]'

    @property
    def __typing_unpacked_tuple_args__(self):
        arg, = self.__args__
        if isinstance(arg, (_GenericAlias, GenericAlias)):
            if arg.__origin__ is not tuple:
                raise TypeError('Unpack[...] must be used with a tuple type')
            return arg.__args__
        return None

    @property
    def __typing_is_unpacked_typevartuple__(self):
        return isinstance(self.__args__[0], TypeVarTuple)


class _AnnotatedAlias(_GenericAlias):
    """A type with remarks on it."""
    __iter__ = None

    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            origin, metadata = origin.__origin__, origin.__metadata__ + metadata
        super().__init__(origin, origin, name='Annotated')
        self.__metadata__ = metadata

    def copy_with(self, params):
        origin, = params
        return self.__class__(origin, self.__metadata__)

    def _key(self):
        return Annotated, self.__origin__, self.__metadata__

    def __repr__(self):
        remarks = ', '.join([repr(remark) for remark in self.__metadata__])
        return f'typing.Annotated[{_type_repr(self.__origin__)}, {remarks}]'

    def _call(self):
        return Annotated, (self.__origin__, *self.__metadata__)

    def __mro_entries__(self, bases):
        return types.resolve_bases((self.__origin__,))


# ----- the forms -----

def _of_one_type(message, alias=_GenericAlias, **permissions):
    """A form that is subscripted with one type."""
    def subscript(form, parameters):
        return alias(form, (_type_check(parameters, message.format(form, form._name), **permissions),))
    return subscript


def _distinct(items):
    try:
        return tuple(dict.fromkeys(items))
    except TypeError:
        kept = []
        for item in items:
            if item not in kept:
                kept.append(item)
        return tuple(kept)


def _make_union(left, right):
    return Union[left, right]


def _union_of(form, parameters):
    if parameters == ():
        raise TypeError('Cannot take a Union of no types.')
    members = []
    for parameter in _as_tuple(parameters):
        member = _type_check(parameter, 'Union[arg, ...]: each arg must be a type.')
        members += member.__args__ if isinstance(member, (_UnionGenericAlias, types.UnionType)) else [member]
    members = _distinct(members)
    if len(members) == 1:
        return members[0]
    optional = len(members) == 2 and types.NoneType in members
    return _UnionGenericAlias(form, members, name='Optional' if optional else None)


def _optional_of(form, parameter):
    return Union[_type_check(parameter, f'{form} requires a single type.'), types.NoneType]


def _literal_of(form, parameters):
    values = []
    for value in _as_tuple(parameters):
        values += value.__args__ if isinstance(value, _LiteralGenericAlias) else [value]
    try:
        values = [value for value, kind in dict.fromkeys([(value, type(value)) for value in values])]
    except TypeError:
        # Not what a literal should be, and nobody's concern here.
        pass
    return _LiteralGenericAlias(form, tuple(values))


def _concatenation_of(form, parameters):
    if parameters == ():
        raise TypeError('Cannot take a Concatenate of no types.')
    *first, rest = _as_tuple(parameters)
    if not (rest is ... or isinstance(rest, ParamSpec)):
        raise TypeError('The last parameter to Concatenate should be a ParamSpec variable or ellipsis.')
    message = 'Concatenate[arg, ...]: each arg must be a type.'
    return _ConcatenateGenericAlias(form, (*[_type_check(p, message) for p in first], rest))


def _annotated_of(form, parameters):
    if not isinstance(parameters, tuple) or len(parameters) < 2:
        raise TypeError('Annotated[...] should be used with at least two arguments (a type and an annotation).')
    of, *remarks = parameters
    if getattr(of, '__typing_is_unpacked_typevartuple__', False):
        raise TypeError('Annotated[...] should not be used with an unpacked TypeVarTuple')
    of = _type_check(of, 'Annotated[t, ...]: t must be a type.', allow_special_forms=True)
    return _AnnotatedAlias(of, tuple(remarks))


LiteralString, Never, NoReturn, Self, TypeAlias = map(
    _SpecialForm, ('LiteralString', 'Never', 'NoReturn', 'Self', 'TypeAlias'))
ClassVar, Final = [
    _SpecialForm(name, _of_one_type('{} accepts only single type.', allow_special_forms=True))
    for name in ('ClassVar', 'Final')]
TypeGuard, TypeIs = [
    _SpecialForm(name, _of_one_type('{} accepts only single type.')) for name in ('TypeGuard', 'TypeIs')]
NotRequired, ReadOnly, Required = [
    _SpecialForm(name, _of_one_type('{1} accepts only a single type.'))
    for name in ('NotRequired', 'ReadOnly', 'Required')]
Unpack = _SpecialForm('Unpack', _of_one_type('{} accepts only single type.', _UnpackGenericAlias))
Union = _SpecialForm('Union', _union_of)
Optional = _SpecialForm('Optional', _optional_of)
Literal = _SpecialForm('Literal', _literal_of)
Concatenate = _SpecialForm('Concatenate', _concatenation_of)
Annotated = _SpecialForm('Annotated', _annotated_of)
