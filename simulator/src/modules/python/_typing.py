# What type parameters are: CPython has these in C, and `class C[T]` makes them without importing typing.

import sys

import _source

__name__ = 'typing'


class NoDefaultType:
    """The type of the NoDefault singleton."""
    __slots__ = ()
    __layout__ = (16, None)
    _instance = None

    def __new__(cls, /):
        if cls._instance is None:
            cls._instance = object.__new__(cls)
        return cls._instance

    def __repr__(self):
        return 'typing.NoDefault'

    def __reduce__(self):
        return 'NoDefault'

    def __init_subclass__(cls):
        raise TypeError("type 'NoDefaultType' is not an acceptable base type")


NoDefault = NoDefaultType()


def _typing_function(name):
    # Helpers of the module typing are looked up when they are needed, as the C code does.
    import typing
    return getattr(typing, name)


def _check_type(arg, message):
    if arg is None:
        return type(None)
    if type(arg) is type:
        return arg
    return _typing_function('_type_check')(arg, message)


def _caller():
    # The module that called a constructor of this one.
    try:
        return sys._getframe(2).f_globals.get('__name__')
    except ValueError:
        return None


def _union(self, other):
    return _typing_function('Union')[self, other]


_union.__qualname__ = 'TypeVar.__or__'


def _refuse_subclass(kind):
    def __init_subclass__(cls, /, *args, **kwds):
        raise TypeError(f"type 'typing.{kind}' is not an acceptable base type")
    return classmethod(__init_subclass__)


_unset = object()


class _Parameter:
    # What all type parameters share: a name, a default that may be computed late, and a place in unions.

    __slots__ = ('__name__', '_default', '_late_default', '__dict__', '__weakref__')

    def _start(self, name, default, module):
        if not isinstance(name, str):
            kind = type(self).__name__
            raise TypeError(f"{kind.lower()}() argument 'name' must be str, not {type(name).__name__}")
        self.__name__ = name
        self._default = default
        self._late_default = None
        self.__module__ = module

    @property
    def __default__(self):
        if self._late_default is not None:
            self._default = self._late_default()
            self._late_default = None
        return getattr(self, '_default', NoDefault)

    def has_default(self):
        return self._late_default is not None or getattr(self, '_default', NoDefault) is not NoDefault

    def __reduce__(self):
        return self.__name__

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of {type(self).__name__}')


def _variance_sign(self):
    if self.__infer_variance__:
        return self.__name__
    return ('+' if self.__covariant__ else '-' if self.__contravariant__ else '~') + self.__name__


_variance_sign.__qualname__ = 'TypeVar.__repr__'


def _set_variance(self, covariant, contravariant, infer_variance):
    if covariant and contravariant:
        raise ValueError('Bivariant types are not supported.')
    if infer_variance and (covariant or contravariant):
        raise ValueError('Variance cannot be specified with infer_variance.')
    self.__covariant__ = bool(covariant)
    self.__contravariant__ = bool(contravariant)
    self.__infer_variance__ = bool(infer_variance)


class TypeVar(_Parameter):
    """Type variable."""

    __slots__ = ('__covariant__', '__contravariant__', '__infer_variance__',
                 '_bound', '_late_bound', '_constraints', '_late_constraints')
    __layout__ = (80, 'type _bound? _late_bound? _constraints? _late_constraints? _default _late_default? managed')
    __module__ = 'typing'

    def __init__(self, name, *constraints, bound=None, default=NoDefault, covariant=False,
                 contravariant=False, infer_variance=False):
        if bound is not None:
            bound = _check_type(bound, 'Bound must be a type.')
        _set_variance(self, covariant, contravariant, infer_variance)
        if len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        if constraints and bound is not None:
            raise TypeError('Constraints cannot be combined with bound=...')
        self._start(name, default, _caller())
        self._bound = bound
        self._constraints = constraints or None
        self._late_bound = self._late_constraints = None

    __repr__ = _variance_sign
    __or__ = _union

    def __ror__(self, other):
        return _typing_function('Union')[other, self]

    @property
    def __bound__(self):
        if self._late_bound is not None:
            self._bound = self._late_bound()
            self._late_bound = None
        return self._bound

    @property
    def __constraints__(self):
        if self._late_constraints is not None:
            self._constraints = self._late_constraints()
            self._late_constraints = None
        return self._constraints or ()

    def __typing_subst__(self, arg):
        return _typing_function('_typevar_subst')(self, arg)

    def __typing_prepare_subst__(self, alias, args):
        # A missing argument is the default.
        params = alias.__parameters__
        at = params.index(self)
        if at < len(args):
            return args
        if at == len(args) and self.__default__ is not NoDefault:
            return (*args, self.__default__)
        raise TypeError(f'Too few arguments for {alias}; actual {len(args)}, expected at least {at + 1}')


class _ParamSpecPart:
    __slots__ = ('__origin__', '__weakref__')

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{getattr(self.__origin__, "__name__", repr(self.__origin__))}.{self._part}'

    def __eq__(self, other):
        if not isinstance(other, type(self)):
            return NotImplemented
        return self.__origin__ == other.__origin__

    __hash__ = None

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of {type(self).__name__}')


class ParamSpecArgs(_ParamSpecPart):
    """The positional arguments of a ParamSpec."""
    __slots__ = ()
    _part = 'args'


class ParamSpecKwargs(_ParamSpecPart):
    """The keyword arguments of a ParamSpec."""
    __slots__ = ()
    _part = 'kwargs'


class ParamSpec(_Parameter):
    """Parameter specification variable."""

    __slots__ = ('__bound__', '__covariant__', '__contravariant__', '__infer_variance__')
    __layout__ = (56, 'type __bound__? _default _late_default? managed')
    __module__ = 'typing'

    def __init__(self, name, *, bound=None, default=NoDefault, covariant=False, contravariant=False,
                 infer_variance=False):
        _set_variance(self, covariant, contravariant, infer_variance)
        self._start(name, default, _caller())
        self.__bound__ = _check_type(bound, 'Bound must be a type.')

    __repr__ = _variance_sign
    __or__ = _union

    def __ror__(self, other):
        return _typing_function('Union')[other, self]

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    def __typing_subst__(self, arg):
        return _typing_function('_paramspec_subst')(self, arg)

    def __typing_prepare_subst__(self, alias, args):
        return _typing_function('_paramspec_prepare_subst')(self, alias, args)


class TypeVarTuple(_Parameter):
    """Type variable tuple: any number of types."""

    __slots__ = ()
    __layout__ = (40, 'type _default _late_default? managed')
    __module__ = 'typing'

    def __init__(self, name, *, default=NoDefault):
        self._start(name, default, _caller())

    def __repr__(self):
        return self.__name__

    def __iter__(self):
        yield _typing_function('Unpack')[self]

    def __typing_subst__(self, arg):
        raise TypeError('Substitution of bare TypeVarTuple is not supported')

    def __typing_prepare_subst__(self, alias, args):
        return _typing_function('_typevartuple_prepare_subst')(self, alias, args)


def _unpacked(parameters):
    return tuple(next(iter(p)) if isinstance(p, TypeVarTuple) else p for p in parameters)


class TypeAliasType:
    """An alias that a type statement made."""

    __slots__ = ('__name__', '__type_params__', '_value', '_late_value', '__dict__')
    __layout__ = (56, '__type_params__ _late_value? _value?')
    __module__ = 'typing'

    def __init__(self, name, value, *, type_params=()):
        if not isinstance(name, str):
            raise TypeError(f"typealias() argument 'name' must be str, not {type(name).__name__}")
        if not isinstance(type_params, tuple):
            raise TypeError('type_params must be a tuple')
        self.__name__ = name
        self.__type_params__ = type_params
        self._value = value
        self._late_value = None
        self.__module__ = _caller()

    @property
    def __value__(self):
        if self._late_value is not None:
            self._value = self._late_value()
            self._late_value = None
        return self._value

    @property
    def __parameters__(self):
        return _unpacked(self.__type_params__)

    def __repr__(self):
        return self.__name__

    def __reduce__(self):
        return self.__name__

    def __or__(self, other):
        return _source.union(self, other)

    def __ror__(self, other):
        return _source.union(other, self)

    def __getitem__(self, arguments):
        from types import GenericAlias
        if not self.__type_params__:
            raise TypeError('Only generic type aliases are subscriptable')
        return GenericAlias(self, arguments if isinstance(arguments, tuple) else (arguments,))


class Generic:
    """Abstract base class of generic types."""

    __slots__ = ()
    __module__ = 'typing'
    _is_protocol = False

    @classmethod
    def __class_getitem__(cls, /, *args, **kwds):
        return _typing_function('_generic_class_getitem')(cls, *args, **kwds)

    @classmethod
    def __init_subclass__(cls, *args, **kwds):
        return _typing_function('_generic_init_subclass')(cls, *args, **kwds)


for _class in (TypeVar, ParamSpec, TypeVarTuple, ParamSpecArgs, ParamSpecKwargs, TypeAliasType):
    _class.__init_subclass__ = _refuse_subclass(_class.__name__)

# Messages about a call say the names by which the C code knows these classes.
for _class, _name in (TypeVar, 'typevar'), (ParamSpec, 'paramspec'), (TypeVarTuple, 'typevartuple'), (TypeAliasType, 'typealias'):
    _class.__init__.__qualname__ = f'{_name}.__init__'
del _class, _name


# What the instructions of `class C[T]`, `def f[T]()` and `type X = ...` call. The function that an annotation
# scope is computes its bound, constraints, default or value when they are first asked for.

def _make_typevar(name, bound, constraints):
    new = object.__new__(TypeVar)
    new.__name__ = name
    new.__covariant__ = new.__contravariant__ = False
    new.__infer_variance__ = True
    new._bound, new._late_bound = None, bound
    new._constraints, new._late_constraints = None, constraints
    new._late_default = None
    return new


def _make_paramspec(name):
    new = object.__new__(ParamSpec)
    new.__name__ = name
    new.__bound__ = None
    new.__covariant__ = new.__contravariant__ = False
    new.__infer_variance__ = True
    new._late_default = None
    return new


def _make_typevartuple(name):
    new = object.__new__(TypeVarTuple)
    new.__name__ = name
    new._late_default = None
    return new


def _set_default(parameter, function):
    parameter._late_default = function
    return parameter


def _make_alias(name, type_params, function, module):
    new = object.__new__(TypeAliasType)
    new.__name__ = name
    new.__type_params__ = () if type_params is None else type_params
    new._value, new._late_value = None, function
    new.__module__ = module
    return new


def _subscript_generic(parameters):
    return _typing_function('_GenericAlias')(Generic, _unpacked(parameters))
