

# What constants and indices were before 3.8. It goes with 3.14, and a program is told so where it uses it.

class _ABC(type):
    # A constant is an instance of the class that its value had.

    def __init__(cls, *args):
        cls.__doc__ = 'Deprecated AST node class. Use ast.Constant instead'

    def __instancecheck__(cls, inst):
        kinds = _const_types.get(cls)
        if kinds is None:
            return type.__instancecheck__(cls, inst)
        _tell_of_class(cls)
        return hasattr(inst, 'value') and isinstance(inst.value, kinds) and not (
            cls is _deprecated_globals['Num'] and isinstance(inst.value, bool))


def _tell_of_class(cls):
    import warnings
    warnings.warn(f'ast.{cls.__qualname__} is deprecated and will be removed in Python 3.14; use ast.Constant instead',
                  DeprecationWarning, 3)


def _new(cls, *args, **kwargs):
    for name in kwargs:
        if name in cls._fields and cls._fields.index(name) < len(args):
            raise TypeError(f'{cls.__name__} got multiple values for argument {name!r}')
    if cls not in _const_types:
        return Constant.__new__(cls)
    _tell_of_class(cls)
    return Constant(*args, **kwargs)


def _alias(name):
    # The value of a constant under the name that it had.
    def tell():
        import warnings
        warnings.warn(f'Attribute {name} is deprecated and will be removed in Python 3.14; use value instead',
                      DeprecationWarning, 3)

    def getter(self):
        tell()
        return self.value

    def setter(self, value):
        tell()
        self.value = value
    return property(getter, setter)


Constant.n, Constant.s = _alias('n'), _alias('s')


def _old(name, *fields):
    return _ABC(name, (Constant,), {'__module__': 'ast', '__qualname__': name, '_fields': fields, '__new__': _new})


Num, Str, Bytes, NameConstant = _old('Num', 'n'), _old('Str', 's'), _old('Bytes', 's'), _old('NameConstant', *Constant._fields)


class Ellipsis(Constant, metaclass=_ABC):
    _fields = ()

    def __new__(cls, *args, **kwargs):
        if cls is _deprecated_globals['Ellipsis']:
            _tell_of_class(cls)
            return Constant(..., *args, **kwargs)
        return Constant.__new__(cls)


_const_types = {Num: (int, float, complex), Str: (str,), Bytes: (bytes,), NameConstant: (type(None), bool),
                Ellipsis: (type(...),)}
# They are found by asking the module, which tells of them.
_deprecated_globals = {name: globals().pop(name) for name in ('Num', 'Str', 'Bytes', 'NameConstant', 'Ellipsis')}


def __getattr__(name):
    if name not in _deprecated_globals:
        raise AttributeError(f"module 'ast' has no attribute '{name}'")
    found = globals()[name] = _deprecated_globals[name]
    _tell_of_class(found)
    return found


class slice(AST):
    """Deprecated AST node class."""


class Index(slice):
    """Deprecated AST node class. Use the index value directly instead."""

    def __new__(cls, value, **kwargs):
        return value


class ExtSlice(slice):
    """Deprecated AST node class. Use ast.Tuple instead."""

    def __new__(cls, dims=(), **kwargs):
        return Tuple(list(dims), Load(), **kwargs)


def _dims(self):
    """Deprecated. Use elts instead."""
    return self.elts


Tuple.dims = property(_dims, lambda self, value: setattr(self, 'elts', value))


class Suite(mod):
    """Deprecated AST node class.  Unused in Python 3."""


class AugLoad(expr_context):
    """Deprecated AST node class.  Unused in Python 3."""


class AugStore(expr_context):
    """Deprecated AST node class.  Unused in Python 3."""


class Param(expr_context):
    """Deprecated AST node class.  Unused in Python 3."""
