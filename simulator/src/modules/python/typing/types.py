# Type hints: objects that stand for types, print readably and are checked for very little.
# The module is all files of this folder, read as one.

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
    __slots__ = ('_name', '_doc', '_subscript', '__weakref__')

    def __init__(self, name, subscript=None):
        self._name = name
        self._subscript = subscript

    def __repr__(self):
        return f'typing.{self._name}'

    def __reduce__(self):
        return self._name

    def __getattr__(self, attr):
        if attr in ('__name__', '__qualname__'):
            return self._name
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
                 '__forward_is_argument__', '__forward_is_class__', '__forward_module__', '__weakref__')

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


