# ----- several mappings as one -----

class ChainMap(_collections_abc.MutableMapping):
    """Mappings that are searched one after the other; only the first is written to."""

    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __contains__(self, key):
        return any(key in mapping for mapping in self.maps)

    def __getitem__(self, key):
        for each in self.maps:
            try:
                # Without asking `in` first, for the sake of __missing__.
                return each[key]
            except KeyError:
                continue
        return self.__missing__(key)

    def get(self, key, default=None):
        known = key in self
        return self[key] if known else default

    def __missing__(self, key):
        raise KeyError(key)

    def __iter__(self):
        found = {}
        for keys in map(dict.fromkeys, reversed(self.maps)):
            found |= keys
        return iter(found)

    def __len__(self):
        keys = set().union(*self.maps)
        return len(keys)

    def __bool__(self):
        return any(self.maps)

    @_recursive_repr()
    def __repr__(self):
        maps = ', '.join(map(repr, self.maps))
        return f'{self.__class__.__name__}({maps})'

    @classmethod
    def fromkeys(cls, iterable, value=None, /):
        return cls(dict.fromkeys(iterable, value))

    def copy(self):
        """A new chain with a copy of the first mapping and the others themselves."""
        first, *others = self.maps
        return self.__class__(first.copy(), *others)

    __copy__ = copy

    def new_child(self, m=None, **kwargs):
        """A chain with one more mapping, in front."""
        if m is not None and kwargs:
            m.update(kwargs)
        return self.__class__(kwargs if m is None else m, *self.maps)

    @property
    def parents(self):
        """The chain without its first mapping."""
        return self.__class__(*self.maps[1:])

    # What changes the chain changes its first mapping.

    def __setitem__(self, key, value):
        first = self.maps[0]
        first[key] = value

    def __delitem__(self, key):
        first = self.maps[0]
        try:
            del first[key]
        except KeyError:
            raise _not_in_first(key)

    def __ior__(self, other):
        first = self.maps[0]
        first.update(other)
        return self

    def clear(self):
        first = self.maps[0]
        first.clear()

    def popitem(self):
        first = self.maps[0]
        try:
            return first.popitem()
        except KeyError:
            raise KeyError('No keys found in the first mapping.')

    def pop(self, key, *args):
        first = self.maps[0]
        try:
            return first.pop(key, *args)
        except KeyError:
            raise _not_in_first(key)

    def __or__(self, other):
        if not isinstance(other, _Mapping):
            return NotImplemented
        joined = self.copy()
        joined |= other
        return joined

    def __ror__(self, other):
        return self.__class__({**other, **self}) if isinstance(other, _Mapping) else NotImplemented


def _not_in_first(key):
    return KeyError(f'Key not found in the first mapping: {key!r}')


