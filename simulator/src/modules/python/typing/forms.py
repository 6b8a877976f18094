# ----- the forms -----

def _of_one_type(message, alias=_GenericAlias, **permissions):
    """A form that is subscripted with one type."""
    def subscript(form, parameters):
        return alias(form, (_type_check(parameters, message.format(form, form._name), **permissions),))
    return subscript


def _distinct(items):
    try:
        return tuple(dict.fromkeys(items))
    except TypeError:
        kept = []
        for item in items:
            if item not in kept:
                kept.append(item)
        return tuple(kept)


def _make_union(left, right):
    return Union[left, right]


def _union_of(form, parameters):
    if parameters == ():
        raise TypeError('Cannot take a Union of no types.')
    members = []
    for parameter in _as_tuple(parameters):
        member = _type_check(parameter, 'Union[arg, ...]: each arg must be a type.')
        members += member.__args__ if isinstance(member, (_UnionGenericAlias, types.UnionType)) else [member]
    members = _distinct(members)
    if len(members) == 1:
        return members[0]
    optional = len(members) == 2 and types.NoneType in members
    return _UnionGenericAlias(form, members, name='Optional' if optional else None)


def _optional_of(form, parameter):
    return Union[_type_check(parameter, f'{form} requires a single type.'), types.NoneType]


def _literal_of(form, parameters):
    values = []
    for value in _as_tuple(parameters):
        values += value.__args__ if isinstance(value, _LiteralGenericAlias) else [value]
    try:
        values = [value for value, kind in dict.fromkeys([(value, type(value)) for value in values])]
    except TypeError:
        # Not what a literal should be, and nobody's concern here.
        pass
    return _LiteralGenericAlias(form, tuple(values))


def _concatenation_of(form, parameters):
    if parameters == ():
        raise TypeError('Cannot take a Concatenate of no types.')
    *first, rest = _as_tuple(parameters)
    if not (rest is ... or isinstance(rest, ParamSpec)):
        raise TypeError('The last parameter to Concatenate should be a ParamSpec variable or ellipsis.')
    message = 'Concatenate[arg, ...]: each arg must be a type.'
    return _ConcatenateGenericAlias(form, (*[_type_check(p, message) for p in first], rest))


def _annotated_of(form, parameters):
    if not isinstance(parameters, tuple) or len(parameters) < 2:
        raise TypeError('Annotated[...] should be used with at least two arguments (a type and an annotation).')
    of, *remarks = parameters
    if getattr(of, '__typing_is_unpacked_typevartuple__', False):
        raise TypeError('Annotated[...] should not be used with an unpacked TypeVarTuple')
    of = _type_check(of, 'Annotated[t, ...]: t must be a type.', allow_special_forms=True)
    return _AnnotatedAlias(of, tuple(remarks))


LiteralString, Never, NoReturn, Self, TypeAlias = map(
    _SpecialForm, ('LiteralString', 'Never', 'NoReturn', 'Self', 'TypeAlias'))
ClassVar, Final = [
    _SpecialForm(name, _of_one_type('{} accepts only single type.', allow_special_forms=True))
    for name in ('ClassVar', 'Final')]
TypeGuard, TypeIs = [
    _SpecialForm(name, _of_one_type('{} accepts only single type.')) for name in ('TypeGuard', 'TypeIs')]
NotRequired, ReadOnly, Required = [
    _SpecialForm(name, _of_one_type('{1} accepts only a single type.'))
    for name in ('NotRequired', 'ReadOnly', 'Required')]
Unpack = _SpecialForm('Unpack', _of_one_type('{} accepts only single type.', _UnpackGenericAlias))
Union = _SpecialForm('Union', _union_of)
Optional = _SpecialForm('Optional', _optional_of)
Literal = _SpecialForm('Literal', _literal_of)
Concatenate = _SpecialForm('Concatenate', _concatenation_of)
Annotated = _SpecialForm('Annotated', _annotated_of)
