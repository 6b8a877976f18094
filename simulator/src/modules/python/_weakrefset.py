"""Sets that do not keep their members alive."""

from _weakref import ref

__all__ = ["WeakSet"]


def held(container, entries):
    """Yields entries of a container, given by a weak reference. Until the end it only notes what dies; the last one who
    iterates lets it remove that."""
    reader = object()
    container()._iterating.add(reader)
    try:
        yield from entries
    finally:
        owner = container()
        if owner is not None:
            owner._iterating.remove(reader)
            if not owner._iterating:
                owner._commit_removals()


class WeakSet:
    def __init__(self, data=None):
        self.data = set()

        # It refers to the set weakly, or members would keep the set alive.
        def _remove(dead, selfref=ref(self)):
            owner = selfref()
            if owner is None:
                return
            if owner._iterating:
                owner._pending_removals.append(dead)
            else:
                owner.data.discard(dead)

        self._remove, self._pending_removals, self._iterating = _remove, [], set()
        if data is not None:
            self.update(data)

    def _commit_removals(self):
        """Removes what was noted; the references."""
        noted = self._pending_removals
        while noted:
            self.data.discard(noted.pop())
        return self.data

    def __iter__(self):
        for each in held(ref(self), self.data):
            member = each()
            if member is not None:
                yield member

    def __len__(self):
        return len(self.data) - len(self._pending_removals)

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            # There are no weak references to it.
            return False

    def __reduce__(self):
        return type(self), (list(self),), self.__getstate__()

    def add(self, item):
        self._commit_removals().add(ref(item, self._remove))

    def clear(self):
        self._commit_removals().clear()

    def copy(self):
        return type(self)(self)

    def pop(self):
        refs = self._commit_removals()
        while refs:
            member = refs.pop()()
            if member is not None:
                return member
        raise KeyError("pop from empty WeakSet")

    def remove(self, item):
        self._commit_removals().remove(ref(item))

    def discard(self, item):
        self._commit_removals().discard(ref(item))

    def update(self, other):
        refs = self._commit_removals()
        for member in other:
            refs.add(ref(member, self._remove))

    def __ior__(self, other):
        self.update(other)
        return self

    # What makes a set of two changes a copy, and what changes one works on the references.

    def _changed(self, change, other):
        made = self.copy()
        change(made, other)
        return made

    def difference(self, other):
        return self._changed(type(self).difference_update, other)

    __sub__ = difference

    def difference_update(self, other):
        self -= other

    def __isub__(self, other):
        refs = self._commit_removals()
        if other is self:
            refs.clear()
        else:
            refs.difference_update(map(ref, other))
        return self

    def intersection(self, other):
        return type(self)(member for member in other if member in self)

    __and__ = intersection

    def intersection_update(self, other):
        self &= other

    def __iand__(self, other):
        self._commit_removals().intersection_update(map(ref, other))
        return self

    def issubset(self, other):
        return self.data.issubset(map(ref, other))

    __le__ = issubset

    def __lt__(self, other):
        return self.data < set(map(ref, other))

    def issuperset(self, other):
        return self.data.issuperset(map(ref, other))

    __ge__ = issuperset

    def __gt__(self, other):
        return self.data > set(map(ref, other))

    def __eq__(self, other):
        return self.data == set(map(ref, other)) if isinstance(other, type(self)) else NotImplemented

    def symmetric_difference(self, other):
        return self._changed(type(self).symmetric_difference_update, other)

    __xor__ = symmetric_difference

    def symmetric_difference_update(self, other):
        self ^= other

    def __ixor__(self, other):
        refs = self._commit_removals()
        if other is self:
            refs.clear()
        else:
            # What comes in has to be removed when it dies.
            refs.symmetric_difference_update({ref(member, self._remove) for member in other})
        return self

    def union(self, other):
        made = self.copy()
        made.update(other)
        return made

    __or__ = union

    def isdisjoint(self, other):
        return not any(member in self for member in other)

    def __repr__(self):
        return repr(self.data)

    __class_getitem__ = classmethod(type(list[int]))
