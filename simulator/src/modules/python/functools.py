# Functions that work on functions. What CPython writes in C is in _functools.

__all__ = [
    'update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'total_ordering', 'cache',
    'cmp_to_key', 'lru_cache', 'reduce', 'partial', 'partialmethod', 'singledispatch',
    'singledispatchmethod', 'cached_property',
]

from _source import docstring

from _functools import _lru_cache_wrapper, cmp_to_key, partial, reduce
from abc import get_cache_token
from collections import namedtuple
from reprlib import recursive_repr
from types import GenericAlias

WRAPPER_UPDATES = ('__dict__',)
WRAPPER_ASSIGNMENTS = (
    '__module__', '__name__', '__qualname__', '__doc__', '__annotations__', '__type_params__')

_NOT_FOUND = object()


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        if name == '__doc__':
            given = docstring(wrapped, _NOT_FOUND)
        else:
            given = getattr(wrapped, name, _NOT_FOUND)
        if given is not _NOT_FOUND:
            setattr(wrapper, name, given)
    for name in updated:
        mine = getattr(wrapper, name)
        mine.update(getattr(wrapped, name, {}))
    # After the dicts: that of a wrapped wrapper has a __wrapped__ too.
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


# One comparison out of another. An answer of NotImplemented is handed on, so that the other operand is asked.

def _gt_from_lt(self, other):
    known = type(self).__lt__(self, other)
    return known if known is NotImplemented else (not known and self != other)


def _le_from_lt(self, other):
    known = type(self).__lt__(self, other)
    return known if known is NotImplemented else (known or self == other)


def _ge_from_lt(self, other):
    known = type(self).__lt__(self, other)
    return known if known is NotImplemented else not known


def _ge_from_le(self, other):
    known = type(self).__le__(self, other)
    return known if known is NotImplemented else (not known or self == other)


def _lt_from_le(self, other):
    known = type(self).__le__(self, other)
    return known if known is NotImplemented else (known and self != other)


def _gt_from_le(self, other):
    known = type(self).__le__(self, other)
    return known if known is NotImplemented else not known


def _lt_from_gt(self, other):
    known = type(self).__gt__(self, other)
    return known if known is NotImplemented else (not known and self != other)


def _ge_from_gt(self, other):
    known = type(self).__gt__(self, other)
    return known if known is NotImplemented else (known or self == other)


def _le_from_gt(self, other):
    known = type(self).__gt__(self, other)
    return known if known is NotImplemented else not known


def _le_from_ge(self, other):
    known = type(self).__ge__(self, other)
    return known if known is NotImplemented else (not known or self == other)


def _gt_from_ge(self, other):
    known = type(self).__ge__(self, other)
    return known if known is NotImplemented else (known and self != other)


def _lt_from_ge(self, other):
    known = type(self).__ge__(self, other)
    return known if known is NotImplemented else not known


# By the comparison a class has, in the order in which one is preferred: the others, in the order in which they are added.
_convert = {
    '__lt__': [
        ('__gt__', _gt_from_lt),
        ('__le__', _le_from_lt),
        ('__ge__', _ge_from_lt),
    ],
    '__le__': [
        ('__ge__', _ge_from_le),
        ('__lt__', _lt_from_le),
        ('__gt__', _gt_from_le),
    ],
    '__gt__': [
        ('__lt__', _lt_from_gt),
        ('__ge__', _ge_from_gt),
        ('__le__', _le_from_gt),
    ],
    '__ge__': [
        ('__le__', _le_from_ge),
        ('__gt__', _gt_from_ge),
        ('__lt__', _lt_from_ge),
    ],
}


def total_ordering(cls):
    defined = {op for op in _convert if getattr(cls, op, None) is not getattr(object, op, None)}
    if not defined:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    for op, derived in _convert[max(defined)]:
        if op in defined:
            continue
        derived.__name__ = op
        setattr(cls, op, derived)
    return cls


class partialmethod:
    """What partial() is to functions, for methods."""

    def __init__(self, func, /, *args, **keywords):
        if not (callable(func) or getattr(func, '__get__', None) is not None):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        if isinstance(func, partialmethod):
            # One in another becomes a single one.
            inner, func = func, func.func
            args = (*inner.args, *args)
            keywords = inner.keywords | keywords
        self.func, self.args, self.keywords = func, args, keywords

    def __repr__(self):
        shown = ', '.join([repr(self.func)]
                          + [repr(value) for value in self.args]
                          + [f'{name}={value!r}' for name, value in self.keywords.items()])
        kind = type(self)
        return f'{kind.__module__}.{kind.__qualname__}({shown})'

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **(self.keywords | keywords))
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.__partialmethod__ = self
        return _method

    def __get__(self, obj, cls=None):
        binder = getattr(self.func, '__get__', None)
        bound = self.func if binder is None else binder(obj, cls)
        if bound is self.func:
            # Nothing was bound, so a function has to take the instance.
            return self._make_unbound_method().__get__(obj, cls)
        result = partial(bound, *self.args, **self.keywords)
        owner = getattr(bound, '__self__', _NOT_FOUND)
        if owner is not _NOT_FOUND:
            result.__self__ = owner
        return result

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)

    __class_getitem__ = classmethod(GenericAlias)


_CacheInfo = namedtuple('CacheInfo', 'hits misses maxsize currsize'.split())


def lru_cache(maxsize=128, typed=False):
    if maxsize is None:
        pass
    elif isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif not (callable(maxsize) and isinstance(typed, bool)):
        raise TypeError('Expected first argument to be an integer, a callable, or None')
    else:
        # @lru_cache without parentheses: what came is the function.
        func, maxsize = maxsize, 128
        cached = _lru_cache_wrapper(func, maxsize, typed, _CacheInfo)
        cached.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
        return update_wrapper(cached, func)

    def decorating_function(user_function):
        cached = _lru_cache_wrapper(user_function, maxsize, typed, _CacheInfo)
        cached.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
        return update_wrapper(cached, user_function)

    return decorating_function


def cache(user_function, /):
    unbounded = lru_cache(maxsize=None)
    return unbounded(user_function)


def _c3_merge(sequences):
    # Takes, again and again, the first head that no list has further back.
    merged = []
    while sequences := [seq for seq in sequences if seq]:
        for seq in sequences:
            head = seq[0]
            if not any(head in other[1:] for other in sequences):
                break
        else:
            raise RuntimeError('Inconsistent hierarchy')
        merged.append(head)
        for seq in sequences:
            if seq[0] == head:
                seq.pop(0)
    return merged


def _c3_mro(cls, abcs=None):
    # The MRO of a class as if it had named those of the abcs that it is the first to implement as bases: they stand
    # behind the last base that is abstract itself.
    abcs = list(abcs or ())
    bases = cls.__bases__
    split = len(bases)
    while split and not hasattr(bases[split - 1], '__abstractmethods__'):
        split -= 1
    new = [abc for abc in abcs
           if issubclass(cls, abc) and not any(issubclass(base, abc) for base in bases)]
    for abc in new:
        abcs.remove(abc)
    groups = [list(bases[:split]), new, list(bases[split:])]
    linear = [_c3_mro(base, abcs=abcs) for group in groups for base in group]
    return _c3_merge([[cls], *linear, *groups])


def _compose_mro(cls, types):
    # The MRO of a class with those of the types in it that it is a virtual subclass of.
    real = set(cls.__mro__)
    virtual = []
    for kind in types:
        if (kind not in real and hasattr(kind, '__mro__') and not isinstance(kind, GenericAlias)
                and issubclass(cls, kind)):
            virtual.append(kind)
    # The base of another one comes in with it.
    lowest = [kind for kind in virtual
              if not any(kind != other and kind in other.__mro__ for other in virtual)]
    wanted = set(lowest)
    chosen = []
    for kind in lowest:
        # Subclasses that the class fits too, which may be below several of the types: the longest chain first.
        chains = [[base for base in sub.__mro__ if base in wanted]
                  for sub in kind.__subclasses__()
                  if sub not in real and issubclass(cls, sub)]
        if not chains:
            chosen.append(kind)
        for chain in sorted(chains, key=len, reverse=True):
            chosen += [base for base in chain if base not in chosen]
    return _c3_mro(cls, abcs=chosen)


def _find_impl(cls, registry):
    order = iter(_compose_mro(cls, registry.keys()))
    best = next((kind for kind in order if kind in registry), None)
    if best is None:
        return registry.get(None)
    rival = next(order, None)
    # Two virtual bases side by side, of which neither is the other's: nobody can tell.
    if (rival is not None and rival in registry and rival not in cls.__mro__ and best not in cls.__mro__
            and not issubclass(best, rival)):
        raise RuntimeError(f'Ambiguous dispatch: {best} or {rival}')
    return registry[best]


def singledispatch(func):
    import types
    import weakref

    registry = {}
    found = weakref.WeakKeyDictionary()
    token = None

    def dispatch(cls):
        nonlocal token
        if token is not None:
            # A class may have been registered with an abstract one since.
            latest = get_cache_token()
            if latest != token:
                found.clear()
                token = latest
        try:
            return found[cls]
        except KeyError:
            # Within the handlers, as the errors they handle show when the search fails.
            try:
                chosen = registry[cls]
            except KeyError:
                chosen = _find_impl(cls, registry)
            found[cls] = chosen
            return chosen

    def is_union(kind):
        import typing
        return typing.get_origin(kind) in {typing.Union, types.UnionType}

    def is_valid(kind):
        if isinstance(kind, type):
            return True
        import typing
        return is_union(kind) and all(isinstance(member, type) for member in typing.get_args(kind))

    def register(cls, func=None):
        nonlocal token
        if is_valid(cls):
            if func is None:
                return lambda f: register(cls, f)
        elif func is not None:
            raise TypeError(f'Invalid first argument to `register()`. {cls!r} is not a class or union type.')
        else:
            # What came is the function: the class is in its first annotation, which may be a string.
            func = cls
            if not getattr(func, '__annotations__', {}):
                raise TypeError(f'Invalid first argument to `register()`: {func!r}. Use either '
                                '`@register(some_class)` or plain `@register` on an annotated function.')
            from typing import get_type_hints
            parameter, cls = next(iter(get_type_hints(func).items()))
            if not is_valid(cls):
                fault = 'not all arguments are classes' if is_union(cls) else 'is not a class'
                raise TypeError(f'Invalid annotation for {parameter!r}. {cls!r} {fault}.')

        if is_union(cls):
            from typing import get_args
            registry.update(dict.fromkeys(get_args(cls), func))
        else:
            registry[cls] = func
        if token is None and hasattr(cls, '__abstractmethods__'):
            token = get_cache_token()
        found.clear()
        return func

    def wrapper(*args, **kw):
        if args:
            return dispatch(args[0].__class__)(*args, **kw)
        raise TypeError(f'{shown_name} requires at least 1 positional argument')

    shown_name = getattr(func, '__name__', 'singledispatch function')
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = types.MappingProxyType(registry)
    wrapper._clear_cache = found.clear
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    """What singledispatch() is to functions, for methods."""

    def __init__(self, func):
        if not (callable(func) or hasattr(func, '__get__')):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.dispatcher = singledispatch(func)
        self.func = func
        # What was made for each object, until one comes that cannot be referred to weakly.
        from weakref import WeakKeyDictionary
        self._method_cache = WeakKeyDictionary()

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        made = self._method_cache
        if made is not None:
            try:
                return made[obj]
            except TypeError:
                made = self._method_cache = None
            except KeyError:
                pass
        choose = self.dispatcher.dispatch
        shown_name = getattr(self.func, '__name__', 'singledispatchmethod method')

        def _method(*args, **kwargs):
            if args:
                return choose(args[0].__class__).__get__(obj, cls)(*args, **kwargs)
            raise TypeError(f'{shown_name} requires at least 1 positional argument')

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        update_wrapper(_method, self.func)
        if made is not None:
            made[obj] = _method
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)


class cached_property:

    def __init__(self, func):
        self.func, self.attrname = func, None
        self.__doc__, self.__module__ = docstring(func, None), func.__module__

    def __set_name__(self, owner, name):
        before = self.attrname
        if before is None:
            self.attrname = name
        elif before != name:
            raise TypeError('Cannot assign the same cached_property to two different names '
                            f'({before!r} and {name!r}).')

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
        try:
            attributes = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} instance "
                            f'to cache {name!r} property.') from None
        value = attributes.get(name, _NOT_FOUND)
        if value is not _NOT_FOUND:
            return value
        value = self.func(instance)
        try:
            attributes[name] = value
        except TypeError:
            raise TypeError(f"The '__dict__' attribute on {type(instance).__name__!r} instance does not support "
                            f'item assignment for caching {name!r} property.') from None
        return value

    __class_getitem__ = classmethod(GenericAlias)
