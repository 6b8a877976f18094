# What copy.copy and object.__reduce_ex__ ask: how to take apart and make again what doesn't say so itself.

__all__ = "pickle", "constructor", "add_extension", "remove_extension", "clear_extension_cache"

dispatch_table = {}


def constructor(object):
    """Check that something can make objects."""
    _must_call(object, "constructors")


def pickle(ob_type, pickle_function, constructor_ob=None):
    """Have the instances of a type, not of its subclasses, taken apart by a function."""
    _must_call(pickle_function, "reduction functions")
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        _must_call(constructor_ob, "constructors")


def _must_call(given, what):
    if not callable(given):
        raise TypeError(f"{what} must be callable")


# The first element of what __reduce_ex__ gives from protocol 2 on.

def __newobj__(kind, *arguments):
    return kind.__new__(kind, *arguments)


def __newobj_ex__(kind, arguments, keywords):
    return kind.__new__(kind, *arguments, **keywords)


def pickle_complex(number):
    return complex, (number.real, number.imag)


def pickle_union(union):
    from functools import reduce
    from operator import or_
    return reduce, (or_, union.__args__)


# How protocols 0 and 1 take an object apart: its class, the built-in type below that, and a value of this type.

def _is_written_in_c(kind):
    # A static type, or one made by its module, whose `__new__` is its own.
    heap_type = 1 << 9
    new = kind.__new__
    return not kind.__flags__ & heap_type or type(new) is type(object.__new__) and new.__self__ is kind


def _reduce_ex(self, proto):
    kind = self.__class__
    for base in kind.__mro__:
        if _is_written_in_c(base):
            break
    if base is kind and base is not object:
        raise TypeError(f"cannot pickle {kind.__name__!r} object")
    parts = kind, base, None if base is object else base(self)
    if kind.__getstate__ is not object.__getstate__:
        state = self.__getstate__()
    elif getattr(self, "__slots__", None):
        raise TypeError("a class that defines __slots__ without defining __getstate__ cannot be pickled")
    else:
        state = getattr(self, "__dict__", None)
    return (_reconstructor, parts, state) if state else (_reconstructor, parts)


def _reconstructor(kind, base, value):
    if base is object:
        return object.__new__(kind)
    made = base.__new__(kind, value)
    if base.__init__ is not object.__init__:
        base.__init__(made, value)
    return made


def _slotnames(cls):
    """The slots of a class and those it inherits, as attributes are named; the class keeps the list."""
    if (known := cls.__dict__.get("__slotnames__")) is not None:
        return known
    names = []
    for base in cls.__mro__ if hasattr(cls, "__slots__") else ():
        slots = base.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name.startswith("__") and not name.endswith("__") and (owner := base.__name__.lstrip("_")):
                names.append(f"_{owner}{name}")
            elif name not in ("__dict__", "__weakref__"):
                names.append(name)
    try:
        cls.__slotnames__ = names
    except TypeError:
        # Built-in classes take no attributes.
        pass
    return names


# Numbers that stand for global objects in pickles.

_extension_registry, _inverted_registry, _extension_cache = {}, {}, {}


def add_extension(module, name, code):
    key, code = (module, name), int(code)
    if code not in range(1, 1 << 31):
        raise ValueError("code out of range")
    if _extension_registry.get(key) == code and _inverted_registry.get(code) == key:
        return
    if key in _extension_registry:
        raise ValueError(f"key {key} is already registered with code {_extension_registry[key]}")
    if code in _inverted_registry:
        raise ValueError(f"code {code} is already in use for key {_inverted_registry[code]}")
    _extension_registry[key], _inverted_registry[code] = code, key


def remove_extension(module, name, code):
    key = module, name
    if _extension_registry.get(key) != code or _inverted_registry.get(code) != key:
        raise ValueError(f"key {key} is not registered with code {code}")
    del _extension_registry[key], _inverted_registry[code]
    _extension_cache.pop(code, None)


def clear_extension_cache():
    _extension_cache.clear()


pickle(complex, pickle_complex)
pickle(type(int | str), pickle_union)
