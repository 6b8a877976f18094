# Containers for special purposes. Deques, ordered and default dictionaries are in _collections.

__all__ = ['ChainMap', 'Counter', 'OrderedDict', 'UserDict', 'UserList', 'UserString', 'defaultdict', 'deque',
           'namedtuple']

import _collections_abc
import operator as _operator
import sys as _sys
from itertools import chain as _chain, repeat as _repeat, starmap as _starmap
from keyword import iskeyword as _iskeyword
from reprlib import recursive_repr as _recursive_repr

from _collections import OrderedDict, _count_elements, _deque_iterator, _tuplegetter, defaultdict, deque

_Mapping = _collections_abc.Mapping
_collections_abc.MutableSequence.register(deque)


# ----- named tuples -----

def _check_names(typename, names):
    for name in [typename] + names:
        if not name.isidentifier():
            raise ValueError(f'Type names and field names must be valid identifiers: {name!r}')
        if _iskeyword(name):
            raise ValueError(f'Type names and field names cannot be a keyword: {name!r}')


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """A new subclass of tuple whose items have names.

    >>> Point = namedtuple('Point', 'x y')
    >>> Point(1, y=2)
    Point(x=1, y=2)
    """
    # While the texts are compiled and the class is made, as much is held here as in CPython: the free lists show it.
    if isinstance(field_names, str):
        field_names = ' '.join(field_names.split(',')).split()
    field_names = list(map(str, field_names))
    typename = _sys.intern(str(typename))
    if rename:
        seen = set()
        for index, name in enumerate(field_names):
            if name in seen or name.startswith('_') or _iskeyword(name) or not name.isidentifier():
                field_names[index] = f'_{index}'
            seen.add(name)
    _check_names(typename, field_names)
    seen = set()
    for name in field_names:
        if name.startswith('_') and not rename:
            raise ValueError(f'Field names cannot start with an underscore: {name!r}')
        if name in seen:
            raise ValueError(f'Encountered duplicate field name: {name!r}')
        seen.add(name)

    known_defaults = {}
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > len(field_names):
            raise TypeError('Got more default values than field names')
        # The last ones have them.
        pairs = zip(reversed(field_names), reversed(defaults))
        known_defaults = dict(reversed(list(pairs)))
        del pairs

    fields = tuple(map(_sys.intern, field_names))
    field_names = None
    # A text of its own, since its parameters are the fields.
    items = ', '.join(fields)
    if len(fields) == 1:
        items += ','
    shape = '(' + ', '.join(name + '=%r' for name in fields) + ')'
    # What the methods look up is bound here, so that a call finds it in their cells.
    size, new = len(fields), tuple.__new__
    plain, count, pair, each, mapping = tuple, len, zip, map, dict
    names_of_new = {'_tuple_new': new, '__builtins__': {}, '__name__': f'namedtuple_{typename}'}
    create = eval(f'lambda _cls, {items}: _tuple_new(_cls, ({items}))', names_of_new)
    create.__name__ = '__new__'
    create.__doc__ = f'Create new instance of {typename}({items})'
    if defaults is not None:
        create.__defaults__ = defaults

    @classmethod
    def _make(cls, iterable):
        made = new(cls, iterable)
        if count(made) != size:
            raise TypeError(f'Expected {size} arguments, got {count(made)}')
        return made

    _make.__func__.__doc__ = f'Make a new {typename} object from a sequence or iterable'

    def _replace(self, /, **changes):
        made = self._make(each(changes.pop, fields, self))
        if changes:
            raise TypeError(f'Got unexpected field names: {[*changes]!r}')
        return made

    _replace.__doc__ = f'Return a new {typename} object replacing specified fields with new values'

    def __repr__(self):
        'Return a nicely formatted representation string'
        return self.__class__.__name__ + shape % self

    def _asdict(self):
        'Return a new dict which maps field names to their values.'
        return mapping(pair(self._fields, self))

    def __getnewargs__(self):
        'Return self as a plain tuple.  Used by copy and pickle.'
        return plain(self)

    for function in (create, _make.__func__, _replace, __repr__, _asdict, __getnewargs__):
        function.__qualname__ = f'{typename}.{function.__name__}'

    members = {
        '__doc__': f'{typename}({items})', '__slots__': (), '_fields': fields, '_field_defaults': known_defaults,
        '__new__': create, '_make': _make, '__replace__': _replace, '_replace': _replace, '__repr__': __repr__,
        '_asdict': _asdict, '__getnewargs__': __getnewargs__, '__match_args__': fields}
    for index, name in enumerate(fields):
        members[name] = _tuplegetter(index, _sys.intern(f'Alias for field number {index}'))
    created = type(typename, (tuple,), members)
    # The class belongs to the module that asks for it.
    created.__module__ = module if module is not None else _sys._getframemodulename(1) or '__main__'
    return created
