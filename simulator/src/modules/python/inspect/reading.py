

# What a default in the text of a signature can be.
_IN_TEXTS = str, int, float, bytes, tuple, list, dict, types.NoneType
_WRITTEN_IN_C = (
    types.WrapperDescriptorType, types.MethodWrapperType, types.ClassMethodDescriptorType, types.BuiltinFunctionType,
)


def _signature_of(
    obj, *, made, follow_wrapped=True, bound=True, globals=None, locals=None, eval_str=False
):
    """The signature of an object as an instance of `made`. `bound` leaves a method's first parameter out."""
    # The same for another object. Each step holds what CPython's holds at its place.
    again = functools.partial(
        _signature_of, follow_wrapped=follow_wrapped, bound=bound, globals=globals, locals=locals, made=made,
        eval_str=eval_str
    )
    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if isinstance(obj, types.MethodType):
        whole = again(obj.__func__)
        return _without_first(whole) if bound else whole
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda each: hasattr(each, "__signature__") or isinstance(each, types.MethodType))
        if isinstance(obj, types.MethodType):
            return again(obj)
    try:
        given = obj.__signature__
    except AttributeError:
        pass
    else:
        if given is not None:
            return _given_signature(made, obj, given, bound)
    try:
        method = obj.__partialmethod__
    except AttributeError:
        pass
    else:
        if isinstance(method, functools.partialmethod):
            return _of_partialmethod(again(method.func), method)
    if isinstance(obj, types.FunctionType) or _resembles_function(obj):
        return _of_function(made, obj, bound=bound, globals=globals, locals=locals, eval_str=eval_str)
    if isinstance(obj, functools.partial):
        return _after_partial(again(obj.func), obj)
    if obj is object:
        return made()
    if obj is type or ismethoddescriptor(obj) or isinstance(obj, _WRITTEN_IN_C):
        return _of_builtin(made, obj, bound)
    if isinstance(obj, type):
        return _of_class(made, obj, bound, again)
    call = getattr_static(type(obj), "__call__", None)
    if call is None:
        raise ValueError(f"callable {obj!r} is not supported by signature")
    text = getattr(obj, "__text_signature__", None)
    return _of_text(made, obj, text, bound) if isinstance(text, str) else again(_bound_to(call, obj))


def _given_signature(made, obj, given, bound):
    """What an object says of its signature: the signature, its text, or a function that returns either."""
    found = given
    if not isinstance(found, (Signature, str)) and callable(found):
        found = found()
    if isinstance(found, str):
        return _of_text(made, obj, found, bound)
    if not isinstance(found, Signature):
        raise TypeError(f"unexpected object {given!r} in __signature__ attribute")
    return found


def _of_partialmethod(whole, method):
    """The first parameter, which is not given yet, stays where it was."""
    rest = _after_partial(whole, method, (None,))
    first = next(iter(whole.parameters.values()))
    if first.kind is _MORE_PLACES:
        return rest
    return rest.replace(parameters=(first, *rest.parameters.values()))


def _of_function(made, func, bound=True, globals=None, locals=None, eval_str=False):
    text = getattr(func, "__text_signature__", None)
    if text:
        return _of_text(made, func, text, bound)
    make = made._parameter_cls
    code = func.__code__
    count = code.co_argcount
    names = code.co_varnames
    by_place = names[:count]
    behind = count + code.co_kwonlyargcount
    by_name = names[count:behind]
    hints = get_annotations(func, globals=globals, locals=locals, eval_str=eval_str)
    defaults = func.__defaults__
    named_defaults = func.__kwdefaults__
    params = []
    only_by_place = code.co_posonlyargcount
    required = count - (len(defaults) if defaults else 0)
    for index, name in enumerate(by_place[:required]):
        kind = _ONLY_BY_PLACE if index < only_by_place else _EITHER_WAY
        params.append(make(name, annotation=hints.get(name, _empty), kind=kind))
    for offset, name in enumerate(by_place[required:]):
        kind = _ONLY_BY_PLACE if required + offset < only_by_place else _EITHER_WAY
        params.append(make(name, annotation=hints.get(name, _empty), kind=kind, default=defaults[offset]))
    if code.co_flags & CO_VARARGS:
        name = names[behind]
        behind += 1
        params.append(make(name, annotation=hints.get(name, _empty), kind=_MORE_PLACES))
    for name in by_name:
        default = _empty if named_defaults is None else named_defaults.get(name, _empty)
        params.append(make(name, annotation=hints.get(name, _empty), kind=_ONLY_BY_NAME, default=default))
    if code.co_flags & CO_VARKEYWORDS:
        name = names[behind]
        params.append(make(name, annotation=hints.get(name, _empty), kind=_MORE_NAMES))
    # A function's own parameters are in order.
    in_order = isinstance(func, types.FunctionType)
    return made(params, return_annotation=hints.get("return", _empty), __validate_parameters__=not in_order)


def _of_builtin(made, func, bound):
    text = getattr(func, "__text_signature__", None)
    owner = getattr(func, "__objclass__", None) or type(getattr(func, "__self__", None))
    # What the functions of built-in types show is known, and that some show nothing.
    known = func is type or "builtins" in (getattr(func, "__module__", None), owner.__module__)
    if not text and not known:
        _source.unsupported(f"inspect.signature() of the built-in {func!r}")
    if not text:
        raise ValueError(f"no signature found for builtin {func!r}")
    return _of_text(made, func, text, bound)


def _of_text(made, obj, text, bound, owner=None):
    """The signature that a text such as `($self, x, /, *more)` describes: a function is made of it and read."""
    if owner is None:
        owner = getattr(obj, "__objclass__", obj)
    module = sys.modules.get(getattr(owner, "__module__", None))
    try:
        parameters = re.fullmatch(r"\s*\((.*)\)\s*", text, re.S)[1].strip()
        plain = parameters.replace("$", "").replace("\n", " ")
        function = eval(f"lambda {plain}: 0", dict(sys.modules), dict(vars(module)) if module else {})
        params = list(_of_function(made, function).parameters.values())
        if not all(isinstance(param.default, _IN_TEXTS) or param.default is _empty for param in params):
            raise ValueError
    except Exception:
        raise ValueError(f"{obj!r} builtin has invalid signature") from None
    if parameters.startswith("$"):
        given = getattr(obj, "__self__", None)
        if given is not None and (bound or isinstance(given, types.ModuleType)):
            del params[0]
        else:
            params[0] = params[0].replace(kind=_ONLY_BY_PLACE)
    return made(params)


def _of_class(made, cls, bound, again):
    call = _method_in_python(type(cls), "__call__", cls)
    if call is not None:
        return again(call)
    new = _method_in_python(cls, "__new__")
    init = _method_in_python(cls, "__init__", cls)
    for base in cls.__mro__:
        if new is not None and "__new__" in base.__dict__:
            whole = again(new)
            return _without_first(whole) if bound else whole
        if init is not None and "__init__" in base.__dict__:
            return again(init)
    for base in cls.__mro__:
        text = getattr(base, "__text_signature__", None)
        if text and base is not object:
            return _of_text(made, cls, text, bound, base)
    if type in cls.__mro__:
        raise ValueError(f"callable {cls!r} is not supported by signature")
    if cls.__init__ is object.__init__ and cls.__new__ is object.__new__:
        return again(object)
    raise ValueError(f"no signature found for builtin type {cls!r}")


def _method_in_python(cls, name, owner=None):
    """A method that is written in Python, bound to an owner."""
    method = (getattr if owner is None else getattr_static)(cls, name, None)
    if method is None or isinstance(method, _WRITTEN_IN_C):
        return None
    return method if owner is None else _bound_to(method, owner)
