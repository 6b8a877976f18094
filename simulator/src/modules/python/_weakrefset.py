"""Sets that do not keep their members alive."""

from _weakref import ref

__all__ = ["WeakSet"]


class _IterationGuard:
    """Somebody who iterates over a weak container, which he holds weakly. As long as there is one, the container only
    notes what dies; the last one who leaves lets it remove that."""

    def __init__(self, container):
        self.weakcontainer = ref(container)

    def __enter__(self):
        owner = self.weakcontainer()
        if owner is not None:
            owner._iterating.add(self)
        return self

    def __exit__(self, kind, error, traceback):
        owner = self.weakcontainer()
        if owner is not None:
            readers = owner._iterating
            readers.remove(self)
            if not readers:
                owner._commit_removals()


def _tidied(container):
    """The references in a weak container, without those that were noted as dead while somebody iterated."""
    if container._pending_removals:
        container._commit_removals()
    return container.data


class WeakSet:
    def __init__(self, data=None):
        self.data = set()

        # It refers to the set weakly, or members would keep the set alive.
        def _remove(dead, selfref=ref(self)):
            owner = selfref()
            if owner is not None:
                if owner._iterating:
                    owner._pending_removals.append(dead)
                else:
                    owner.data.discard(dead)

        self._remove = _remove
        self._pending_removals = []
        self._iterating = set()
        if data is not None:
            self.update(data)

    def _commit_removals(self):
        """Removes what was noted."""
        next_noted, forget = self._pending_removals.pop, self.data.discard
        while True:
            try:
                dead = next_noted()
            except IndexError:
                return
            forget(dead)

    def __iter__(self):
        with _IterationGuard(self):
            for each in self.data:
                member = each()
                if member is not None:
                    yield member

    def __len__(self):
        return len(self.data) - len(self._pending_removals)

    def __contains__(self, item):
        try:
            wanted = ref(item)
        except TypeError:
            # There are no weak references to it.
            return False
        return wanted in self.data

    def __reduce__(self):
        return type(self), (list(self),), self.__getstate__()

    def add(self, item):
        _tidied(self).add(ref(item, self._remove))

    def clear(self):
        _tidied(self).clear()

    def copy(self):
        return type(self)(self)

    def pop(self):
        members = _tidied(self)
        while True:
            try:
                each = members.pop()
            except KeyError:
                raise KeyError("pop from empty WeakSet") from None
            member = each()
            if member is not None:
                return member

    def remove(self, item):
        _tidied(self).remove(ref(item))

    def discard(self, item):
        _tidied(self).discard(ref(item))

    def update(self, other):
        _tidied(self)
        for member in other:
            self.add(member)

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
        members = _tidied(self)
        if other is self:
            members.clear()
        else:
            members.difference_update(ref(member) for member in other)
        return self

    def intersection(self, other):
        return type(self)(member for member in other if member in self)

    __and__ = intersection

    def intersection_update(self, other):
        self &= other

    def __iand__(self, other):
        _tidied(self).intersection_update(ref(member) for member in other)
        return self

    def issubset(self, other):
        return self.data.issubset(ref(member) for member in other)

    __le__ = issubset

    def __lt__(self, other):
        others = {ref(member) for member in other}
        return others > self.data

    def issuperset(self, other):
        return self.data.issuperset(ref(member) for member in other)

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
        members = _tidied(self)
        if other is self:
            members.clear()
        else:
            # What comes in has to be removed when it dies.
            members.symmetric_difference_update(ref(member, self._remove) for member in other)
        return self

    def union(self, other):
        return type(self)(member for members in (self, other) for member in members)

    __or__ = union

    def isdisjoint(self, other):
        shared = self.intersection(other)
        return not len(shared)

    def __repr__(self):
        return repr(self.data)

    __class_getitem__ = classmethod(type(list[int]))
