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
            return

    def __ior__(self, it):
        for value in it:
            self.add(value)
        return self

    def __iand__(self, it):
        for unwanted in self - it:
            self.discard(unwanted)
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


