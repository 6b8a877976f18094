

def _bound_to(method, owner):
    if isinstance(method, type):
        return method
    bind = getattr(type(method), "__get__", _missing)
    return method if bind is _missing else bind(method, owner, type(owner))


def _code_parameters(code):
    """The names of a code object's parameters with their kinds, as they are written."""
    by_place, by_name = code.co_argcount, code.co_kwonlyargcount
    names = iter(code.co_varnames)
    plain = [next(names) for _ in range(by_place + by_name)]
    kinds = [_ONLY_BY_PLACE] * code.co_posonlyargcount
    kinds += [_EITHER_WAY] * (by_place - len(kinds)) + [_ONLY_BY_NAME] * by_name
    rows = list(zip(plain, kinds))
    if code.co_flags & CO_VARARGS:
        rows.insert(by_place, (next(names), _MORE_PLACES))
    if code.co_flags & CO_VARKEYWORDS:
        rows.append((next(names), _MORE_NAMES))
    return rows


def _without_first(whole):
    """The signature of a method, whose first parameter is given already."""
    params = tuple(whole.parameters.values())
    if not params or params[0].kind in (_MORE_NAMES, _ONLY_BY_NAME):
        raise ValueError("invalid method signature")
    # What takes any number takes one more.
    if params[0].kind is not _MORE_PLACES:
        params = params[1:]
    return whole.replace(parameters=params)


def _after_partial(whole, partial, before=()):
    """What is left to be given of a signature after a partial object has given its part."""
    try:
        given = whole.bind_partial(*before, *partial.args, **partial.keywords).arguments
    except TypeError:
        raise ValueError(f"partial object {partial!r} has incorrect arguments") from None
    left, only_by_name = [], False
    for name, param in whole.parameters.items():
        kind = param.kind
        if kind in _STARS:
            if not (only_by_name and kind is _MORE_PLACES):
                left.append(param)
            continue
        named = kind is not _ONLY_BY_PLACE and name in partial.keywords
        if named:
            # It can be given again, but what stands behind it has no place any more.
            param = param.replace(default=given[name])
            only_by_name = only_by_name or kind is _EITHER_WAY
        elif name in given:
            continue
        if only_by_name and kind is _EITHER_WAY:
            param = param.replace(kind=_ONLY_BY_NAME)
        left.append(param)
    return whole.replace(parameters=left)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """The annotations of a function, class or module in a dictionary of its own, evaluated if that is asked for."""
    found = scope = names = None
    if isinstance(obj, type):
        found = obj.__dict__.get("__annotations__")
        if isinstance(found, types.GetSetDescriptorType):
            found = None
        scope = getattr(sys.modules.get(getattr(obj, "__module__", None)), "__dict__", None)
        names = dict(vars(obj))
    elif isinstance(obj, types.ModuleType):
        found, scope = getattr(obj, "__annotations__", None), vars(obj)
    elif callable(obj):
        found = getattr(obj, "__annotations__", None)
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    if not found:
        return {}
    if not eval_str:
        return dict(found)
    if scope is None and not isinstance(obj, type):
        inner = obj
        while hasattr(inner, "__wrapped__") or isinstance(inner, functools.partial):
            inner = inner.__wrapped__ if hasattr(inner, "__wrapped__") else inner.func
        scope = getattr(inner, "__globals__", None)
    if globals is None:
        globals = scope
    if locals is None:
        locals = names
    # Names of type parameters are found where the definition could see them.
    typed = {param.__name__: param for param in getattr(obj, "__type_params__", ())}
    if typed:
        locals = typed | (locals or {})
    return {
        name: eval(value, globals, locals) if isinstance(value, str) else value for name, value in found.items()
    }


# Arguments in the way of old.

Arguments = collections.namedtuple("Arguments", "args, varargs, varkw")
FullArgSpec = collections.namedtuple(
    "FullArgSpec", "args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations"
)
ArgInfo = collections.namedtuple("ArgInfo", "args varargs keywords locals")


def _by_kind(rows):
    """The names of parameters that can be given by place, those that can't, and those with one and two stars."""
    plain, named, stars = [], [], {}
    for name, kind in rows:
        if kind in _STARS:
            stars[kind] = name
        else:
            (plain if kind in _BY_PLACE else named).append(name)
    return plain, named, stars.get(_MORE_PLACES), stars.get(_MORE_NAMES)


def getargs(co):
    """The names of a code object's parameters."""
    if not isinstance(co, types.CodeType):
        raise TypeError(f"{co!r} is not a code object")
    plain, named, varargs, varkw = _by_kind(_code_parameters(co))
    return Arguments(plain + named, varargs, varkw)


def getfullargspec(func):
    """The names, defaults and annotations of a callable's parameters, a method's first one with them."""
    try:
        whole = _signature_of(func, made=Signature, follow_wrapped=False, bound=False)
    except Exception as problem:
        raise TypeError("unsupported callable") from problem
    params = whole.parameters
    plain, named, varargs, varkw = _by_kind((name, param.kind) for name, param in params.items())
    defaults = {name: param.default for name, param in params.items() if param.default is not _empty}
    hints = {"return": whole.return_annotation} | {name: param.annotation for name, param in params.items()}
    return FullArgSpec(
        plain,
        varargs,
        varkw,
        tuple(defaults[name] for name in plain if name in defaults) or None,
        named,
        {name: defaults[name] for name in named if name in defaults} or None,
        {name: hint for name, hint in hints.items() if hint is not _empty},
    )


def getargvalues(frame):
    """The parameters of a frame's function, and all its local variables."""
    return ArgInfo(*getargs(frame.f_code), frame.f_locals)


def formatargvalues(
    args, varargs, varkw, locals,
    formatarg=str,
    formatvarargs=lambda name: "*" + name,
    formatvarkw=lambda name: "**" + name,
    formatvalue=lambda value: "=" + repr(value),
):
    """What `getargvalues` returned, as a call."""
    named = [(name, formatarg) for name in args] + [(varargs, formatvarargs), (varkw, formatvarkw)]
    return "(" + ", ".join(form(name) + formatvalue(locals[name]) for name, form in named if name) + ")"


def getcallargs(func, /, *positional, **named):
    """What the parameters of a function would be, were it called so: a function with the same ones is."""
    spec = getfullargspec(func)
    if isinstance(func, types.MethodType):
        positional = (func.__self__, *positional)
    star = [f"*{spec.varargs or ''}"] if spec.varargs or spec.kwonlyargs else []
    double = [f"**{spec.varkw}"] if spec.varkw else []
    twin = eval(f"lambda {', '.join([*spec.args, *star, *spec.kwonlyargs, *double])}: locals()")
    twin.__name__ = twin.__qualname__ = func.__name__
    twin.__defaults__, twin.__kwdefaults__ = spec.defaults, spec.kwonlydefaults
    try:
        values = twin(*positional, **named)
    except TypeError as problem:
        # This function lists names without the interpreter's last comma.
        raise TypeError(str(problem).replace(", and '", " and '")) from None
    # First what was given, then the defaults.
    order = [*spec.args[: len(positional)], spec.varargs, spec.varkw, *named, *spec.args, *spec.kwonlyargs]
    return {name: values[name] for name in order if name in values}


ClosureVars = collections.namedtuple("ClosureVars", "nonlocals globals builtins unbound")


def getclosurevars(func):
    """The names that a function's body takes from outside, with their values."""
    if isinstance(func, types.MethodType):
        func = func.__func__
    if not isinstance(func, types.FunctionType):
        raise TypeError(f"{func!r} is not a Python function")
    code, scope = func.__code__, func.__globals__
    nonlocals = {name: cell.cell_contents for name, cell in zip(code.co_freevars, func.__closure__ or ())}
    fallback = scope.get("__builtins__", vars(builtins))
    if isinstance(fallback, types.ModuleType):
        fallback = vars(fallback)
    tables = scope, fallback
    found, unbound = ({}, {}), set()
    for name in code.co_names:
        level = next((level for level, table in enumerate(tables) if name in table), None)
        if level is None:
            unbound.add(name)
        else:
            found[level][name] = tables[level][name]
    return ClosureVars(nonlocals, *found, unbound)
