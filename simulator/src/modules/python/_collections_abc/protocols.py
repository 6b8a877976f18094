"""Abstract base classes of containers, iterators and the like: what an object must have, and what it gets for it."""

import sys
from abc import ABCMeta, abstractmethod

__all__ = (
    'Awaitable Coroutine AsyncIterable AsyncIterator AsyncGenerator Hashable Iterable Iterator Generator Reversible '
    'Sized Container Callable Collection Set MutableSet Mapping MutableMapping MappingView KeysView ItemsView '
    'ValuesView Sequence MutableSequence ByteString Buffer'
).split()

# The classes show themselves as those of the module that they are imported from.
__name__ = 'collections.abc'

GenericAlias = type(list[int])


def _check_methods(C, *methods):
    return _has_methods(C, methods)


def _has_methods(C, methods):
    """Whether a class has all of these methods; None in the place of one says that it does not."""
    for name in methods:
        for base in C.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
        else:
            return NotImplemented
    return True


def _together(*names):
    return names


def _having(*methods):
    """A `__subclasshook__`: every class that has these methods is a subclass of the one with the hook."""
    def __subclasshook__(cls, C):
        # What extends that class may ask for more.
        if cls.__dict__.get('__subclasshook__') is hook:
            # CPython's hooks put the names into a tuple anew each time.
            return _has_methods(C, _together(*methods))
        return NotImplemented
    hook = classmethod(__subclasshook__)
    return hook


def _thrown(typ, val, tb):
    """What a `throw` with these arguments raises."""
    if tb is None:
        return typ if val is None else val
    return (typ() if val is None else val).with_traceback(tb)


def _end(routine, kind):
    """Closes a generator or a coroutine by its own `throw`."""
    try:
        routine.throw(GeneratorExit)
    except (GeneratorExit, StopIteration):
        return
    raise RuntimeError(f'{kind} ignored GeneratorExit')


# A class asks the classes that extend it, in the order of their making: the order here is CPython's, and a type is
# registered as soon as its class is there.

# Coroutines and what is asynchronous.

class Hashable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __hash__(self): return 0

    __subclasshook__ = _having('__hash__')


class Awaitable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __await__(self): yield

    __subclasshook__ = _having('__await__')
    __class_getitem__ = classmethod(GenericAlias)


class Coroutine(Awaitable):
    __slots__ = ()

    @abstractmethod
    def send(self, value): raise StopIteration

    @abstractmethod
    def throw(self, typ, val=None, tb=None): raise _thrown(typ, val, tb)

    def close(self):
        """Ends the coroutine."""
        _end(self, 'coroutine')

    __subclasshook__ = _having('__await__', 'send', 'throw', 'close')


async def _coroutine(): pass
_coroutine = _coroutine()
Coroutine.register(type(_coroutine))
_coroutine.close()
del _coroutine


class AsyncIterable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __aiter__(self): return AsyncIterator()

    __subclasshook__ = _having('__aiter__')
    __class_getitem__ = classmethod(GenericAlias)


class AsyncIterator(AsyncIterable):
    __slots__ = ()

    @abstractmethod
    async def __anext__(self): raise StopAsyncIteration

    def __aiter__(self): return self

    __subclasshook__ = _having('__anext__', '__aiter__')


class AsyncGenerator(AsyncIterator):
    __slots__ = ()

    async def __anext__(self): return await self.asend(None)

    @abstractmethod
    async def asend(self, value): raise StopAsyncIteration

    @abstractmethod
    async def athrow(self, typ, val=None, tb=None): raise _thrown(typ, val, tb)

    async def aclose(self):
        """Ends the generator."""
        try:
            await self.athrow(GeneratorExit)
        except (GeneratorExit, StopAsyncIteration):
            return
        raise RuntimeError('asynchronous generator ignored GeneratorExit')

    __subclasshook__ = _having('__aiter__', '__anext__', 'asend', 'athrow', 'aclose')


async def _generator(): yield
AsyncGenerator.register(type(_generator()))


# Iteration.

class Iterable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __iter__(self): yield from ()

    __subclasshook__ = _having('__iter__')
    __class_getitem__ = classmethod(GenericAlias)


class Iterator(Iterable):
    __slots__ = ()

    @abstractmethod
    def __next__(self): raise StopIteration

    def __iter__(self): return self

    __subclasshook__ = _having('__iter__', '__next__')


for _values in b'', bytearray(), {}.keys(), {}.values(), {}.items(), [], range(0), range(1 << 1000), set(), '', (), zip():
    Iterator.register(type(iter(_values)))
    if type(_values) is list:
        Iterator.register(type(reversed(_values)))


class Reversible(Iterable):
    __slots__ = ()

    @abstractmethod
    def __reversed__(self): yield from ()

    __subclasshook__ = _having('__reversed__', '__iter__')


class Generator(Iterator):
    __slots__ = ()

    def __next__(self): return self.send(None)

    @abstractmethod
    def send(self, value): raise StopIteration

    @abstractmethod
    def throw(self, typ, val=None, tb=None): raise _thrown(typ, val, tb)

    def close(self):
        """Ends the generator."""
        _end(self, 'generator')

    __subclasshook__ = _having('__iter__', '__next__', 'send', 'throw', 'close')


def _generator(): yield
Generator.register(type(_generator()))
del _generator, _values


# What has a single method.

class Sized(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __len__(self): return 0

    __subclasshook__ = _having('__len__')


class Container(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __contains__(self, x): return False

    __subclasshook__ = _having('__contains__')
    __class_getitem__ = classmethod(GenericAlias)


class Collection(Sized, Iterable, Container):
    __slots__ = ()
    __subclasshook__ = _having('__len__', '__iter__', '__contains__')


class Buffer(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __buffer__(self, flags: int, /) -> memoryview: raise NotImplementedError

    __subclasshook__ = _having('__buffer__')


# The protocol is one of C for these.
for _kind in bytes, bytearray, memoryview:
    Buffer.register(_kind)


# What can be called.

def _is_param_expr(obj):
    """Whether this stands for all parameters of a callable."""
    kind = type(obj)
    return obj is ... or kind is list or kind.__module__ == 'typing' and kind.__name__ in (
        'ParamSpec', '_ConcatenateGenericAlias')


def _type_repr(obj):
    """How a type shows itself within the brackets of another one."""
    if obj is ...:
        return '...'
    if isinstance(obj, type):
        return obj.__qualname__ if obj.__module__ == 'builtins' else f'{obj.__module__}.{obj.__qualname__}'
    return obj.__name__ if type(obj) is type(_type_repr) else repr(obj)


def _parts_of_callable(args):
    """What is taken, as a list unless one expression stands for it, and the result."""
    *taken, result = args
    return taken[0] if len(taken) == 1 and _is_param_expr(taken[0]) else taken, result


class _CallableGenericAlias(GenericAlias):
    """`Callable[[X, Y], Z]`, which keeps X, Y and Z in one row."""

    __slots__ = ()

    def __new__(cls, origin, args):
        if not (isinstance(args, tuple) and len(args) == 2):
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        taken, result = args
        if isinstance(taken, (list, tuple)):
            args = *taken, result
        elif not _is_param_expr(taken):
            raise TypeError(f'Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {taken}')
        return super().__new__(cls, origin, args)

    def __repr__(self):
        taken, result = _parts_of_callable(self.__args__)
        if taken is self.__args__[0]:
            return super().__repr__()
        return f'collections.abc.Callable[[{", ".join(map(_type_repr, taken))}], {_type_repr(result)}]'

    def __reduce__(self):
        return _CallableGenericAlias, (Callable, _parts_of_callable(self.__args__))

    def __getitem__(self, item):
        *taken, result = super().__getitem__(item if isinstance(item, tuple) else (item,)).__args__
        if len(taken) == 1 and isinstance(taken[0], (list, tuple)):
            taken, = taken
        return _CallableGenericAlias(Callable, (taken, result))


class Callable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __call__(self, *args, **kwds): return False

    __subclasshook__ = _having('__call__')
    __class_getitem__ = classmethod(_CallableGenericAlias)


