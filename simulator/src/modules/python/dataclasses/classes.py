

# ----- slots -----

def _slots_of(cls):
    """The slots that a class itself has."""
    slots = vars(cls).get('__slots__')
    if slots is None:
        # One that is written in C, perhaps.
        own = (('__weakref__', cls.__weakrefoffset__), ('__dict__', cls.__dictoffset__))
        return [name for name, offset in own if offset]
    if isinstance(slots, str):
        return [slots]
    if hasattr(slots, '__next__'):
        raise TypeError(f"Slots of '{cls.__name__}' cannot be determined")
    return slots


def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for f, value in zip(fields(self), state):
        # Its own __setattr__ refuses.
        object.__setattr__(self, f.name, value)


def _with_slots(cls, options):
    """A class like another one, with a slot for each field."""
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    members = dict(cls.__dict__)
    names = tuple(f.name for f in fields(cls))
    inherited = set(itertools.chain.from_iterable(map(_slots_of, cls.__mro__[1:-1])))
    wanted = itertools.chain(names, ('__weakref__',) if options.weakref_slot else ())
    members['__slots__'] = tuple(itertools.filterfalse(inherited.__contains__, wanted))
    for name in names:
        members.pop(name, None)
    members.pop('__dict__', None)
    members.pop('__weakref__', None)
    qualname = cls.__qualname__
    cls = type(cls)(cls.__name__, cls.__bases__, members)
    cls.__qualname__ = qualname
    if options.frozen:
        # The usual way of copies and pickles would set attributes.
        if '__getstate__' not in members:
            cls.__getstate__ = _dataclass_getstate
        if '__setstate__' not in members:
            cls.__setstate__ = _dataclass_setstate
    return cls


# ----- classes -----

def _complete(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    collected = {}
    module = sys.modules.get(cls.__module__)
    scope = {} if module is None else module.__dict__
    options = _DataclassParams(
        init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)
    cls.__dataclass_params__ = options
    # The fields of the bases, the farthest first.
    any_frozen, all_frozen = False, None
    for base in cls.__mro__[-1:0:-1]:
        inherited = getattr(base, '__dataclass_fields__', None)
        if inherited is not None:
            for f in inherited.values():
                collected[f.name] = f
            base_frozen = base.__dataclass_params__.frozen
            any_frozen = any_frozen or base_frozen
            all_frozen = base_frozen and all_frozen is not False

    # The fields that the class's own annotations describe. Its attributes become the defaults, or nothing.
    annotations = inspect.get_annotations(cls)
    described = []
    marked = False
    for name, annotation in annotations.items():
        if _meant(annotation, cls, sys.modules[__name__]) is not KW_ONLY:
            described.append(_described(cls, name, annotation, kw_only))
        elif marked:
            raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
        else:
            marked = kw_only = True
    for f in described:
        collected[f.name] = f
        if not isinstance(getattr(cls, f.name, None), Field):
            continue
        # The class keeps the default alone.
        if f.default is not MISSING:
            setattr(cls, f.name, f.default)
        else:
            delattr(cls, f.name)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    if any_frozen and not frozen:
        raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
    if frozen and all_frozen is False:
        raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    cls.__dataclass_fields__ = collected

    # A __hash__ of None that came with an __eq__ is no wish of the class.
    own_hash = cls.__dict__.get('__hash__', MISSING)
    has_hash = own_hash is not MISSING and not (own_hash is None and '__eq__' in cls.__dict__)
    if order and not eq:
        raise ValueError('eq must be true if order is true')

    given = [f for f in collected.values() if f._field_type is not _FIELD_CLASSVAR]
    by_place, by_name = _parameters(given)
    methods = _Methods(scope)
    if init:
        me = '__dataclass_self__' if 'self' in collected else 'self'
        _add_init(methods, given, by_place, by_name, options, hasattr(cls, '__post_init__'), me)
    _add_attribute(cls, '__replace__', _replace)
    own = [f for f in collected.values() if f._field_type is _FIELD]
    if repr:
        chosen = [f for f in own if f.repr]
        shown = ', '.join([f'{f.name}={{self.{f.name}!r}}' for f in chosen])
        methods.add('__repr__', ('self',), [f'  return f"{{self.__class__.__qualname__}}({shown})"'],
                    bound={'__dataclasses_recursive_repr': recursive_repr},
                    decorator=' @__dataclasses_recursive_repr()\n')
    if eq:
        compared = (f for f in own if f.compare)
        terms = [f'self.{f.name}==other.{f.name}' for f in compared]
        methods.add('__eq__', ('self', 'other'), [
            '  if self is other:', '   return True', '  if other.__class__ is self.__class__:',
            f'   return {" and ".join(terms) or "True"}', '  return NotImplemented'])
    if order:
        chosen = [f for f in own if f.compare]
        mine, others = _items('self', chosen), _items('other', chosen)
        for name, sign in [('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')]:
            methods.add(name, ('self', 'other'), [
                '  if other.__class__ is self.__class__:', f'   return {mine}{sign}{others}',
                '  return NotImplemented'], refused=' Consider using functools.total_ordering')
    if frozen:
        _add_guards(methods, cls, own)
    way = _HASH_WAYS[bool(unsafe_hash), bool(eq), bool(frozen), has_hash]
    if way:
        # The methods come later.
        cls.__hash__ = way(cls, own, methods)
    methods.give_to(cls)

    if not cls.__doc__:
        try:
            text = str(inspect.signature(cls)).replace(' -> None', '')
        except (TypeError, ValueError):
            text = ''
        cls.__doc__ = cls.__name__ + text
    if match_args:
        _add_attribute(cls, '__match_args__', tuple(f.name for f in by_place))
    if slots:
        cls = _with_slots(cls, options)
    elif weakref_slot:
        raise TypeError('weakref_slot is True but slots is False')
    abc.update_abstractmethods(cls)
    return cls


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Gives a class the methods that follow from its annotated fields; with arguments, a decorator that does."""
    def wrap(cls):
        return _complete(
            cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)

    return wrap if cls is None else wrap(cls)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False,
                   module=None):
    """A new dataclass; each field is a name, or a name and a type, or these and a default."""
    annotations, defaults = {}, {}
    for item in fields:
        match (item,) if isinstance(item, str) else item if len(item) in (2, 3) else ():
            case ():
                raise TypeError(f'Invalid field: {item!r}')
            case name, annotation, *default:
                pass
            case name,:
                annotation, default = 'typing.Any', ()
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if keyword.iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in annotations:
            raise TypeError(f'Field name duplicated: {name!r}')
        annotations[name] = annotation
        if default:
            defaults[name] = default[0]

    body = {**(namespace or {}), **defaults, '__annotations__': annotations}
    cls = types.new_class(cls_name, bases, {}, lambda members: members.update(body))
    cls.__module__ = sys._getframemodulename(1) or '__main__' if module is None else module
    return dataclass(
        cls, slots=slots, weakref_slot=weakref_slot, kw_only=kw_only, match_args=match_args, frozen=frozen,
        unsafe_hash=unsafe_hash, order=order, eq=eq, repr=repr, init=init)
