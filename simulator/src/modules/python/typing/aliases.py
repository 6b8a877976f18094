# ----- aliases: forms and classes with subscripts -----

def _is_dunder(name):
    return name.startswith('__') and name.endswith('__')


def _is_generic(base):
    origin = getattr(base, '__origin__', base)
    return isinstance(base, _BaseGenericAlias) or isinstance(origin, type) and issubclass(origin, Generic)


# What such an alias keeps for itself.
_OWN = frozenset(('_inst', '_name', '_nparams', '_defaults'))


class _BaseGenericAlias(_Joinable):
    """Stands for another object, its origin, and hands on what it is asked except for what Python itself asks."""

    def __init__(self, origin, *, inst=True, name=None):
        self._inst, self._name = inst, name
        self.__origin__ = origin
        self.__slots__ = None

    def __getattr__(self, attr):
        if attr in ('__name__', '__qualname__'):
            return self._name or getattr(self.__origin__, attr)
        # In this order: who asks for what is not there gives the alias a dictionary.
        if '__origin__' not in vars(self) or _is_dunder(attr):
            raise AttributeError(attr)
        return getattr(self.__origin__, attr)

    def __setattr__(self, attr, value):
        if attr in _OWN or _is_dunder(attr):
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
        self._nparams, self._defaults = nparams, defaults

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


