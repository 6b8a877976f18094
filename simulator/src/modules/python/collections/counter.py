# ----- counting -----

def _every_count(relation, mine, theirs):
    """Whether a relation holds for the two counts of each element."""
    if not isinstance(theirs, Counter):
        return NotImplemented
    return all(relation(mine[elem], theirs[elem]) for elem in _chain(mine, theirs))


def _combined(operation, mine, theirs):
    """A counter of what an operation makes of the two counts of each element, where that is positive."""
    if not isinstance(theirs, Counter):
        return NotImplemented
    result = Counter()
    for elem, count in mine.items():
        count = operation(count, theirs[elem])
        if count > 0:
            result[elem] = count
    for elem, count in theirs.items():
        if elem not in mine and (count := operation(0, count)) > 0:
            result[elem] = count
    return result


class Counter(dict):
    """A dictionary of elements and how often each occurs."""

    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def update(self, iterable=None, /, **kwds):
        """Adds counts, of a mapping or by counting elements."""
        if iterable is None:
            pass
        elif not isinstance(iterable, _Mapping):
            _count_elements(self, iterable)
        elif not self:
            super().update(iterable)
        else:
            get = self.get
            for elem, count in iterable.items():
                self[elem] = count + get(elem, 0)
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        """Takes counts away; they may become negative."""
        if iterable is not None:
            get = self.get
            if isinstance(iterable, _Mapping):
                for elem, count in iterable.items():
                    self[elem] = get(elem, 0) - count
            else:
                for elem in iterable:
                    self[elem] = get(elem, 0) - 1
        if kwds:
            self.subtract(kwds)

    def total(self):
        """The sum of all counts."""
        return sum(self.values())

    def most_common(self, n=None):
        """The n elements with the highest counts, or all of them, with their counts."""
        if n is not None:
            from heapq import nlargest
            return nlargest(n, self.items(), key=_operator.itemgetter(1))
        return sorted(self.items(), key=_operator.itemgetter(1), reverse=True)

    def elements(self):
        """Each element as often as it was counted."""
        return _chain.from_iterable(_starmap(_repeat, self.items()))

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError('Counter.fromkeys() is undefined.  Use Counter(iterable) instead.')

    def copy(self):
        return self.__class__(self)

    def __reduce__(self):
        return self.__class__, (dict(self),)

    def __delitem__(self, elem):
        """Deletes an element; one that is not there is no error."""
        super().pop(elem, None)

    def __repr__(self):
        try:
            shown = dict(self.most_common())
        except TypeError:
            # Counts that cannot be ordered.
            shown = dict(self)
        return f'{self.__class__.__name__}({shown if shown else ""})'

    def __eq__(self, other):
        return _every_count(_operator.eq, self, other)

    def __le__(self, other):
        return _every_count(_operator.le, self, other)

    def __ge__(self, other):
        return _every_count(_operator.ge, self, other)

    def __ne__(self, other):
        return not self == other if isinstance(other, Counter) else NotImplemented

    def __lt__(self, other):
        return self <= other and self != other if isinstance(other, Counter) else NotImplemented

    def __gt__(self, other):
        return self >= other and self != other if isinstance(other, Counter) else NotImplemented

    def __add__(self, other):
        return _combined(_operator.add, self, other)

    def __sub__(self, other):
        return _combined(_operator.sub, self, other)

    def __or__(self, other):
        return _combined(max, self, other)

    def __and__(self, other):
        return _combined(min, self, other)

    def __pos__(self):
        return Counter() + self

    def __neg__(self):
        return Counter() - self

    def __iadd__(self, other):
        return self._merge(_operator.add, other)

    def __isub__(self, other):
        return self._merge(_operator.sub, other)

    def __ior__(self, other):
        return self._merge(max, other)

    def __iand__(self, other):
        for elem, count in self.items():
            self[elem] = min(other[elem], count)
        return self._keep_positive()

    def _merge(self, operation, other):
        for elem, count in other.items():
            self[elem] = operation(self[elem], count)
        return self._keep_positive()

    def _keep_positive(self):
        for elem in [elem for elem, count in self.items() if not count > 0]:
            del self[elem]
        return self


