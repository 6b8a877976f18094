

# What a default in the text of a signature can be.
_IN_TEXTS = str, int, float, bytes, tuple, list, dict, types.NoneType


class _Reader:
    """Finds signatures of one class, in one manner."""

    _WRITTEN_IN_C = (
        types.WrapperDescriptorType, types.MethodWrapperType,
        types.ClassMethodDescriptorType, types.BuiltinFunctionType,
    )

    def __init__(self, made, follow_wrapped=True, names=None, bound=True):
        self.made = made
        self.follow_wrapped = follow_wrapped
        self.names = names or {}
        # Whether a method's first parameter is left out.
        self.bound = bound

    def of(self, obj):
        if not callable(obj):
            raise TypeError(f"{obj!r} is not a callable object")
        if isinstance(obj, types.MethodType):
            whole = self.of(obj.__func__)
            return _without_first(whole) if self.bound else whole
        if self.follow_wrapped:
            obj = unwrap(obj, stop=lambda each: hasattr(each, "__signature__") or isinstance(each, types.MethodType))
            if isinstance(obj, types.MethodType):
                return self.of(obj)
        given = getattr(obj, "__signature__", None)
        if given is not None:
            return self._given(obj, given)
        method = getattr(obj, "__partialmethod__", None)
        if isinstance(method, functools.partialmethod):
            return self._of_partialmethod(method)
        if isinstance(obj, types.FunctionType) or _resembles_function(obj):
            return self.of_function(obj)
        if isinstance(obj, functools.partial):
            return _after_partial(self.of(obj.func), obj)
        if obj is object:
            return self.made()
        if obj is type or ismethoddescriptor(obj) or isinstance(obj, self._WRITTEN_IN_C):
            return self._of_builtin(obj)
        return self._of_class(obj) if isinstance(obj, type) else self._of_instance(obj)

    def _given(self, obj, given):
        """What an object says of its signature: the signature, its text, or a function that returns either."""
        found = given
        if not isinstance(found, (Signature, str)) and callable(found):
            found = found()
        if isinstance(found, str):
            return self._of_text(obj, found)
        if not isinstance(found, Signature):
            raise TypeError(f"unexpected object {given!r} in __signature__ attribute")
        return found

    def _of_partialmethod(self, method):
        """The first parameter, which is not given yet, stays where it was."""
        whole = self.of(method.func)
        rest = _after_partial(whole, method, (None,))
        first = next(iter(whole.parameters.values()))
        if first.kind is _MORE_PLACES:
            return rest
        return rest.replace(parameters=(first, *rest.parameters.values()))

    def of_function(self, func):
        text = getattr(func, "__text_signature__", None)
        if text:
            return self._of_text(func, text)
        code, make = func.__code__, self.made._parameter_cls
        hints = get_annotations(func, **self.names)
        by_place = code.co_varnames[: code.co_argcount]
        named_defaults = func.__kwdefaults__ or {}
        defaults = func.__defaults__ or ()
        defaults = dict(zip(by_place[len(by_place) - len(defaults) :], defaults)) | named_defaults
        return self.made(
            [
                make(name, kind, annotation=hints.get(name, _empty), default=defaults.get(name, _empty))
                for name, kind in _code_parameters(code)
            ],
            return_annotation=hints.get("return", _empty),
            # A function's own parameters are in order as long as its defaults have not been set by hand.
            __validate_parameters__=bool(defaults) and not isinstance(func, types.FunctionType),
        )

    def _of_builtin(self, func):
        text = getattr(func, "__text_signature__", None)
        if not text and func is not type:
            _source.unsupported(f"inspect.signature() of the built-in {func!r}")
        if not text:
            raise ValueError(f"no signature found for builtin {func!r}")
        return self._of_text(func, text)

    def _of_text(self, obj, text, owner=None):
        """The signature that a text such as `($self, x, /, *more)` describes: a function is made of it and read."""
        if owner is None:
            owner = getattr(obj, "__objclass__", obj)
        module = sys.modules.get(getattr(owner, "__module__", None))
        try:
            parameters = re.fullmatch(r"\s*\((.*)\)\s*", text, re.S)[1].strip()
            plain = parameters.replace("$", "").replace("\n", " ")
            made = eval(f"lambda {plain}: 0", dict(sys.modules), dict(vars(module)) if module else {})
            params = list(self.of_function(made).parameters.values())
            if not all(isinstance(param.default, _IN_TEXTS) or param.default is _empty for param in params):
                raise ValueError
        except Exception:
            raise ValueError(f"{obj!r} builtin has invalid signature") from None
        if parameters.startswith("$"):
            given = getattr(obj, "__self__", None)
            if given is not None and (self.bound or isinstance(given, types.ModuleType)):
                del params[0]
            else:
                params[0] = params[0].replace(kind=_ONLY_BY_PLACE)
        return self.made(params)

    def _of_class(self, cls):
        call = self._method(type(cls), "__call__", cls)
        if call is not None:
            return self.of(call)
        new, init = self._method(cls, "__new__"), self._method(cls, "__init__", cls)
        for base in cls.__mro__:
            if new is not None and "__new__" in vars(base):
                whole = self.of(new)
                return _without_first(whole) if self.bound else whole
            if init is not None and "__init__" in vars(base):
                return self.of(init)
        for base in cls.__mro__:
            text = getattr(base, "__text_signature__", None)
            if text and base is not object:
                return self._of_text(cls, text, base)
        if type in cls.__mro__:
            raise ValueError(f"callable {cls!r} is not supported by signature")
        if cls.__init__ is object.__init__ and cls.__new__ is object.__new__:
            return self.of(object)
        raise ValueError(f"no signature found for builtin type {cls!r}")

    def _method(self, cls, name, owner=None):
        """A method that is written in Python, bound to an owner."""
        method = (getattr if owner is None else getattr_static)(cls, name, None)
        if method is None or isinstance(method, self._WRITTEN_IN_C):
            return None
        return method if owner is None else _bound_to(method, owner)

    def _of_instance(self, obj):
        call = getattr_static(type(obj), "__call__", None)
        if call is None:
            raise ValueError(f"callable {obj!r} is not supported by signature")
        text = getattr(obj, "__text_signature__", None)
        return self._of_text(obj, text) if isinstance(text, str) else self.of(_bound_to(call, obj))
