"""The classes of objects that have no name of their own, and what makes classes at run time."""

from _types import *


class DynamicClassAttribute:
    """A property of instances only: to its class it is no attribute, so that the metaclass is asked."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget, self.fset, self.fdel = fget, fset, fdel
        self.__doc__ = doc or fget.__doc__
        self.overwrite_doc = doc is None
        is_abstract = getattr(fget, '__isabstractmethod__', False)
        self.__isabstractmethod__ = bool(is_abstract)

    def __get__(self, instance, ownerclass=None):
        if instance is not None:
            return _given(self.fget, 'unreadable attribute')(instance)
        if not self.__isabstractmethod__:
            raise AttributeError
        return self

    def __set__(self, instance, value):
        _given(self.fset, "can't set attribute")(instance, value)

    def __delete__(self, instance):
        _given(self.fdel, "can't delete attribute")(instance)

    def _with(self, doc=None, **functions):
        """The same one, but for a function."""
        functions = {'fget': self.fget, 'fset': self.fset, 'fdel': self.fdel, **functions}
        other = type(self)(*functions.values(), doc or self.__doc__)
        other.overwrite_doc = self.overwrite_doc
        return other

    def getter(self, fget):
        return self._with(fget.__doc__ if self.overwrite_doc else None, fget=fget)

    def setter(self, fset):
        return self._with(fset=fset)

    def deleter(self, fdel):
        return self._with(fdel=fdel)


class PyCapsule:
    """What wraps a pointer of an extension."""

    __module__ = 'builtins'
    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise TypeError(f"cannot create '{cls.__name__}' instances")


CapsuleType = PyCapsule
del PyCapsule


def _given(function, lack):
    if function is None:
        raise AttributeError(lack)
    return function


def _calculate_meta(meta, bases):
    """The class of a class: of the one that is wanted and those of the bases, the one that extends the others."""
    for base in bases:
        kind = type(base)
        if issubclass(meta, kind):
            continue
        if not issubclass(kind, meta):
            raise TypeError(
                'metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the '
                'metaclasses of all its bases')
        meta = kind
    return meta


def resolve_bases(bases):
    """The bases of a class statement, after each that is no class has said what is to stand for it."""
    resolved = list(bases)
    more = 0
    changed = False
    for place, base in enumerate(bases):
        entries = None if isinstance(base, type) else getattr(base, '__mro_entries__', None)
        if entries is None:
            continue
        stand_ins = entries(bases)
        if not isinstance(stand_ins, tuple):
            raise TypeError('__mro_entries__ must return a tuple')
        resolved[place + more:place + more + 1] = stand_ins
        more += len(stand_ins) - 1
        changed = True
    return tuple(resolved) if changed else bases


def prepare_class(name, bases=(), kwds=None):
    """The metaclass of a class statement, the namespace that it gives, and the keywords that are left for it."""
    kwds = {} if kwds is None else dict(kwds)
    meta = kwds.pop('metaclass', None) or (type(bases[0]) if bases else type)
    if isinstance(meta, type):
        meta = _calculate_meta(meta, bases)
    prepare = getattr(meta, '__prepare__', None)
    return meta, {} if prepare is None else prepare(name, bases, **kwds), kwds


def new_class(name, bases=(), kwds=None, exec_body=None):
    """What a class statement makes, with a function that fills the namespace for its body."""
    resolved = resolve_bases(bases)
    meta, namespace, kwds = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if resolved is not bases:
        namespace['__orig_bases__'] = bases
    return meta(name, resolved, namespace, **kwds)


def get_original_bases(cls, /):
    """The bases as they stood in the class statement."""
    if not isinstance(cls, type):
        raise TypeError(f'Expected an instance of type, not {type(cls).__name__!r}')
    return cls.__dict__.get('__orig_bases__', cls.__bases__)


class _GeneratorWrapper:
    """What await takes in the place of an object that only behaves as a generator."""

    def __init__(self, gen):
        self.__wrapped = gen
        self.__name__, self.__qualname__ = (getattr(gen, name, None) for name in ('__name__', '__qualname__'))

    def __next__(self):
        return next(self.__wrapped)

    def __iter__(self):
        # A real one needs nobody in its place.
        return self.__wrapped if type(self.__wrapped) is GeneratorType else self

    def send(self, value):
        return self.__wrapped.send(value)

    def throw(self, *exception):
        return self.__wrapped.throw(*exception)

    def close(self):
        return self.__wrapped.close()

    __await__ = __iter__
    gi_code = cr_code = property(lambda self: self.__wrapped.gi_code)
    gi_frame = cr_frame = property(lambda self: self.__wrapped.gi_frame)
    gi_running = cr_running = property(lambda self: self.__wrapped.gi_running)
    gi_yieldfrom = cr_await = property(lambda self: self.__wrapped.gi_yieldfrom)


# Flags of code: of a generator function, of an async function, and of what coroutine() marked.
_GENERATOR, _COROUTINE, _ITERABLE_COROUTINE = 0x20, 0x80, 0x100


def coroutine(func):
    """Makes what a generator function returns awaitable."""
    if not callable(func):
        raise TypeError('types.coroutine() expects a callable')
    code = getattr(func, '__code__', None)
    if isinstance(func, FunctionType) and isinstance(code, CodeType):
        if code.co_flags & (_COROUTINE | _ITERABLE_COROUTINE):
            return func
        if code.co_flags & _GENERATOR:
            func.__code__ = code.replace(co_flags=code.co_flags | _ITERABLE_COROUTINE)
            return func

    from _collections_abc import Coroutine, Generator
    from functools import wraps

    @wraps(func)
    def wrapped(*args, **kwargs):
        made = func(*args, **kwargs)
        plain = isinstance(made, Generator) and not isinstance(made, Coroutine)
        if plain and not (type(made) is GeneratorType and made.gi_code.co_flags & _ITERABLE_COROUTINE):
            return _GeneratorWrapper(made)
        return made

    return wrapped


__all__ = [name for name in globals() if not name.startswith('_')]
