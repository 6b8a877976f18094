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


def _having(*methods):
    """A `__subclasshook__`: every class that has these methods is a subclass of the one with the hook."""
    def __subclasshook__(cls, C):
        # What extends that class may ask for more.
        if cls.__dict__.get('__subclasshook__') is hook:
            return _check_methods(C, *methods)
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


# Sets.

def _all_within(few, many):
    """Whether all values of the one set are in the other."""
    if len(few) > len(many):
        return False
    for value in few:
        if value not in many:
            return False
    return True


class Set(Collection):
    """A set that cannot be changed, out of `__contains__`, `__iter__` and `__len__`.

    An operation makes its result by `_from_iterable`, to be overridden where the class is not made of an iterable.
    """

    __slots__ = ()

    def __le__(self, other):
        return _all_within(self, other) if isinstance(other, Set) else NotImplemented

    def __lt__(self, other):
        return len(self) < len(other) and self.__le__(other) if isinstance(other, Set) else NotImplemented

    def __gt__(self, other):
        return len(self) > len(other) and self.__ge__(other) if isinstance(other, Set) else NotImplemented

    def __ge__(self, other):
        return _all_within(other, self) if isinstance(other, Set) else NotImplemented

    def __eq__(self, other):
        return len(self) == len(other) and self.__le__(other) if isinstance(other, Set) else NotImplemented

    @classmethod
    def _from_iterable(cls, it):
        return cls(it)

    def _as_set(self, other):
        """The other one as a set, or None if it is nothing of the kind."""
        if isinstance(other, Set):
            return other
        return self._from_iterable(other) if isinstance(other, Iterable) else None

    def __and__(self, other):
        if isinstance(other, Iterable):
            return self._from_iterable(value for value in other if value in self)
        return NotImplemented

    __rand__ = __and__

    def isdisjoint(self, other):
        """Whether no value is in both."""
        for value in other:
            if value in self:
                return False
        return True

    def __or__(self, other):
        if isinstance(other, Iterable):
            return self._from_iterable(value for part in (self, other) for value in part)
        return NotImplemented

    __ror__ = __or__

    def __sub__(self, other):
        taken = self._as_set(other)
        if taken is None:
            return NotImplemented
        return self._from_iterable(value for value in self if value not in taken)

    def __rsub__(self, other):
        left = self._as_set(other)
        if left is None:
            return NotImplemented
        return self._from_iterable(value for value in left if value not in self)

    def __xor__(self, other):
        right = self._as_set(other)
        return NotImplemented if right is None else (self - right) | (right - self)

    __rxor__ = __xor__

    def _hash(self):
        """For classes that can be hashed: the hash of a frozenset with the same values."""
        return hash(frozenset(self))


Set.register(frozenset)


class MutableSet(Set):
    """A set that can be changed, by `add` and `discard`."""

    __slots__ = ()

    @abstractmethod
    def add(self, value): raise NotImplementedError

    @abstractmethod
    def discard(self, value): raise NotImplementedError

    def remove(self, value):
        """Takes a value out of the set, in which it must be."""
        if value in self:
            self.discard(value)
        else:
            raise KeyError(value)

    def pop(self):
        """Takes any value out of the set."""
        for value in self:
            self.discard(value)
            return value
        raise KeyError

    def clear(self):
        """Takes all values out of the set, one by one."""
        try:
            while True:
                self.pop()
        except KeyError:
            pass

    def __ior__(self, it):
        for value in it:
            self.add(value)
        return self

    def __iand__(self, it):
        for value in self - it:
            self.discard(value)
        return self

    def __ixor__(self, it):
        if it is self:
            self.clear()
            return self
        for value in it if isinstance(it, Set) else self._from_iterable(it):
            (self.discard if value in self else self.add)(value)
        return self

    def __isub__(self, it):
        if it is self:
            self.clear()
            return self
        for value in it:
            self.discard(value)
        return self


MutableSet.register(set)


# Mappings.

_absent = object()


def _value_of(mapping, key, default):
    try:
        return mapping[key]
    except KeyError:
        return default


class Mapping(Collection):
    """A dictionary that cannot be changed, out of `__getitem__`, `__iter__` and `__len__`."""

    __slots__ = ()
    __abc_tpflags__ = 1 << 6  # A subject of the patterns of mappings.

    @abstractmethod
    def __getitem__(self, key): raise KeyError

    def get(self, key, default=None):
        """The value of the key, or the default."""
        return _value_of(self, key, default)

    def __contains__(self, key):
        return _value_of(self, key, _absent) is not _absent

    def keys(self):
        """A view of the keys, as a set."""
        return KeysView(self)

    def items(self):
        """A view of the pairs of key and value, as a set."""
        return ItemsView(self)

    def values(self):
        """A view of the values."""
        return ValuesView(self)

    def __eq__(self, other):
        return dict(self.items()) == dict(other.items()) if isinstance(other, Mapping) else NotImplemented

    __reversed__ = None


Mapping.register(type(vars(type)))
Mapping.register(type((lambda: sys._getframe().f_locals)()))


class MappingView(Sized):
    __slots__ = '_mapping',

    def __init__(self, mapping): self._mapping = mapping

    def __len__(self): return len(self._mapping)

    def __repr__(self): return f'{self.__class__.__name__}({self._mapping!r})'

    __class_getitem__ = classmethod(GenericAlias)


class KeysView(MappingView, Set):
    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it): return set(it)

    def __contains__(self, key): return key in self._mapping

    def __iter__(self): yield from self._mapping


KeysView.register(type({}.keys()))


class ItemsView(MappingView, Set):
    __slots__ = ()
    _from_iterable = KeysView.__dict__['_from_iterable']

    def __contains__(self, item):
        key, value = item
        found = _value_of(self._mapping, key, _absent)
        return found is not _absent and (found is value or found == value)

    def __iter__(self):
        for key in self._mapping:
            yield key, self._mapping[key]


ItemsView.register(type({}.items()))


class ValuesView(MappingView, Collection):
    __slots__ = ()

    def __contains__(self, value):
        for key in self._mapping:
            each = self._mapping[key]
            if each is value or each == value:
                return True
        return False

    def __iter__(self):
        for key in self._mapping:
            yield self._mapping[key]


ValuesView.register(type({}.values()))


class MutableMapping(Mapping):
    """A dictionary that can be changed, by `__setitem__` and `__delitem__`."""

    __slots__ = ()

    @abstractmethod
    def __setitem__(self, key, value): raise KeyError

    @abstractmethod
    def __delitem__(self, key): raise KeyError

    __marker = object()

    def pop(self, key, default=__marker):
        """Takes the key out, and gives its value, or the default if there is one."""
        try:
            value = self[key]
        except KeyError:
            if default is not self.__marker:
                return default
            raise
        del self[key]
        return value

    def popitem(self):
        """Takes any key out, and gives it with its value."""
        for key in self:
            return key, MutableMapping.pop(self, key)
        raise KeyError

    def clear(self):
        """Takes all keys out, one by one."""
        try:
            while True:
                self.popitem()
        except KeyError:
            pass

    def update(self, other=(), /, **kwds):
        """Puts in what a mapping, something else with keys, or pairs have, and then the keywords."""
        if isinstance(other, Mapping):
            for key in other:
                self[key] = other[key]
        elif hasattr(other, 'keys'):
            for key in other.keys():
                self[key] = other[key]
        else:
            for key, value in other:
                self[key] = value
        for key, value in kwds.items():
            self[key] = value

    def setdefault(self, key, default=None):
        """The value of the key, which is now the default if it had none."""
        try:
            value = self[key]
        except KeyError:
            value = self[key] = default
        return value


MutableMapping.register(dict)


# Sequences.

class Sequence(Reversible, Collection):
    """A list that cannot be changed, out of `__getitem__` and `__len__`."""

    __slots__ = ()
    __abc_tpflags__ = 1 << 5  # A subject of the patterns of sequences.

    @abstractmethod
    def __getitem__(self, index): raise IndexError

    def __iter__(self):
        place = 0
        while True:
            try:
                item = self[place]
            except IndexError:
                return
            yield item
            place += 1

    def __contains__(self, value):
        for each in self:
            if each is value or each == value:
                return True
        return False

    def __reversed__(self):
        place = len(self)
        while place:
            place -= 1
            yield self[place]

    def index(self, value, start=0, stop=None):
        """The first place of the value, between those that are given; ValueError if there is none."""
        if (start or 0) < 0:
            start = max(start + len(self), 0)
        if (stop or 0) < 0:
            stop += len(self)
        while stop is None or start < stop:
            try:
                each = self[start]
            except IndexError:
                break
            if each is value or each == value:
                return start
            start += 1
        raise ValueError

    def count(self, value):
        """How often the value is in it."""
        return sum(1 for each in self if each is value or each == value)


for _kind in tuple, str, range, memoryview:
    Sequence.register(_kind)


class _DeprecateByteStringMeta(ABCMeta):
    def __new__(cls, name, bases, namespace, **kwargs):
        if name != 'ByteString':
            _warn_of_byte_string()
        return super().__new__(cls, name, bases, namespace, **kwargs)

    def __instancecheck__(cls, instance):
        _warn_of_byte_string()
        return super().__instancecheck__(instance)


def _warn_of_byte_string():
    import warnings
    warnings.warn(
        "'collections.abc.ByteString' is deprecated and slated for removal in Python 3.14", DeprecationWarning,
        stacklevel=3)


class ByteString(Sequence, metaclass=_DeprecateByteStringMeta):
    """What bytes and bytearray have in common."""

    __slots__ = ()


for _kind in bytes, bytearray:
    ByteString.register(_kind)


class MutableSequence(Sequence):
    """A list that can be changed, by `__setitem__`, `__delitem__` and `insert`."""

    __slots__ = ()

    @abstractmethod
    def __setitem__(self, index, value): raise IndexError

    @abstractmethod
    def __delitem__(self, index): raise IndexError

    @abstractmethod
    def insert(self, index, value): raise IndexError

    def append(self, value):
        """Puts a value at the end."""
        self.insert(len(self), value)

    def clear(self):
        """Takes all values out, from the end."""
        try:
            while True:
                self.pop()
        except IndexError:
            pass

    def reverse(self):
        """Turns the order of the values round."""
        left, right = 0, len(self) - 1
        while left < right:
            self[left], self[right] = self[right], self[left]
            left, right = left + 1, right - 1

    def extend(self, values):
        """Puts values at the end."""
        for value in list(self) if values is self else values:
            self.append(value)

    def pop(self, index=-1):
        """Takes out the value at the place."""
        value = self[index]
        del self[index]
        return value

    def remove(self, value):
        """Takes out the first one of the value."""
        del self[self.index(value)]

    def __iadd__(self, values):
        self.extend(values)
        return self


for _kind in list, bytearray:
    MutableSequence.register(_kind)
del _kind
