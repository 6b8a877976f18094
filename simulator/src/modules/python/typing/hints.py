

# ----- looking at hints -----

def _eval_type(t, globalns, localns, type_params=(), *, recursive_guard=frozenset()):
    """A type with what it names in strings looked up."""
    if isinstance(t, ForwardRef):
        return t._evaluate(globalns, localns, type_params, recursive_guard=recursive_guard)
    if not isinstance(t, (_GenericAlias, GenericAlias, types.UnionType)):
        return t
    args = []
    for arg in t.__args__:
        if isinstance(arg, str) and isinstance(t, GenericAlias):
            # list['int'] keeps the string.
            arg = ForwardRef(arg)
        args.append(_eval_type(arg, globalns, localns, type_params, recursive_guard=recursive_guard))
    return _with_args(t, tuple(args))


def _with_args(t, args):
    unpacked = isinstance(t, GenericAlias) and t.__unpacked__
    if args == t.__args__ and not unpacked:
        return t
    if isinstance(t, types.UnionType):
        return functools.reduce(operator.or_, args)
    if not isinstance(t, GenericAlias):
        return t.copy_with(args)
    return Unpack[GenericAlias(t.__origin__, args)] if unpacked else GenericAlias(t.__origin__, args)


def _strip_annotations(t):
    """A type without remarks and marks in it."""
    if isinstance(t, _AnnotatedAlias):
        return _strip_annotations(t.__origin__)
    if get_origin(t) in (Required, NotRequired, ReadOnly):
        return _strip_annotations(t.__args__[0])
    if isinstance(t, (_GenericAlias, GenericAlias, types.UnionType)):
        return _with_args(t, tuple(_strip_annotations(arg) for arg in t.__args__))
    return t


def _hints_of_class(cls, globalns, localns):
    for base in reversed(cls.__mro__):
        annotations = vars(base).get('__annotations__', {})
        if isinstance(annotations, types.GetSetDescriptorType):
            continue
        # The module's names come first, the class's own after them.
        around = vars(sys.modules.get(base.__module__, types)) if globalns is None else globalns
        inside = dict(vars(base)) if localns is None else localns
        if globalns is None is localns:
            around, inside = inside, around
        for name, value in annotations.items():
            if isinstance(value, str):
                value = ForwardRef(value, is_argument=False, is_class=True)
            yield name, _eval_type(value, around, inside, base.__type_params__)


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of a class, module or function, with what is written as a string looked up."""
    if getattr(obj, '__no_type_check__', None):
        return {}
    if isinstance(obj, type):
        found = _hints_of_class(obj, globalns, localns)
    else:
        annotations = getattr(obj, '__annotations__', None)
        if annotations is None:
            if not isinstance(obj, _HAVE_HINTS):
                raise TypeError(f'{obj!r} is not a module, class, method, or function.')
            annotations = {}
        is_module = isinstance(obj, types.ModuleType)
        if globalns is None:
            inner = obj
            while hasattr(inner, '__wrapped__'):
                inner = inner.__wrapped__
            globalns = vars(obj) if is_module else getattr(inner, '__globals__', {})
            localns = globalns if localns is None else localns
        localns = globalns if localns is None else localns
        params = getattr(obj, '__type_params__', ())
        found = ((name, _eval_type(ForwardRef(value, is_argument=not is_module) if isinstance(value, str) else value,
                                   globalns, localns, params)) for name, value in annotations.items())
    hints = {name: types.NoneType if tp is None else tp for name, tp in found}
    return hints if include_extras else {name: _strip_annotations(tp) for name, tp in hints.items()}


_HAVE_HINTS = (types.FunctionType, types.BuiltinFunctionType, types.MethodType, types.ModuleType,
               types.WrapperDescriptorType, types.MethodWrapperType, types.MethodDescriptorType)


def get_origin(tp):
    """What is subscripted: list of List[int], Union of Optional[int]."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseGenericAlias, GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    return Generic if tp is Generic else types.UnionType if isinstance(tp, types.UnionType) else None


def get_args(tp):
    """What something is subscripted with."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if not isinstance(tp, (_GenericAlias, GenericAlias, types.UnionType)):
        return ()
    args = tp.__args__
    if get_origin(tp) is collections.abc.Callable and not (len(args) == 2 and _is_param_expr(args[0])):
        return [*args[:-1]], args[-1]
    return args


# ----- what only checkers of types read -----

def cast(typ, val):
    """The value; for a checker, of that type."""
    return val


def assert_type(val, typ, /):
    return val


def reveal_type(obj, /):
    print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj


def assert_never(arg, /):
    """Marks a place that no value reaches."""
    shown = repr(arg)
    if len(shown) > 100:
        shown = f'{shown[:100]}...'
    raise AssertionError(f'Expected code to be unreachable, but got: {shown}')


def _mark(obj, name, value=True):
    try:
        setattr(obj, name, value)
    except (AttributeError, TypeError):
        # Not everything takes attributes.
        pass
    return obj


def final(f):
    return _mark(f, '__final__')


def override(method, /):
    return _mark(method, '__override__')


def no_type_check(arg):
    """Says that annotations are no types, in a function or in all of a class."""
    if not isinstance(arg, type):
        arg.__no_type_check__ = True
        return arg
    for member in [getattr(arg, name, None) for name in dir(arg)]:
        own_name = f'{arg.__qualname__}.{getattr(member, "__name__", "")}'
        if getattr(member, '__qualname__', None) == own_name and getattr(member, '__module__', None) == arg.__module__:
            if isinstance(member, type):
                no_type_check(member)
            elif isinstance(member, (types.FunctionType, types.MethodType)):
                getattr(member, '__func__', member).__no_type_check__ = True
    return _mark(arg, '__no_type_check__')


def no_type_check_decorator(decorator):
    _warn_of_removal('no_type_check_decorator', '3.15')

    @functools.wraps(decorator)
    def decorate(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))
    return decorate


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False,
                        field_specifiers=(), **kwargs):
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            'eq_default': eq_default, 'order_default': order_default, 'kw_only_default': kw_only_default,
            'frozen_default': frozen_default, 'field_specifiers': field_specifiers, 'kwargs': kwargs}
        return cls_or_fn
    return decorator


# The declared variants of functions: by module and qualified name, and of each by line.
_variants = {}


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        'You should not call an overloaded function. A series of @overload-decorated functions outside a stub module '
        'should always be followed by an implementation that is not @overload-ed.')


def overload(func):
    """Declares a variant of the function that follows."""
    plain = getattr(func, '__func__', func)
    code = getattr(plain, '__code__', None)
    if code is not None:
        _variants.setdefault((plain.__module__, plain.__qualname__), {})[code.co_firstlineno] = func
    return _overload_dummy


def get_overloads(func):
    plain = getattr(func, '__func__', func)
    return list(_variants.get((plain.__module__, plain.__qualname__), {}).values())


def clear_overloads():
    _variants.clear()


TYPE_CHECKING = False


# ----- names for the classes of other modules -----

T, KT, VT, AnyStr = TypeVar('T'), TypeVar('KT'), TypeVar('VT'), TypeVar('AnyStr', bytes, str)
T_co, V_co, VT_co = [TypeVar(name, covariant=True) for name in ('T_co', 'V_co', 'VT_co')]
CT_co, T_contra = TypeVar('CT_co', covariant=True, bound=type), TypeVar('T_contra', contravariant=True)

_alias = _SpecialGenericAlias
# Those of collections.abc, by how many arguments they take.
for _count, _names in enumerate((
        'Hashable Sized',
        'AsyncIterable AsyncIterator Awaitable Collection Container Iterable Iterator KeysView MappingView '
        'MutableSequence MutableSet Reversible Sequence ValuesView',
        'ItemsView Mapping MutableMapping',
        'Coroutine')):
    for _name in _names.split():
        globals()[_name] = _alias(getattr(collections.abc, _name), _count)
del _count, _names, _name
AbstractSet = _alias(collections.abc.Set, 1, name='AbstractSet')
AsyncGenerator = _alias(collections.abc.AsyncGenerator, 2, defaults=(types.NoneType,))
ByteString = _DeprecatedGenericAlias(collections.abc.ByteString, 0)
Callable = _CallableType(collections.abc.Callable, 2)
Generator = _alias(collections.abc.Generator, 3, defaults=(types.NoneType, types.NoneType))

ChainMap, OrderedDict = _alias(collections.ChainMap, 2), _alias(collections.OrderedDict, 2)
Counter, Deque = _alias(collections.Counter, 1), _alias(collections.deque, 1, name='Deque')
DefaultDict = _alias(collections.defaultdict, 2, name='DefaultDict')

# Those that have a shorter name of their own are not to be called by this one.
Dict = _alias(dict, 2, inst=False, name='Dict')
FrozenSet, List, Set, Type = [
    _alias(origin, 1, inst=False, name=name)
    for origin, name in ((frozenset, 'FrozenSet'), (list, 'List'), (set, 'Set'), (type, 'Type'))]
Tuple = _TupleType(tuple, -1, inst=False, name='Tuple')
Text = str


def __getattr__(attr):
    # These need modules that most programs do not import.
    if attr in ('Match', 'Pattern'):
        import re
        found = _alias(getattr(re, attr), 1)
    elif attr in ('AsyncContextManager', 'ContextManager'):
        import contextlib
        found = _alias(getattr(contextlib, f'Abstract{attr}'), 2, name=attr, defaults=(bool | None,))
    else:
        raise AttributeError(f'module {__name__!r} has no attribute {attr!r}')
    return globals().setdefault(attr, found)


# ----- protocols of one method -----

def _one_method(name, method, result):
    def stub(self):
        pass
    stub.__name__, stub.__qualname__, stub.__annotations__ = method, f'{name}.{method}', {'return': result}
    body = {'__module__': 'typing', '__doc__': f'What has {method}.', '__slots__': (), method: abstractmethod(stub)}
    return runtime_checkable(_ProtocolMeta(name, (Protocol,), body))


SupportsBytes = _one_method('SupportsBytes', '__bytes__', bytes)
SupportsComplex = _one_method('SupportsComplex', '__complex__', complex)
SupportsFloat = _one_method('SupportsFloat', '__float__', float)
SupportsIndex = _one_method('SupportsIndex', '__index__', int)
SupportsInt = _one_method('SupportsInt', '__int__', int)


@runtime_checkable
class SupportsAbs[T](Protocol):
    """What has __abs__."""
    __slots__ = ()

    @abstractmethod
    def __abs__(self) -> T: ...


@runtime_checkable
class SupportsRound[T](Protocol):
    """What has __round__."""
    __slots__ = ()

    @abstractmethod
    def __round__(self, ndigits: int = 0) -> T: ...


# ----- streams -----

class IO(Generic[AnyStr]):
    """What open() returns."""
    __slots__ = ()

    @property
    def mode(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def closed(self) -> bool: ...

    def __enter__(self) -> 'IO[AnyStr]': ...
    def __exit__(self, type, value, traceback) -> None: ...
    def close(self) -> None: ...
    def fileno(self) -> int: ...
    def flush(self) -> None: ...
    def isatty(self) -> bool: ...
    def readable(self) -> bool: ...
    def seekable(self) -> bool: ...
    def writable(self) -> bool: ...
    def read(self, n: int = -1) -> AnyStr: ...
    def readline(self, limit: int = -1) -> AnyStr: ...
    def readlines(self, hint: int = -1) -> List[AnyStr]: ...
    def seek(self, offset: int, whence: int = 0) -> int: ...
    def tell(self) -> int: ...
    def truncate(self, size: int = None) -> int: ...
    def write(self, s: AnyStr) -> int: ...
    def writelines(self, lines: List[AnyStr]) -> None: ...


class BinaryIO(IO[bytes]):
    """What open() returns for bytes."""
    __slots__ = ()

    def __enter__(self) -> 'BinaryIO': ...
    def write(self, s: Union[bytes, bytearray]) -> int: ...


class TextIO(IO[str]):
    """What open() returns for text."""
    __slots__ = ()

    @property
    def buffer(self) -> BinaryIO: ...
    @property
    def encoding(self) -> str: ...
    @property
    def errors(self) -> Optional[str]: ...
    @property
    def line_buffering(self) -> bool: ...
    @property
    def newlines(self) -> Any: ...

    def __enter__(self) -> 'TextIO': ...
