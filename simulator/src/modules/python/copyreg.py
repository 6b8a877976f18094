# What copy.copy and object.__reduce_ex__ ask: how to take apart and make again what doesn't say so itself.

__all__ = "pickle", "constructor"

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
    first, *others = union.__args__
    return _join, (first, others)


def _join(union, types):
    for one in types:
        union |= one
    return union


pickle(complex, pickle_complex)
pickle(type(int | str), pickle_union)
