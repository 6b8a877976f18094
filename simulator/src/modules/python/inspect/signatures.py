

# Arguments and signatures.


class _void:
    """What `replace` takes for no argument."""


class _empty:
    """Stands for a default or an annotation that is not there."""


class _ParameterKind(enum.IntEnum):
    def __new__(cls, description):
        kind = int.__new__(cls, len(cls.__members__))
        kind._value_, kind.description = int(kind), description
        return kind

    def __str__(self):
        return self.name

    POSITIONAL_ONLY = "positional-only"
    POSITIONAL_OR_KEYWORD = "positional or keyword"
    VAR_POSITIONAL = "variadic positional"
    KEYWORD_ONLY = "keyword-only"
    VAR_KEYWORD = "variadic keyword"


_ONLY_BY_PLACE, _EITHER_WAY, _MORE_PLACES, _ONLY_BY_NAME, _MORE_NAMES = _ParameterKind
_BY_PLACE = _ONLY_BY_PLACE, _EITHER_WAY
_STARS = {_MORE_PLACES: "*", _MORE_NAMES: "**"}


def formatannotation(annotation, base_module=None):
    """An annotation as it is written in a source, where classes of `base_module` need no module."""
    if getattr(annotation, "__module__", None) == "typing":
        return re.sub(r"(?<![\w.])typing\.(?=\w)", "", repr(annotation))
    if isinstance(annotation, types.GenericAlias) or not isinstance(annotation, type):
        return repr(annotation)
    if annotation.__module__ in ("builtins", base_module):
        return annotation.__qualname__
    return f"{annotation.__module__}.{annotation.__qualname__}"


def formatannotationrelativeto(object):
    """A function that formats annotations, with short names for what is of the object's module."""
    module = getattr(object, "__module__", None)
    return lambda annotation: formatannotation(annotation, module)


class Parameter:
    """A parameter: its name, kind, default and annotation."""

    __slots__ = ("_name", "_kind", "_default", "_annotation")

    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = _ParameterKind
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind") from None
        if default is not _empty and kind in (_MORE_PLACES, _MORE_NAMES):
            raise ValueError(f"{kind.description} parameters cannot have default values")
        if name is _empty:
            raise ValueError("name is a required attribute for Parameter")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if name[:1] == "." and name[1:].isdigit():
            # What a comprehension iterates over has no name that could be written.
            if kind is not _EITHER_WAY:
                wanted = "implicit arguments must be passed as positional or keyword arguments, not "
                raise ValueError(wanted + kind.description)
            kind, name = _ONLY_BY_PLACE, "implicit" + name[1:]
        reserved = keyword.iskeyword(name) and kind is not _ONLY_BY_PLACE
        if reserved or not name.isidentifier():
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name, self._kind = name, kind
        self._default, self._annotation = default, annotation

    def __reduce__(self):
        state = {"_default": self._default, "_annotation": self._annotation}
        return type(self), (self._name, self._kind), state

    def __setstate__(self, state):
        for slot, value in state.items():
            setattr(self, slot, value)

    name = property(operator.attrgetter("_name"))
    default = property(operator.attrgetter("_default"))
    annotation = property(operator.attrgetter("_annotation"))
    kind = property(operator.attrgetter("_kind"))

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        """A copy in which some of it is different."""
        given = {"name": name, "kind": kind, "annotation": annotation, "default": default}
        return type(self)(**{key: getattr(self, key) if new is _void else new for key, new in given.items()})

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text = "{}: {}".format(text, formatannotation(self._annotation))
        if self._default is not _empty:
            text = ("{}={}" if self._annotation is _empty else "{} = {}").format(text, repr(self._default))
        return _STARS.get(self._kind, "") + text

    __replace__ = replace

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def __hash__(self):
        return hash(_parts(self))

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return self is other or _parts(self) == _parts(other)


_parts = operator.attrgetter(*Parameter.__slots__)


class BoundArguments:
    """What a signature's parameters are given by one call."""

    __slots__ = ("arguments", "_signature", "__weakref__")

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    signature = property(operator.attrgetter("_signature"))

    args = property(lambda self: _call_of(self)[0])
    kwargs = property(lambda self: _call_of(self)[1])

    def apply_defaults(self):
        """Gives the parameters that have nothing yet their defaults."""
        values = {}
        for name, param in self._signature.parameters.items():
            if name in self.arguments:
                values[name] = self.arguments[name]
            elif param.default is not _empty:
                values[name] = param.default
            elif param.kind in _STARS:
                values[name] = () if param.kind is _MORE_PLACES else {}
        self.arguments = values

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self is other or (self._signature, self.arguments) == (other._signature, other.arguments)

    def __setstate__(self, state):
        self._signature, self.arguments = state["_signature"], state["arguments"]

    def __getstate__(self):
        return {"_signature": self._signature, "arguments": self.arguments}

    def __repr__(self):
        given = ", ".join(f"{name}={value!r}" for name, value in self.arguments.items())
        return f"<{type(self).__name__} ({given})>"


def _call_of(bound):
    """The positional and the keyword arguments of a call. From the first parameter on that has nothing, what can be
    given by name is."""
    args, kwargs, by_name = [], {}, False
    for name, param in bound.signature.parameters.items():
        if name not in bound.arguments:
            by_name = True
            continue
        by_name = by_name or param.kind > _MORE_PLACES
        value = bound.arguments[name]
        if not by_name:
            args += value if param.kind is _MORE_PLACES else [value]
        elif param.kind is _MORE_NAMES:
            kwargs.update(value)
        else:
            kwargs[name] = value
    return tuple(args), kwargs


class Signature:
    """What a callable takes and returns."""

    __slots__ = ("_return_annotation", "_parameters")

    _parameter_cls = Parameter
    _bound_arguments_cls = BoundArguments
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        if parameters is None:
            named = collections.OrderedDict()
        elif __validate_parameters__:
            named = collections.OrderedDict()
            before = None
            for param in parameters:
                name = param.name
                _check_order(before, param)
                if name in named:
                    raise ValueError(f"duplicate parameter name: {name!r}")
                named[name] = before = param
        else:
            named = collections.OrderedDict((param.name, param) for param in parameters)
        self._parameters = types.MappingProxyType(named)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        """The signature of a callable."""
        return _signature_of(
            obj, made=cls, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str
        )

    parameters = property(operator.attrgetter("_parameters"))
    return_annotation = property(operator.attrgetter("_return_annotation"))

    def replace(self, *, parameters=_void, return_annotation=_void):
        """A copy with other parameters, or another result."""
        if parameters is _void:
            parameters = self._parameters.values()
        if return_annotation is _void:
            return_annotation = self._return_annotation
        return type(self)(parameters, return_annotation=return_annotation)

    __replace__ = replace

    def __hash__(self):
        ordered, named, result = _identity(self)
        return hash((ordered, frozenset(named.values()), result))

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return self is other or _identity(self) == _identity(other)

    def _bind(self, args, kwargs, *, partial=False):
        arguments, rest = {}, list(args)[::-1]
        names = dict(kwargs)
        params = self._parameters.values()
        more_names = next((param for param in params if param.kind is _MORE_NAMES), None)
        misplaced = []
        # Whether the parameters that are given by place, one behind the other, are through.
        placed = False
        for param in params:
            name, kind = param.name, param.kind
            if kind is _MORE_NAMES:
                continue
            if kind is _MORE_PLACES:
                if rest:
                    arguments[name] = tuple(rest[::-1])
                    rest = []
                placed = True
            elif rest:
                if kind is _ONLY_BY_NAME:
                    raise TypeError("too many positional arguments")
                if kind is _EITHER_WAY and name in names:
                    raise TypeError(f"multiple values for argument {name!r}")
                arguments[name] = rest.pop()
            elif name in names and (placed or kind is not _ONLY_BY_PLACE):
                arguments[name] = names.pop(name)
                placed = True
            elif name in names:
                if more_names is None:
                    misplaced.append(name)
            elif param.default is not _empty or partial:
                placed = True
            else:
                manner = " keyword-only" if kind is _ONLY_BY_NAME and not placed else ""
                raise TypeError(f"missing a required{manner} argument: {name!r}")
        if rest:
            raise TypeError("too many positional arguments")
        if misplaced:
            listed = ", ".join(misplaced)
            raise TypeError(f"got some positional-only arguments passed as keyword arguments: {listed!r}")
        if names:
            if more_names is None:
                raise TypeError(f"got an unexpected keyword argument {next(iter(names))!r}")
            arguments[more_names.name] = names
        return self._bound_arguments_cls(self, arguments)

    def bind(self, /, *args, **kwargs):
        """What the parameters are given by such a call; a TypeError if it does not fit."""
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        """Likewise, but parameters may be left without anything."""
        return self._bind(args, kwargs, partial=True)

    def __reduce__(self):
        state = {"_return_annotation": self._return_annotation}
        return type(self), (tuple(self._parameters.values()),), state

    def __setstate__(self, state):
        self._return_annotation = state["_return_annotation"]

    def __repr__(self):
        return f"<{type(self).__name__} {self}>"

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None):
        """The signature as text; with each parameter on a line if it is wider than this."""
        texts = _with_marks(self.parameters.values())
        text = "({})".format(", ".join(texts))
        if max_width is not None and len(text) > max_width:
            text = "(\n    {}\n)".format(",\n    ".join(texts))
        if self._return_annotation is not _empty:
            text += " -> {}".format(formatannotation(self._return_annotation))
        return text


def _check_order(before, param):
    """Whether a parameter may stand behind another."""
    if before is None:
        return
    if param.kind < before.kind:
        order = f"{before.kind.description} parameter before {param.kind.description} parameter"
        raise ValueError(f"wrong parameter order: {order}")
    if param.kind in _BY_PLACE and param.default is _empty and before.default is not _empty:
        raise ValueError("non-default argument follows default argument")


def _identity(signature):
    """What makes signatures equal: the order of parameters that are only given by name does not matter."""
    params = signature.parameters.values()
    ordered = tuple(param for param in params if param.kind is not _ONLY_BY_NAME)
    named = {param.name: param for param in params if param.kind is _ONLY_BY_NAME}
    return ordered, named, signature.return_annotation


def _with_marks(params):
    """The parameters' texts, with `/` and `*` between the kinds."""
    texts, before = [], None
    for param in params:
        if before is _ONLY_BY_PLACE and param.kind is not before:
            texts.append("/")
        if param.kind is _ONLY_BY_NAME and before not in (_ONLY_BY_NAME, _MORE_PLACES):
            texts.append("*")
        texts.append(str(param))
        before = param.kind
    if before is _ONLY_BY_PLACE:
        texts.append("/")
    return texts


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The signature of a callable."""
    return Signature.from_callable(
        obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str
    )


def _resembles_function(obj):
    """Whether it has all that a function written in Python has, without being one."""
    if not callable(obj) or isinstance(obj, type):
        return False
    code, defaults = getattr(obj, "__code__", None), getattr(obj, "__defaults__", _void)
    return (
        isinstance(code, types.CodeType)
        and isinstance(getattr(obj, "__name__", None), str)
        and (defaults is None or isinstance(defaults, tuple))
        and isinstance(getattr(obj, "__kwdefaults__", _void), (dict, types.NoneType))
        and isinstance(getattr(obj, "__annotations__", _void), (dict, types.NoneType))
    )
