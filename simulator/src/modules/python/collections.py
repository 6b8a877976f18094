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
        return _chain.from_iterable(map(_repeat, self.keys(), self.values()))

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


# ----- several mappings as one -----

class ChainMap(_collections_abc.MutableMapping):
    """Mappings that are searched one after the other; only the first is written to."""

    def __init__(self, *maps):
        self.maps = list(maps) if maps else [{}]

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
        return f'{self.__class__.__name__}({", ".join(map(repr, self.maps))})'

    @classmethod
    def fromkeys(cls, iterable, value=None, /):
        return cls(dict.fromkeys(iterable, value))

    def copy(self):
        """A new chain with a copy of the first mapping and the others themselves."""
        return self.__class__(self.maps[0].copy(), *self.maps[1:])

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


# ----- wrappers to inherit from -----

def _bare(value, wrapper):
    """What a wrapper holds; anything else as it is."""
    return value.data if isinstance(value, wrapper) else value


def _twin(wrapped):
    """A shallow copy: another object with the same attributes, and a copy of the data."""
    new = wrapped.__class__.__new__(wrapped.__class__)
    new.__dict__.update(wrapped.__dict__, data=wrapped.data.copy())
    return new


# What an operator does is asked by the operator: its method would take its arguments in a tuple.
_BODIES = dict(
    __len__='return len(self.data)', __iter__='return iter(self.data)', __contains__='return {} in self.data',
    __setitem__='self.data[{}] = {}', __delitem__='del self.data[{}]', __repr__='return repr(self.data)',
    __str__='return str(self.data)', __hash__='return hash(self.data)')


def _handed_on(wrapper, result, heads):
    """Methods of a wrapper that ask its data: the heads say names and parameters, the result what is made of ASK,
    which is the same method's answer."""
    text = ''
    for head in heads.split():
        name, _, parameters = head.removesuffix(')').partition('(')
        passed = [parameter.partition('=')[0] for parameter in parameters.split(',') if parameter != '/']
        if wrapper == 'UserString':
            passed = [given if given[:1] in ('', '*') else f'_bare({given}, UserString)' for given in passed]
        asked = result.replace('ASK', f'self.data.{name}({", ".join(passed)})')
        body = _BODIES[name].format(*passed) if name in _BODIES else f'return {asked}'
        text += f'def {name}(self, {parameters}): {body}\n'
    made = {}
    exec(text, globals(), made)
    for name, method in made.items():
        method.__qualname__ = f'{wrapper}.{name}'
    return made


class UserDict(_collections_abc.MutableMapping):

    def __init__(self, dict=None, /, **kwargs):
        self.data = {}
        if dict is not None:
            self.update(dict)
        if kwargs:
            self.update(kwargs)

    vars().update(_handed_on('UserDict', 'ASK', '''
        __len__() __iter__() __contains__(key) __setitem__(key,item) __delitem__(key) __repr__()
    '''))

    def __getitem__(self, key):
        if key in self.data:
            return self.data[key]
        missing = getattr(self.__class__, '__missing__', None)
        if missing is None:
            raise KeyError(key)
        return missing(self, key)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __or__(self, other):
        other = _bare(other, UserDict)
        return self.__class__(self.data | other) if isinstance(other, dict) else NotImplemented

    def __ror__(self, other):
        other = _bare(other, UserDict)
        return self.__class__(other | self.data) if isinstance(other, dict) else NotImplemented

    def __ior__(self, other):
        self.data |= _bare(other, UserDict)
        return self

    __copy__ = _twin

    def copy(self):
        if self.__class__ is UserDict:
            return UserDict(self.data.copy())
        # The subclass says how it is copied, while it is empty, and how items are set.
        from copy import copy
        held, self.data = self.data, {}
        try:
            new = copy(self)
        finally:
            self.data = held
        new.update(self)
        return new

    @classmethod
    def fromkeys(cls, iterable, value=None):
        new = cls()
        for key in iterable:
            new[key] = value
        return new


def _listed(items):
    """Items to join to a list."""
    items = _bare(items, UserList)
    return items if isinstance(items, list) else list(items)


class UserList(_collections_abc.MutableSequence):
    """A list in an attribute, to inherit from."""

    def __init__(self, initlist=None):
        self.data = []
        if initlist is None:
            return
        if type(initlist) is list:
            self.data[:] = initlist
        elif isinstance(initlist, UserList):
            self.data[:] = initlist.data[:]
        else:
            self.data = list(initlist)

    def __eq__(self, other):
        return self.data == _bare(other, UserList)

    def __lt__(self, other):
        return self.data < _bare(other, UserList)

    def __le__(self, other):
        return self.data <= _bare(other, UserList)

    def __gt__(self, other):
        return self.data > _bare(other, UserList)

    def __ge__(self, other):
        return self.data >= _bare(other, UserList)

    def __getitem__(self, i):
        found = self.data[i]
        return self.__class__(found) if isinstance(i, slice) else found

    def __add__(self, other):
        return self.__class__(self.data + _listed(other))

    def __radd__(self, other):
        return self.__class__(_listed(other) + self.data)

    def __mul__(self, n):
        return self.__class__(self.data * n)

    __rmul__ = __mul__

    def __iadd__(self, other):
        self.data += _listed(other)
        return self

    def __imul__(self, n):
        self.data *= n
        return self

    __copy__ = _twin

    def copy(self):
        return self.__class__(self)

    def extend(self, other):
        self.data.extend(_bare(other, UserList))

    vars().update(_handed_on('UserList', 'ASK', '''
        __repr__() __len__() __contains__(item) __setitem__(i,item) __delitem__(i)
        append(item) insert(i,item) pop(i=-1) remove(item) clear() count(item) index(item,*args) reverse()
        sort(/,*args,**kwds)
    '''))


def _text(value):
    value = _bare(value, UserString)
    return value if isinstance(value, str) else str(value)


class UserString(_collections_abc.Sequence):

    def __init__(self, seq):
        self.data = _text(seq)

    def __int__(self):
        return int(self.data)

    def __float__(self):
        return float(self.data)

    def __complex__(self):
        return complex(self.data)

    def __getnewargs__(self):
        return (self.data,)

    def __eq__(self, string):
        return self.data == _bare(string, UserString)

    def __lt__(self, string):
        return self.data < _bare(string, UserString)

    def __le__(self, string):
        return self.data <= _bare(string, UserString)

    def __gt__(self, string):
        return self.data > _bare(string, UserString)

    def __ge__(self, string):
        return self.data >= _bare(string, UserString)

    def __getitem__(self, index):
        return self.__class__(self.data[index])

    def __add__(self, other):
        return self.__class__(self.data + _text(other))

    def __radd__(self, other):
        return self.__class__(_text(other) + self.data)

    def __mod__(self, args):
        filled = self.data % args
        return self.__class__(filled)

    def __mul__(self, n):
        repeated = self.data * n
        return self.__class__(repeated)

    __rmul__ = __mul__

    def __rmod__(self, template):
        return self.__class__(str(template) % self)

    def encode(self, encoding='utf-8', errors='strict'):
        return self.data.encode(encoding or 'utf-8', errors or 'strict')

    vars().update(_handed_on('UserString', 'self.__class__(ASK)', '''
        capitalize() casefold() center(width,*args) expandtabs(tabsize=8) ljust(width,*args) lower() lstrip(chars=None)
        removeprefix(prefix,/) removesuffix(suffix,/) replace(old,new,maxsplit=-1) rjust(width,*args) rstrip(chars=None)
        strip(chars=None) swapcase() title() translate(*args) upper() zfill(width)
    '''))
    vars().update(_handed_on('UserString', 'ASK', '''
        __str__() __repr__() __hash__() __len__() __contains__(char)
        count(sub,start=0,end=_sys.maxsize) endswith(suffix,start=0,end=_sys.maxsize) find(sub,start=0,end=_sys.maxsize)
        format(/,*args,**kwds) format_map(mapping) index(sub,start=0,end=_sys.maxsize) isalnum() isalpha() isascii()
        isdecimal() isdigit() isidentifier() islower() isnumeric() isprintable() isspace() istitle() isupper() join(seq)
        partition(sep) rfind(sub,start=0,end=_sys.maxsize) rindex(sub,start=0,end=_sys.maxsize) rpartition(sep)
        rsplit(sep=None,maxsplit=-1) split(sep=None,maxsplit=-1) splitlines(keepends=False)
        startswith(prefix,start=0,end=_sys.maxsize)
    '''))
    maketrans = str.maketrans
