# Containers for special purposes. Deques, ordered and default dictionaries are in _collections.

__all__ = ['ChainMap', 'Counter', 'OrderedDict', 'UserDict', 'UserList', 'UserString', 'defaultdict', 'deque',
           'namedtuple']

import _collections_abc
import operator as _operator
import sys as _sys
from itertools import chain as _chain, repeat as _repeat
from keyword import iskeyword as _iskeyword
from reprlib import recursive_repr as _recursive_repr

from _collections import OrderedDict, _count_elements, _deque_iterator, _tuplegetter, defaultdict, deque

_Mapping = _collections_abc.Mapping
_collections_abc.MutableSequence.register(deque)


# ----- named tuples -----

def _is_usable(name):
    return name.isidentifier() and not _iskeyword(name) and name[0] != '_'


def _first_places(names):
    return {name: index for index, name in reversed([*enumerate(names)])}


def _check_names(typename, fields, any_start):
    for name in (typename, *fields):
        if not name.isidentifier():
            raise ValueError(f'Type names and field names must be valid identifiers: {name!r}')
        if _iskeyword(name):
            raise ValueError(f'Type names and field names cannot be a keyword: {name!r}')
    places = _first_places(fields)
    for index, name in enumerate(fields):
        if name[0] == '_' and not any_start:
            raise ValueError(f'Field names cannot start with an underscore: {name!r}')
        if places[name] < index:
            raise ValueError(f'Encountered duplicate field name: {name!r}')


def _record_methods(fields, size, shape, *, new=tuple.__new__, plain=tuple, count=len, pair=zip, each=map,
                    mapping=dict):
    """The methods of a named tuple. What they look up is bound here, so that a call finds it in their cells."""
    @classmethod
    def _make(cls, iterable):
        made = new(cls, iterable)
        if count(made) != size:
            raise TypeError(f'Expected {size} arguments, got {count(made)}')
        return made

    def _replace(self, /, **changes):
        unknown = [name for name in changes if name not in fields]
        if unknown:
            raise TypeError(f'Got unexpected field names: {unknown!r}')
        return self._make(each(changes.get, fields, self))

    def __repr__(self):
        return self.__class__.__name__ + shape % self

    def _asdict(self):
        return mapping(pair(self._fields, self))

    def __getnewargs__(self):
        return plain(self)

    return _make, _replace, __repr__, _asdict, __getnewargs__


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """A new subclass of tuple whose items have names.

    >>> Point = namedtuple('Point', 'x y')
    >>> Point(1, y=2)
    Point(x=1, y=2)
    """
    typename = _sys.intern(str(typename))
    given = field_names.replace(',', ' ').split() if isinstance(field_names, str) else field_names
    fields = tuple(_sys.intern(str(name)) for name in given)
    if rename:
        places = _first_places(fields)
        fields = tuple(
            name if _is_usable(name) and places[name] == index else f'_{index}' for index, name in enumerate(fields))
    _check_names(typename, fields, rename)
    defaults = () if defaults is None else tuple(defaults)
    without = len(fields) - len(defaults)
    if without < 0:
        raise TypeError('Got more default values than field names')

    # A text of its own, since its parameters are the fields.
    listed = ', '.join(fields)
    items = listed + ',' * (len(fields) == 1)
    names_of_new = {'_tuple_new': tuple.__new__, '__builtins__': {}, '__name__': f'namedtuple_{typename}'}
    create = eval(f'lambda _cls, {items}: _tuple_new(_cls, ({items}))', names_of_new)
    create.__name__ = '__new__'
    create.__doc__ = f'{typename}({listed}): a new one'
    if defaults:
        create.__defaults__ = defaults

    shape = '(' + ', '.join([name + '=%r' for name in fields]) + ')'
    make, replace, show, as_dict, new_arguments = _record_methods(fields, len(fields), shape)
    for function in (create, make.__func__, replace, show, as_dict, new_arguments):
        function.__qualname__ = f'{typename}.{function.__name__}'

    members = dict(
        __doc__=f'{typename}({items})', __slots__=(), _fields=fields,
        _field_defaults=dict(zip(fields[without:], defaults)),
        __new__=create, _make=make, __replace__=replace, _replace=replace, __repr__=show, _asdict=as_dict,
        __getnewargs__=new_arguments, __match_args__=fields)
    for index, name in enumerate(fields):
        members[name] = _tuplegetter(index, _sys.intern(f'Alias for field number {index}'))
    created = type(typename, (tuple,), members)
    # The class belongs to the module that asks for it.
    created.__module__ = module if module is not None else _sys._getframemodulename(1) or '__main__'
    return created


