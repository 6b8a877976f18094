# ----- type parameters and their values -----

def _parameters_of(args):
    """The type parameters in some arguments, each once, in the order in which they occur."""
    found = {}
    for arg in args:
        if isinstance(arg, tuple):
            found.update(dict.fromkeys(_parameters_of(arg)))
        elif not isinstance(arg, type):
            here = (arg,) if hasattr(arg, '__typing_subst__') else getattr(arg, '__parameters__', ())
            found.update(dict.fromkeys(here))
    return tuple(found)


def _spread(args):
    """Arguments, where an unpacked tuple type gives way to its own."""
    for arg in args:
        inner = getattr(arg, '__typing_unpacked_tuple_args__', None)
        if inner is None or inner[-1:] == (...,):
            yield arg
        else:
            yield from inner


def _prepared(alias, given):
    """What is given for an alias's parameters, one for each: with defaults, and with a tuple for a TypeVarTuple."""
    for param in alias.__parameters__:
        prepare = getattr(param, '__typing_prepare_subst__', None)
        if prepare:
            given = prepare(alias, given)
    if len(given) != len(alias.__parameters__):
        raise _wrong_count(alias, len(given), len(alias.__parameters__))
    return given


def _flat(params, given):
    """Arguments for a subscript: those of a TypeVarTuple stand by themselves."""
    for param, arg in zip(params, given):
        if isinstance(param, TypeVarTuple) and isinstance(arg, tuple):
            yield from arg
        else:
            yield arg


def _filled(args, values, flat=False):
    """Arguments with values for the parameters in them."""
    for arg in args:
        inner = () if isinstance(arg, type) else getattr(arg, '__parameters__', ())
        if isinstance(arg, tuple):
            yield tuple(_filled(arg, values))
            continue
        if not isinstance(arg, type) and hasattr(arg, '__typing_subst__'):
            new = arg.__typing_subst__(values[arg])
        elif inner:
            new = arg[tuple(_flat(inner, [values[param] for param in inner]))]
        else:
            new = arg
        if isinstance(new, tuple) and (flat or getattr(arg, '__typing_is_unpacked_typevartuple__', False)):
            yield from new
        else:
            yield new


def _is_unpacked(arg):
    return get_origin(arg) is Unpack or getattr(arg, '__unpacked__', False)


# What type parameters ask about themselves.

def _typevar_subst(self, arg):
    arg = _type_check(arg, 'Parameters to generic types must be types.')
    if _is_unpacked(arg):
        raise TypeError(f'{arg} is not valid as type argument')
    return arg


def _typevartuple_prepare_subst(self, alias, args):
    params = alias.__parameters__
    if sum(isinstance(param, TypeVarTuple) for param in params) > 1:
        raise TypeError(f'More than one TypeVarTuple parameter in {alias}')
    # How many of the arguments are for the parameters before this one, and for those after it.
    before = left = params.index(self)
    after = right = len(params) - before - 1
    filler = None
    # A tuple of any length gives as many as are missing.
    unpacked = [getattr(arg, '__typing_unpacked_tuple_args__', None) or () for arg in args]
    endless = [at for at, inner in enumerate(unpacked) if inner[-1:] == (...,)]
    if len(endless) > 1:
        raise TypeError('More than one unpacked arbitrary-length tuple argument')
    for at in endless:
        filler = unpacked[at][0]
        left, right = min(before, at), min(after, len(args) - at - 1)
    end = len(args) - right
    if left > end:
        raise TypeError(f'Too few arguments for {alias}; actual {len(args)}, expected at least {len(params) - 1}')
    mine = tuple(args[left:end])
    if not mine and self.has_default():
        mine = tuple(_spread([self.__default__]))
    return (*args[:left], *[filler] * (before - left), mine, *[filler] * (after - right), *args[end:])


def _paramspec_prepare_subst(self, alias, args):
    params = alias.__parameters__
    at = params.index(self)
    if at == len(args) and self.has_default():
        args = [*args, self.__default__]
    if at >= len(args):
        raise TypeError(f'Too few arguments for {alias}')
    if len(params) == 1 and not _is_param_expr(args[0]):
        # Brackets may be left out.
        return (args,)
    mine = tuple(args[at]) if isinstance(args[at], list) else args[at]
    return (*args[:at], mine, *args[at + 1:])


def _paramspec_subst(self, arg):
    if isinstance(arg, (list, tuple)):
        return tuple(_type_check(item, 'Expected a type.') for item in arg)
    if not _is_param_expr(arg):
        raise TypeError(f'Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}')
    return arg


