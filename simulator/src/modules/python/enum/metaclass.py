

_SETTINGS = {
    '_order_', '_missing_', '_numeric_repr_', '_iter_member_', '_iter_member_by_value_', '_iter_member_by_def_',
    '_add_alias_', '_add_value_alias_',
}
_EnumDict = EnumDict


# What the bases of an enumeration give it.

def _check_bases(name, bases):
    """The enumeration that the class extends: its last base."""
    for chain in bases:
        for base in chain.__mro__:
            if isinstance(base, EnumType) and base._member_names_:
                raise TypeError(f'<enum {name!r}> cannot extend {base!r}')
    if bases and not isinstance(bases[-1], EnumType):
        raise TypeError('new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`')
    return bases[-1] if bases else Enum


def _data_type_of(base):
    """The data type that one base brings, if any: the class nearest to the enumeration on the way to a `__new__`."""
    nearest = None
    for step in base.__mro__:
        if isinstance(step, EnumType):
            if step._member_type_ is not object:
                return step._member_type_
        elif step is not object:
            nearest = nearest or step
            if '__new__' in vars(step) or '__dataclass_fields__' in vars(step):
                return nearest


def _data_type(name, bases):
    found = {kind for kind in map(_data_type_of, bases) if kind}
    if len(found) > 1:
        raise TypeError(f'too many data types for {name!r}: {found!r}')
    return found.pop() if found else object


def _value_repr(bases):
    """How the first base that says so shows values."""
    for chain in bases:
        for step in chain.__mro__:
            if isinstance(step, EnumType):
                return step._value_repr_
            if step is not object and '__repr__' in vars(step):
                made = vars(step).get('__dataclass_params__')
                return _dataclass_repr if made and made.repr else step.__repr__


def _dataclass_repr(self):
    shown = [name for name, field in self.__dataclass_fields__.items() if field.repr]
    return ', '.join(f'{name}={getattr(self, name)!r}' for name in shown)


def _value_text(member):
    return (member.__class__._value_repr_ or repr)(member._value_)


def _member_maker(own, data_type, base):
    """The function that makes members, and whether it takes their values."""
    if own is not None:
        return own, True
    usual = {None, object.__new__, getattr(Enum, '__new__', None)}
    for name in ('__new_member__', '__new__'):
        found = getattr(data_type, name, None)
        if found in usual:
            found = getattr(base, name, None)
        if found not in usual:
            return found, True
    return object.__new__, False


class _Birth:
    """Stands for every member in a namespace; the class that is made of it calls for them one by one."""

    def __init__(self, values, is_flag):
        self.values = values
        self.is_flag = is_flag

    def __set_name__(self, cls, name):
        # So that the members follow all else in the dictionary of the class.
        delattr(cls, name)
        new = self._made(cls, name, self.values[name])
        member = _member_for(cls, new._value_)
        if member is None:
            member = self._enlist(cls, new)
        cls._add_member_(name, member)
        _note_value(cls, new._value_, member, name)

    def _made(self, cls, name, value):
        data_type = cls._member_type_
        args = value if isinstance(value, tuple) else (value,)
        if data_type is tuple:
            args = (args,)
        new = cls._new_member_(cls, *args) if cls._use_args_ else cls._new_member_(cls)
        if not hasattr(new, '_value_'):
            try:
                new._value_ = value if data_type is object else data_type(*args)
            except Exception as error:
                raise TypeError('_value_ not set in __new__, unable to create it') from error
        new._name_ = name
        new.__objclass__ = cls
        new.__init__(*args)
        return new

    def _enlist(self, cls, new):
        """A flag is listed if it is one bit; others are names for several."""
        value = new._value_
        new._sort_order_ = len(cls._member_names_)
        if not self.is_flag:
            cls._member_names_.append(new._name_)
        elif isinstance(value, int):
            cls._flag_mask_ |= value
            cls._all_bits_ = (1 << cls._flag_mask_.bit_length()) - 1
            if _is_single_bit(value):
                cls._singles_mask_ |= value
                cls._member_names_.append(new._name_)
        return new


def _anew(error):
    """The error without the note that a descriptor failed, for members are descriptors only on their way."""
    fresh = type(error)(str(error)).with_traceback(error.__traceback__)
    fresh.__cause__, fresh.__context__ = error.__cause__, error.__context__
    return fresh


def _member_for(cls, value):
    """The member that the value leads to, if any."""
    try:
        return cls._value2member_map_.get(value)
    except TypeError:
        names = (name for name, values in cls._unhashable_values_map_.items() if value in values)
        return cls._member_map_.get(next(names, None))


def _note_value(cls, value, member, name):
    """Makes the value lead to the member."""
    try:
        cls._value2member_map_.setdefault(value, member)
    except TypeError:
        cls._unhashable_values_.append(value)
        cls._unhashable_values_map_.setdefault(name, []).append(value)


def _complete(cls, body, base, bases, is_flag):
    """Settles which of the methods of the enumeration and of the data type are the class's."""
    data_type = cls._member_type_
    settled = set(body)
    for name in ('__format__', '__str__') if ReprEnum in bases else ():
        if name not in body:
            method = getattr(data_type, name)
            # The text of an object without a method of its own for it is what it shows.
            setattr(cls, name, data_type.__repr__ if method is object.__str__ else method)
            settled.add(name)
    for name in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
        if name not in settled and getattr(cls, name) in (getattr(data_type, name), getattr(object, name)):
            setattr(cls, name, getattr(base, name))
    if is_flag and Flag is not None:
        for name in ('or', 'and', 'xor', 'ror', 'rand', 'rxor', 'invert'):
            name = f'__{name}__'
            if name not in body:
                setattr(cls, name, getattr(Flag, name))
    if '__new__' in body:
        cls.__new_member__ = body['__new__']
    cls.__new__ = Enum.__new__
    if is_flag:
        listed = [cls._member_map_[name]._value_ for name in cls._member_names_]
        if listed != sorted(listed):
            cls._iter_member_ = cls._iter_member_by_def_


def _check_order(cls, order):
    names = cls._member_names_
    order = [name for name in order if name in names or name not in cls._member_map_]
    if order != names:
        raise TypeError(f'member order does not match _order_:\n  {names!r}\n  {order!r}')


class EnumType(type):
    """The class of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        base = _check_bases(cls, bases)
        namespace = EnumDict()
        namespace._cls_name = cls
        if base is not None:
            namespace['_generate_next_value_'] = getattr(base, '_generate_next_value_', None)
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, **kwds):
        names = classdict._member_names
        if wrong := names.keys() & {'mro', ''}:
            raise ValueError('invalid enum member name(s) %s' % ','.join(map(repr, wrong)))
        base = _check_bases(cls, bases)
        data_type = _data_type(cls, bases)
        if data_type is object and ReprEnum in bases and base is not None:
            raise TypeError('ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)')
        new, use_args = _member_maker(classdict.get('__new__'), data_type, base)
        # Flag itself is the first class with a boundary.
        is_flag = boundary is not None if Flag is None else any(issubclass(each, Flag) for each in bases)

        left_out = ['_order_', '_ignore_', *classdict._ignore]
        body = {key: value for key, value in classdict.items() if key not in left_out}
        body['_generate_next_value_'] = staticmethod(classdict._generate_next_value)
        body.update(
            _new_member_=new, _use_args_=use_args and base is not None, _member_names_=[], _member_map_={},
            _value2member_map_={}, _unhashable_values_=[], _unhashable_values_map_={}, _member_type_=data_type,
            _value_repr_=_value_repr(bases))
        if is_flag:
            body.update(
                _boundary_=boundary or getattr(base, '_boundary_', None), _flag_mask_=0, _singles_mask_=0,
                _all_bits_=0, _inverted_=None)
        body.update(dict.fromkeys(names, _Birth(classdict, is_flag)))

        failure = None
        try:
            made = super().__new__(metacls, cls, bases, body, **kwds)
        except Exception as error:
            failure = _anew(error)
        if failure is not None:
            raise failure
        if base is not None:
            _complete(made, classdict, base, bases, is_flag)
        if '_order_' in classdict:
            _check_order(made, _words(classdict['_order_']))
        return made

    def __bool__(cls):
        return True

    def __call__(cls, value, names=_not_given, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        if cls._member_map_:
            return cls.__new__(cls, value if names is _not_given else (value, names, *values))
        if names is _not_given:
            if type is None:
                raise TypeError(
                    f'{cls} has no members; specify `names=()` if you meant to create a new, empty, enum')
            names = None
        return cls._create_(
            value, names, module=module, qualname=qualname, type=type, start=start, boundary=boundary)

    def __contains__(cls, value):
        return isinstance(value, cls) or _member_for(cls, value) is not None

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', ()):
            raise AttributeError(f'cannot reassign member {name!r}')
        super().__setattr__(name, value)

    def __delattr__(cls, attr):
        if attr in cls.__dict__.get('_member_map_', ()):
            raise AttributeError(f'{cls.__name__!r} cannot delete member {attr!r}.')
        super().__delattr__(attr)

    def __dir__(cls):
        shown = {
            '__class__', '__contains__', '__doc__', '__getitem__', '__init_subclass__', '__iter__', '__len__',
            '__members__', '__module__', '__name__', '__qualname__', *cls._member_names_}
        if cls._new_member_ is not object.__new__:
            shown.add('__new__')
        if cls._member_type_ is not object:
            shown.update(dir(cls._member_type_))
        return sorted(shown)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    @bltns.property
    def __members__(cls):
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        kind = 'flag' if Flag is not None and issubclass(cls, Flag) else 'enum'
        return f'<{kind} {cls.__name__!r}>'

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        """The enumeration that a call of one without members asks for."""
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        body = metacls.__prepare__(class_name, bases)
        names = _words(names) if isinstance(names, str) else () if names is None else names
        listed = names
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            listed, values = [], []
            for place, name in enumerate(names):
                values.append(cls._generate_next_value_(name, start, place, values[:]))
                listed.append((name, values[-1]))
        for item in listed:
            if isinstance(item, str):
                body[item] = names[item]
            else:
                name, value = item
                body[name] = value
        module = module or sys._getframemodulename(2)
        if module is None:
            _make_class_unpicklable(body)
        else:
            body['__module__'] = module
        if qualname is not None:
            body['__qualname__'] = qualname
        return metacls.__new__(metacls, class_name, bases, body, boundary=boundary)

    def _convert_(cls, name, module, filter, source=None, *, boundary=None, as_global=False):
        """Makes an enumeration out of constants of a module, and puts its members in their place."""
        home = vars(sys.modules[module])
        found = [pair for pair in (vars(source) if source else home).items() if filter(pair[0])]
        try:
            found.sort(key=lambda pair: (pair[1], pair[0]))
        except TypeError:
            found.sort(key=lambda pair: pair[0])
        made = cls._create_(name, found, module=module, boundary=boundary or KEEP)
        if as_global:
            global_enum(made)
        else:
            home.update(made.__members__)
        home[name] = made
        return made

    def _add_member_(cls, name, member):
        """Binds a name to a member, in front of what a base has under the name."""
        if name in cls._member_map_:
            if cls._member_map_[name] is not member:
                raise NameError(f'{name!r} is already bound: {cls._member_map_[name]!r}')
            return
        behind = next((vars(base)[name] for base in cls.__mro__[1:] if name in vars(base)), None)
        if behind is not None and _is_descriptor(behind):
            front = property()
            front.__set_name__(cls, name)
            front._in_front(behind, member)
            setattr(cls, name, front)
        else:
            setattr(cls, name, member)
        cls._member_map_[name] = member


EnumMeta = EnumType

_SIGNATURE_OF_MEMBERS = '(*values)'
_SIGNATURE_OF_CLASSES = (
    '(new_class_name, /, names, *, module=None, qualname=None, type=None, start=1, boundary=None)')


def _invalid(cls, value):
    return ValueError(f'{value!r} is not a valid {cls.__qualname__}')


def _following(error, earlier):
    """The error, as one that came up while the earlier one was dealt with."""
    error.__context__ = earlier
    return error
