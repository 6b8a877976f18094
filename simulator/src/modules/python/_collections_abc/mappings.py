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

    def __len__(self):
        shown = self._mapping
        return len(shown)

    def __repr__(self): return f'{self.__class__.__name__}({self._mapping!r})'

    __class_getitem__ = classmethod(GenericAlias)


class KeysView(MappingView, Set):
    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it): return {*it}

    def __contains__(self, key):
        return key in self._mapping

    def __iter__(self):
        shown = self._mapping
        yield from shown


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


def _put_pairs(mapping, pairs):
    for key, value in pairs:
        mapping[key] = value


class MutableMapping(Mapping):
    """A dictionary that can be changed, by `__setitem__` and `__delitem__`."""

    __slots__ = ()

    @abstractmethod
    def __setitem__(self, key, value): raise KeyError()

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
        mapped = isinstance(other, Mapping)
        if mapped or hasattr(other, 'keys'):
            for key in other if mapped else other.keys():
                self[key] = other[key]
        else:
            _put_pairs(self, other)
        _put_pairs(self, kwds.items())

    def setdefault(self, key, default=None):
        """The value of the key, which is now the default if it had none."""
        try:
            value = self[key]
        except KeyError:
            value = self[key] = default
        return value


MutableMapping.register(dict)


