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
        is_given = dict is not None
        if is_given:
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
            items = initlist
        elif isinstance(initlist, UserList):
            items = initlist.data[:]
        else:
            self.data = list(initlist)
            return
        self.data[:] = items

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
        text = self.data
        return float(text)

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
        return self.data.encode('utf-8' if encoding is None else encoding, 'strict' if errors is None else errors)

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
