# Sets of weak references, and the guard that puts removals off while somebody iterates.

from _weakref import ref


__all__ = ["WeakSet"]


class _IterationGuard:
    # While one of these is entered, the container only notes what died, and removes it when the last one is left.
    # It refers to the container weakly, so that an abandoned iteration keeps nothing alive.

    def __init__(self, weakcontainer):
        self.weakcontainer = ref(weakcontainer)

    def __enter__(self):
        if (owner := self.weakcontainer()) is not None:
            owner._iterating.add(self)
        return self

    def __exit__(self, e, t, b):
        owner = self.weakcontainer()
        if owner is None:
            return
        owner._iterating.remove(self)
        if not owner._iterating:
            owner._commit_removals()


class WeakSet:
    def __init__(self, data=None):
        self.data = set()

        def _remove(item, selfref=ref(self)):
            owner = selfref()
            if owner is None:
                return
            if owner._iterating:
                owner._pending_removals.append(item)
            else:
                owner.data.discard(item)

        self._remove, self._pending_removals, self._iterating = _remove, [], set()
        if data is not None:
            self.update(data)

    def _commit_removals(self):
        # The set without what was only noted as dead.
        refs, dead = self.data, self._pending_removals
        while dead:
            refs.discard(dead.pop())
        return refs

    def __iter__(self):
        with _IterationGuard(self):
            for wr in self.data:
                if (member := wr()) is not None:
                    yield member

    def __len__(self):
        members, dead = len(self.data), len(self._pending_removals)
        return members - dead

    def __contains__(self, item):
        try:
            key = ref(item)
        except TypeError:
            # What cannot be referenced weakly is in no such set.
            return False
        return key in self.data

    def __reduce__(self):
        return type(self), ([*self],), self.__getstate__()

    def add(self, item):
        self._commit_removals().add(ref(item, self._remove))

    def clear(self):
        self._commit_removals().clear()

    def copy(self):
        return self.__class__(self)

    def pop(self):
        refs = self._commit_removals()
        member = None
        while member is None:
            try:
                wr = refs.pop()
            except KeyError:
                raise KeyError("pop from empty WeakSet") from None
            member = wr()
        return member

    def remove(self, item):
        self._commit_removals().remove(ref(item))

    def discard(self, item):
        self._commit_removals().discard(ref(item))

    def update(self, other):
        self._commit_removals()
        for member in other:
            self.add(member)

    def __ior__(self, other):
        self.update(other)
        return self

    def difference(self, other):
        rest = self.copy()
        rest.difference_update(other)
        return rest

    __sub__ = difference

    def difference_update(self, other):
        self.__isub__(other)

    def __isub__(self, other):
        refs = self._commit_removals()
        if other is self:
            refs.clear()
        else:
            refs.difference_update(ref(member) for member in other)
        return self

    def intersection(self, other):
        return self.__class__(member for member in other if member in self)

    __and__ = intersection

    def intersection_update(self, other):
        self.__iand__(other)

    def __iand__(self, other):
        self._commit_removals().intersection_update(ref(member) for member in other)
        return self

    def issubset(self, other):
        return self.data.issubset(ref(member) for member in other)

    __le__ = issubset

    def __lt__(self, other):
        theirs = set(map(ref, other))
        return self.data < theirs

    def issuperset(self, other):
        return self.data.issuperset(ref(member) for member in other)

    __ge__ = issuperset

    def __gt__(self, other):
        theirs = set(map(ref, other))
        return self.data > theirs

    def __eq__(self, other):
        if isinstance(other, self.__class__):
            theirs = set(map(ref, other))
            return self.data == theirs
        return NotImplemented

    def symmetric_difference(self, other):
        either = self.copy()
        either.symmetric_difference_update(other)
        return either

    __xor__ = symmetric_difference

    def symmetric_difference_update(self, other):
        self.__ixor__(other)

    def __ixor__(self, other):
        refs = self._commit_removals()
        if other is self:
            refs.clear()
        else:
            refs.symmetric_difference_update(ref(member, self._remove) for member in other)
        return self

    def union(self, other):
        return self.__class__(member for members in (self, other) for member in members)

    __or__ = union

    def isdisjoint(self, other):
        return not len(self.intersection(other))

    def __repr__(self):
        return repr(self.data)

    __class_getitem__ = classmethod(type(list[int]))
