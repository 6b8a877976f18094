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
    def __setitem__(self, index, value): raise IndexError()

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
