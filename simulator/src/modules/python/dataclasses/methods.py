

# ----- the texts of methods -----

class _Methods:
    """The methods of a class as texts. They are compiled at once, within a function whose parameters are the objects
    that they refer to; their lines show in tracebacks, by number."""

    def __init__(self, scope):
        self.names = []
        self.texts = []
        self.scope = scope
        self.bound = {}
        # Methods that a class must not have of its own, with advice; and those that take the place of its own.
        self.refused = {}
        self.forced = {}

    def add(self, name, parameters, lines, *, bound=None, returns=MISSING, refused=None, forced=False, decorator=''):
        if bound is not None:
            self.bound.update(bound)
        if refused is not None:
            self.refused[name] = refused
        if forced:
            self.forced[name] = True
        self.names.append(name)
        arrow = ''
        if returns is not MISSING:
            self.bound[f'__dataclass_{name}_return_type__'] = returns
            arrow = f'->__dataclass_{name}_return_type__'
        parameters = ','.join(parameters)
        lines = '\n'.join(lines)
        self.texts.append(f'{decorator} def {name}({parameters}){arrow}:\n{lines}')

    def give_to(self, cls):
        """Compiles the methods, and gives a class those that it has not."""
        texts = '\n'.join(self.texts)
        bound = ','.join(self.bound.keys())
        listed = f'({",".join(self.names)},)' if self.names else '()'
        text = f'def __create_fn__({bound}):\n{texts}\n return {listed}'
        made = {}
        exec(text, self.scope, made)
        methods = made['__create_fn__'](**self.bound)
        for name, method in zip(self.names, methods):
            method.__qualname__ = f'{cls.__qualname__}.{name}'
            if self.forced.get(name, False):
                setattr(cls, name, method)
            elif _add_attribute(cls, name, method) and name in self.refused:
                _refuse(cls, name, self.refused[name])


def _refuse(cls, name, advice=''):
    raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}{advice}')


def _add_attribute(cls, name, value):
    """Gives a class an attribute, unless it has one of this name; whether it has."""
    if name in cls.__dict__:
        return True
    setattr(cls, name, value)
    return False


def _parameters(given):
    """The fields that are parameters of __init__: those given by place, and those by name only."""
    return tuple(f for f in given if f.init and not f.kw_only), tuple(f for f in given if f.init and f.kw_only)


def _parameter_text(f):
    equals = ''
    if f.default is not MISSING:
        equals = f'=__dataclass_dflt_{f.name}__'
    elif f.default_factory is not MISSING:
        equals = '=__dataclass_HAS_DEFAULT_FACTORY__'
    return f'{f.name}:__dataclass_type_{f.name}__{equals}'


def _assignment_text(f, options, me, bound):
    """The line of __init__ that gives a field its value; None if there is none."""
    default = f'__dataclass_dflt_{f.name}__'
    if f.default_factory is not MISSING:
        bound[default] = f.default_factory
        value = f'{default}()'
        if f.init:
            value = f'{value} if {f.name} is __dataclass_HAS_DEFAULT_FACTORY__ else {f.name}'
    elif f.init:
        if f.default is not MISSING:
            bound[default] = f.default
        value = f.name
    elif options.slots and f.default is not MISSING:
        # A slot has no default in the class.
        bound[default] = f.default
        value = default
    else:
        return None
    if f._field_type is _FIELD_INITVAR:
        return None
    if options.frozen:
        return f'  __dataclass_builtins_object__.__setattr__({me},{f.name!r},{value})'
    return f'  {me}.{f.name}={value}'


def _add_init(methods, given, by_place, by_name, options, call_after, me):
    earlier = None
    for f in by_place:
        if _has_default(f):
            earlier = f
        elif earlier:
            raise TypeError(f'non-default argument {f.name!r} follows default argument {earlier.name!r}')

    types_of = {f'__dataclass_type_{f.name}__': f.type for f in given}
    needed = {'__dataclass_HAS_DEFAULT_FACTORY__': _MADE, '__dataclass_builtins_object__': object}
    bound = {**types_of, **needed}
    types_of = needed = None
    lines = []
    for f in given:
        line = _assignment_text(f, options, me, bound)
        if line:
            lines.append(line)
    if call_after:
        only_init = ','.join(f.name for f in given if f._field_type is _FIELD_INITVAR)
        lines.append(f'  {me}.__post_init__({only_init})')
    if not lines:
        lines = ['  pass']
    parameters = [_parameter_text(f) for f in by_place]
    if by_name:
        parameters += ['*']
        parameters += [_parameter_text(f) for f in by_name]
    methods.add('__init__', [me] + parameters, lines, bound=bound, returns=None)


def _items(owner, chosen):
    """The text of a tuple of fields."""
    return f'({",".join([f"{owner}.{f.name}" for f in chosen])},)' if chosen else '()'


def _add_guards(methods, cls, own):
    """The methods that keep the fields as they are."""
    bound = {'cls': cls, 'FrozenInstanceError': FrozenInstanceError}
    condition = 'type(self) is cls'
    if own:
        condition += ' or name in {' + ', '.join(repr(f.name) for f in own) + '}'
    ways = ('__setattr__', 'name, value', 'assign to'), ('__delattr__', 'name', 'delete')
    for name, given, verb in ways:
        lines = (f'  if {condition}:', f'   raise FrozenInstanceError(f"cannot {verb} field {{name!r}}")',
                 f'  super(cls, self).{name}({given})')
        methods.add(name, ('self', *given.split(', ')), lines, bound=bound, refused='')


# What becomes of __hash__, by unsafe_hash, eq, frozen and whether the class says itself what it is.

def _no_hash(cls, own, methods):
    pass


def _add_hash(cls, own, methods):
    hashed = [f for f in own if (f.compare if f.hash is None else f.hash)]
    methods.add('__hash__', ('self',), [f'  return hash({_items("self", hashed)})'], forced=True)


def _refuse_hash(cls, own, methods):
    _refuse(cls, '__hash__')


def _hash_way(unsafe, eq, frozen, explicit):
    if unsafe:
        return _refuse_hash if explicit else _add_hash
    if explicit or not eq:
        return None
    return _add_hash if frozen else _no_hash


_HASH_WAYS = {key: _hash_way(*key) for key in itertools.product((False, True), repeat=4)}
