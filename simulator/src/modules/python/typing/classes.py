

# ----- generic classes -----

def _generic_class_getitem(cls, args):
    args = tuple(_type_convert(arg) for arg in _as_tuple(args))
    if cls not in (Generic, Protocol):
        if not cls.__parameters__:
            raise TypeError(f'{cls} is not a generic class')
        return _GenericAlias(cls, tuple(_flat(cls.__parameters__, _prepared(cls, args))))

    # A declaration of parameters.
    if not args:
        raise TypeError(f'Parameter list to {cls.__qualname__}[...] cannot be empty')
    if not all(isinstance(arg, (TypeVar, ParamSpec)) or getattr(arg, '__typing_is_unpacked_typevartuple__', False)
               for arg in args):
        raise TypeError(f'Parameters to {cls.__name__}[...] must all be type variables or parameter specification '
                        'variables.')
    if len(set(args)) < len(args):
        raise TypeError(f'Parameters to {cls.__name__}[...] must all be unique')
    earlier = []
    for param in _parameters_of(args):
        if param.has_default():
            if any(isinstance(other, TypeVarTuple) for other in earlier) and isinstance(param, TypeVar):
                raise TypeError('Type parameter with a default follows TypeVarTuple')
        elif any(other.has_default() for other in earlier):
            raise TypeError(f'Type parameter {param!r} without a default follows type parameter with a default')
        earlier.append(param)
    return _GenericAlias(cls, args)


_generic_class_getitem = _remembered(_generic_class_getitem)


def _generic_init_subclass(cls, *args, **kwargs):
    super(Generic, cls).__init_subclass__(*args, **kwargs)
    written = vars(cls).get('__orig_bases__')
    is_own = cls.__name__ == 'Protocol' or type(cls) is _TypedDictMeta
    if Generic in (written if written is not None else () if is_own else cls.__bases__):
        raise TypeError('Cannot inherit from plain Generic')
    used = _parameters_of(written or ())
    declarations = [base for base in written or () if get_origin(base) is Generic]
    if len(declarations) > 1:
        raise TypeError('Cannot inherit from Generic[...] multiple times.')
    for declaration in declarations:
        declared = declaration.__parameters__
        unlisted = ', '.join([str(param) for param in used if param not in declared])
        if unlisted:
            listed = ', '.join([str(param) for param in declared])
            raise TypeError(f'Some type variables ({unlisted}) are not listed in Generic[{listed}]')
        used = declared
    cls.__parameters__ = used


# ----- protocols -----

# Of these, every class may be a base of a protocol.
_STRUCTURAL = {
    'collections.abc': 'AsyncIterable AsyncIterator Awaitable Buffer Callable Collection Container Hashable Iterable '
                       'Iterator Reversible Sized'.split(),
    'contextlib': ['AbstractAsyncContextManager', 'AbstractContextManager'],
}
# What every class has, or what is said about a protocol, is not asked of others.
_NOT_ASKED = frozenset('''
    __abstractmethods__ __annotations__ __class_getitem__ __dict__ __doc__ __firstlineno__ __init__
    __match_args__ __module__ __new__ __orig_bases__ __orig_class__ __parameters__ __slots__
    __static_attributes__ __subclasshook__ __type_params__ __weakref__ __protocol_attrs__
    __non_callable_proto_members__ _is_protocol _is_runtime_protocol'''.split())


def _protocol_members(cls):
    members = set()
    for base in cls.__mro__[:-1]:
        if base not in (Generic, globals().get('Protocol')):
            members.update(vars(base), getattr(base, '__annotations__', ()))
    return {name for name in members if name not in _NOT_ASKED and not name.startswith('_abc_')}


def _is_proto(cls):
    return getattr(cls, '_is_protocol', False)


def _require_runtime(cls):
    """Refuses checks of other protocols, except those that abstract base classes make among each other."""
    if not getattr(cls, '_is_runtime_protocol', False) and sys._getframemodulename(2) not in ('abc', 'functools'):
        raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')


_ABSENT = object()


def _without_asking(obj, name):
    """An attribute as it is stored, so that nothing of the object runs."""
    spaces = [vars(base) for base in type(obj).__mro__]
    if isinstance(obj, type):
        spaces = [vars(base) for base in obj.__mro__] + spaces
    else:
        try:
            spaces.insert(0, object.__getattribute__(obj, '__dict__'))
        except AttributeError:
            pass
    return next((space[name] for space in spaces if name in space), _ABSENT)


class _ProtocolMeta(ABCMeta):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if {Generic, globals().get('Protocol')} & set(bases) and bases != (Generic,):
            for base in bases:
                if not (base in (object, Generic) or _is_proto(base)
                        or base.__name__ in _STRUCTURAL.get(base.__module__, ())):
                    raise TypeError(f'Protocols can only inherit from other protocols, got {base!r}')
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __init__(cls, *args, **kwargs):
        if _is_proto(cls):
            cls.__protocol_attrs__ = _protocol_members(cls)

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if _is_proto(cls):
            if not isinstance(other, type):
                raise TypeError('issubclass() arg 1 must be a class')
            _require_runtime(cls)
            data = getattr(cls, '__non_callable_proto_members__', ())
            if data and vars(cls).get('__subclasshook__') is _has_members and sys._getframemodulename(1) != 'abc':
                names = ', '.join(map(repr, sorted(data)))
                raise TypeError("Protocols with non-method members don't support issubclass(). "
                                f'Non-method members: {names}.')
        return super().__subclasscheck__(other)

    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not _is_proto(cls):
            return super().__instancecheck__(instance)
        _require_runtime(cls)
        if super().__instancecheck__(instance):
            return True
        for name in cls.__protocol_attrs__:
            found = _without_asking(instance, name)
            if found is _ABSENT or found is None and name not in cls.__non_callable_proto_members__:
                return False
        return True


@classmethod
def _has_members(cls, other):
    """The subclass hook of protocols: a class that has all members counts as a subclass."""
    if not vars(cls).get('_is_protocol', False):
        return NotImplemented
    for name in cls.__protocol_attrs__:
        for base in other.__mro__:
            if name in vars(base):
                if vars(base)[name] is None:
                    return NotImplemented
                break
            if _is_proto(other) and name in getattr(base, '__annotations__', ()):
                break
        else:
            return NotImplemented
    return True


def _no_init(self, *args, **kwargs):
    """The __init__ of a protocol that has none: it makes way for the next one."""
    cls = type(self)
    if cls._is_protocol:
        raise TypeError('Protocols cannot be instantiated')
    for base in cls.__mro__ if cls.__init__ is _no_init else ():
        init = vars(base).get('__init__', _no_init)
        if init is not _no_init:
            return init(self, *args, **kwargs)


class Protocol(Generic, metaclass=_ProtocolMeta):
    """The base of classes that say which members an object has to have, whatever its class."""
    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if '_is_protocol' not in vars(cls):
            cls._is_protocol = Protocol in cls.__bases__
        if '__subclasshook__' not in vars(cls):
            cls.__subclasshook__ = _has_members
        if cls._is_protocol and cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_init


def runtime_checkable(cls):
    """Lets isinstance() ask whether an object has a protocol's members."""
    if not (isinstance(cls, type) and issubclass(cls, Generic) and _is_proto(cls)):
        raise TypeError(f'@runtime_checkable can be only applied to protocol classes, got {cls!r}')
    cls._is_runtime_protocol = True
    cls.__non_callable_proto_members__ = data = set()
    for name in cls.__protocol_attrs__:
        try:
            if not callable(getattr(cls, name, None)):
                data.add(name)
        except Exception as error:
            raise TypeError(f'Failed to determine whether protocol member {name!r} is a method member') from error
    return cls


def is_protocol(tp, /):
    return isinstance(tp, type) and _is_proto(tp) and tp is not Protocol


def get_protocol_members(tp, /):
    if not is_protocol(tp):
        raise TypeError(f'{tp!r} is not a Protocol')
    return frozenset(tp.__protocol_attrs__)


# ----- records -----

_unset = object()


def _caller(depth=1):
    return sys._getframemodulename(depth + 1) or '__main__'


def _deprecated_call(kind, fields, name, empty):
    """Warns of a record without a list of fields."""
    import warnings
    what = 'Failing to pass a value for' if fields is _unset else 'Passing `None` as'
    class_name, sequence = kind
    warnings.warn(
        f"{what} the 'fields' parameter is deprecated and will be disallowed in Python 3.15. To create a {class_name} "
        f'class with 0 fields using the functional syntax, pass an empty {sequence}, e.g. '
        f'`{name} = {class_name}({name!r}, {empty})`.',
        DeprecationWarning, stacklevel=3)


def _typed_tuple(name, types, defaults, module):
    made = collections.namedtuple(name, types, defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = {
        n: _type_check(tp, f'field {n} annotation must be a type') for n, tp in types.items()}
    return made


_OF_THE_TUPLE = frozenset('__getnewargs__ __init__ __new__ __slots__ _asdict _field_defaults _field_types _fields '
                          '_make _replace _source'.split())


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        if any(base not in (_NamedTuple, Generic) for base in bases):
            raise TypeError('can only inherit from a NamedTuple type and Generic')
        module, hints = ns['__module__'], ns.get('__annotations__', {})
        annotated = {name: _type_convert(tp, module=module) for name, tp in hints.items()}
        defaults = [name for name in annotated if name in ns]
        for at, name in enumerate(annotated):
            earlier = [default for default in defaults if default in list(annotated)[:at]]
            if earlier and name not in ns:
                s = 's' if len(earlier) > 1 else ''
                listed = ', '.join(earlier)
                raise TypeError(f'Non-default namedtuple field {name} cannot follow default field{s} {listed}')
        made = _typed_tuple(typename, annotated, [ns[name] for name in defaults], module)
        made.__bases__ = tuple(tuple if base is _NamedTuple else base for base in bases)
        if Generic in bases:
            made.__class_getitem__ = classmethod(_generic_class_getitem)
        for name, value in ns.items():
            if name in _OF_THE_TUPLE:
                raise AttributeError(f'Cannot overwrite NamedTuple attribute {name}')
            if name not in ('__module__', '__name__', '__annotations__'):
                cls._take(made, name, value)
        if Generic in bases:
            made.__init_subclass__()
        return made

    @staticmethod
    def _take(made, name, value):
        """Gives the class what its body has besides the fields."""
        if name not in made._fields:
            setattr(made, name, value)
        set_name = getattr(type(value), '__set_name__', None)
        if set_name:
            try:
                set_name(value, made, name)
            except BaseException as error:
                kind = type(value).__name__
                error.add_note(f'Error calling __set_name__ on {kind!r} instance {name!r} in {made.__name__!r}')
                raise


def NamedTuple(typename, fields=_unset, /, **kwargs):
    """A named tuple whose fields have types."""
    if kwargs:
        if fields is None:
            raise TypeError("Cannot pass `None` as the 'fields' parameter and also specify fields using keyword "
                            'arguments')
        if fields is not _unset:
            raise TypeError('Either list of fields or keywords can be provided to NamedTuple, not both')
        import warnings
        warnings.warn('Creating NamedTuple classes using keyword arguments is deprecated and will be disallowed in '
                      'Python 3.15. Use the class-based or functional syntax instead.',
                      DeprecationWarning, stacklevel=2)
        fields = kwargs.items()
    elif fields is None or fields is _unset:
        _deprecated_call(('NamedTuple', 'list'), fields, typename, [])
        fields = ()
    made = _typed_tuple(typename, {name: tp for name, tp in fields}, (), _caller())
    made.__orig_bases__ = (NamedTuple,)
    return made


# As a base, each of the functions stands for a class that only its metaclass sees.
_NamedTuple = type.__new__(NamedTupleMeta, 'NamedTuple', (), {})
NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


def _marks(annotation):
    """The marks around the type of a key: Required, NotRequired, ReadOnly."""
    found = set()
    while (origin := get_origin(annotation)) in (Annotated, Required, NotRequired, ReadOnly):
        found.add(origin)
        annotation = annotation.__origin__ if origin is Annotated else annotation.__args__[0]
    return found


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        if any(type(base) is not _TypedDictMeta and base is not Generic for base in bases):
            raise TypeError('cannot inherit from both a TypedDict type and a non-TypedDict base class')
        generic = (Generic,) if any(issubclass(base, Generic) for base in bases) else ()
        made = type.__new__(cls, name, (*generic, dict), ns)
        if not hasattr(made, '__orig_bases__'):
            made.__orig_bases__ = bases

        message = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        own = {key: _type_check(tp, message, module=made.__module__)
               for key, tp in ns.get('__annotations__', {}).items()}
        hints, required, writable, readonly = {}, {}, set(), set()
        for base in bases:
            if base is not Generic:
                hints.update(vars(base).get('__annotations__', {}))
                required.update(dict.fromkeys(base.__required_keys__, True))
                required.update(dict.fromkeys(base.__optional_keys__, False))
                writable |= base.__mutable_keys__
                readonly |= base.__readonly_keys__
        for key, tp in own.items():
            marks = _marks(tp)
            required[key] = Required in marks or total and NotRequired not in marks
            if ReadOnly in marks:
                if key in writable:
                    raise TypeError(f'Cannot override mutable key {key!r} with read-only key')
                readonly.add(key)
            else:
                readonly.discard(key)
                writable.add(key)
        made.__annotations__ = hints | own
        made.__required_keys__ = frozenset(key for key in required if required[key])
        made.__optional_keys__ = frozenset(key for key in required if not required[key])
        made.__readonly_keys__, made.__mutable_keys__ = frozenset(readonly), frozenset(writable)
        made.__total__ = total
        return made

    __call__ = dict

    def __subclasscheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields=_unset, /, *, total=True):
    """A dictionary whose keys have types."""
    if fields is None or fields is _unset:
        _deprecated_call(('TypedDict', 'dictionary'), fields, typename, {})
        fields = {}
    body = {'__annotations__': dict(fields), '__module__': _caller()}
    made = _TypedDictMeta(typename, (), body, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})
for _name in ('required', 'optional', 'readonly', 'mutable'):
    setattr(_TypedDict, f'__{_name}_keys__', frozenset())
del _name
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta) and tp is not _TypedDict


class NewType(_Joinable):
    """Another name for a type, which checkers tell from it; called, it returns its argument."""

    def __init_subclass__(cls):
        pass

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition('.')[2] if '.' in name else name
        self.__supertype__ = tp
        module = _caller()
        if module != 'typing':
            self.__module__ = module

    def __call__(self, x, /):
        return x

    def __mro_entries__(self, bases):
        parent = self.__name__

        class Refusal:
            def __init_subclass__(cls):
                name = cls.__name__
                raise TypeError(f'Cannot subclass an instance of NewType. Perhaps you were looking for: '
                                f'`{name} = NewType({name!r}, {parent})`')
        return (Refusal,)

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __reduce__(self):
        return self.__qualname__
