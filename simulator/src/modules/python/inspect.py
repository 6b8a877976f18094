"""What live objects tell of themselves: kinds, members, source, frames and signatures."""

import builtins
import collections
import collections.abc
import enum
import functools
import itertools
import keyword
import linecache
import operator
import re
import sys
import types

import _source

TPFLAGS_IS_ABSTRACT = 1 << 20

# The names of the bits of a code object's flags, from the lowest.
for _bit, _flag in enumerate(
    """OPTIMIZED NEWLOCALS VARARGS VARKEYWORDS NESTED GENERATOR NOFREE COROUTINE
    ITERABLE_COROUTINE ASYNC_GENERATOR""".split()
):
    globals()["CO_" + _flag] = 1 << _bit


# Kinds of objects.


def _instance_test(name, kinds):
    def test(object):
        return isinstance(object, kinds)

    test.__name__ = test.__qualname__ = name
    return test


for _name, _kind in dict(
    isasyncgen=types.AsyncGeneratorType,
    isbuiltin=types.BuiltinFunctionType,
    isclass=type,
    iscode=types.CodeType,
    iscoroutine=types.CoroutineType,
    isframe=types.FrameType,
    isfunction=types.FunctionType,
    isgenerator=types.GeneratorType,
    isgetsetdescriptor=types.GetSetDescriptorType,
    ismemberdescriptor=types.MemberDescriptorType,
    ismethod=types.MethodType,
    ismethodwrapper=types.MethodWrapperType,
    ismodule=types.ModuleType,
    istraceback=types.TracebackType,
).items():
    globals()[_name] = _instance_test(_name, _kind)

_CALLABLE_ITSELF = types.MethodType, types.FunctionType, functools.partial, type


def _offers(object, *names):
    """Whether the object's class has one of these attributes."""
    return any(hasattr(type(object), name) for name in names)


def ismethoddescriptor(object):
    """Whether it is a descriptor that only reads, and no function, method or class."""
    if isinstance(object, _CALLABLE_ITSELF):
        return False
    return _offers(object, "__get__") and not _offers(object, "__set__", "__delete__")


def isdatadescriptor(object):
    """Whether it is a descriptor that writes or deletes."""
    return not isinstance(object, _CALLABLE_ITSELF) and _offers(object, "__set__", "__delete__")


def isroutine(object):
    """Whether it is any kind of function or method."""
    kinds = types.BuiltinFunctionType, types.FunctionType, types.MethodType, types.MethodWrapperType
    return isinstance(object, kinds) or ismethoddescriptor(object)


def isabstract(object):
    """Whether it is a class with methods that are still to be defined."""
    if not isinstance(object, type):
        return False
    if object.__flags__ & TPFLAGS_IS_ABSTRACT:
        return True
    if "__abstractmethods__" in vars(object) or type(object).__module__ != "abc":
        return False
    # ABCMeta is not through with the class yet, as in __init_subclass__.
    inherited = {name for base in object.__bases__ for name in getattr(base, "__abstractmethods__", ())}
    values = itertools.chain(vars(object).values(), (getattr(object, name, None) for name in inherited))
    return any(getattr(value, "__isabstractmethod__", False) for value in values)


def _bare_function(obj):
    """The function below partial objects and bound methods."""
    while True:
        inner = getattr(obj, "__partialmethod__", None)
        if isinstance(inner, functools.partialmethod) or isinstance(obj, (functools.partial, functools.partialmethod)):
            obj = (inner or obj).func
        elif isinstance(obj, types.MethodType):
            obj = obj.__func__
        else:
            return obj


def _is_flagged(obj, flag):
    function = _bare_function(obj)
    if not isinstance(function, types.FunctionType) and not _resembles_function(function):
        return False
    return bool(function.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    return _is_flagged(obj, CO_GENERATOR)


def isasyncgenfunction(obj):
    return _is_flagged(obj, CO_ASYNC_GENERATOR)


_coroutine_mark = object()


def markcoroutinefunction(func):
    """A decorator: `iscoroutinefunction` is to take this callable for one."""
    getattr(func, "__func__", func)._is_coroutine_marker = _coroutine_mark
    return func


def iscoroutinefunction(obj):
    marker = getattr(_bare_function(obj), "_is_coroutine_marker", None)
    return marker is _coroutine_mark or _is_flagged(obj, CO_COROUTINE)


def isawaitable(object):
    if isinstance(object, (types.CoroutineType, collections.abc.Awaitable)):
        return True
    return isinstance(object, types.GeneratorType) and bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)


# Members.

_missing = object()


def _members(object, predicate, read):
    spaces, names = [], dir(object)
    if isinstance(object, type):
        spaces = [vars(cls) for cls in object.__mro__]
        names += _dynamic_names(object.__bases__)
    found, seen = [], set()
    for name in names:
        value = _missing
        if name not in seen:
            try:
                value = read(object, name)
            except AttributeError:
                pass
            seen.add(name)
        if value is _missing:
            # A name met twice stands for a descriptor that the metaclass hides, too.
            value = next((space[name] for space in spaces if name in space), _missing)
        if value is not _missing and (predicate is None or predicate(value)):
            found.append((name, value))
    return sorted(found, key=operator.itemgetter(0))


def _dynamic_names(classes):
    """Names of attributes that behave as properties in instances alone."""
    return [
        name
        for cls in classes
        for name, value in vars(cls).items()
        if isinstance(value, types.DynamicClassAttribute) and value.fget is not None
    ]


def getmembers(object, predicate=None):
    """All pairs of a name and a value, by name."""
    return _members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    """Likewise, without running any code of the object."""
    return _members(object, predicate, getattr_static)


Attribute = collections.namedtuple("Attribute", "name kind defining_class object")


def classify_class_attrs(cls):
    """What `dir` names of a class, with its kind and the class that it comes from."""
    family = [cls, *getmro(cls)]
    metas = [meta for meta in getmro(type(cls)) if meta not in (type, object)]
    seen, rows = set(), []
    for name in dir(cls) + _dynamic_names(getmro(cls)):
        value, home = None, None
        if name not in seen:
            seen.add(name)
            value, home = _value_and_home(cls, name, family, metas)
        stored = None
        for base in family + metas:
            if name in vars(base):
                stored = vars(base)[name]
                home = home if home in metas else base
                break
        if home is not None:
            value = stored if value is None else value
            kind = _attribute_kind(stored, value)
            rows.append(Attribute(name, kind, home, value if kind in ("method", "data") else stored))
    return rows


def _value_and_home(cls, name, family, metas):
    """What the class shows under a name, and the last class that shows the very same."""
    if name == "__dict__":
        return None, None
    try:
        value = getattr(cls, name)
    except Exception:
        return None, None
    home = getattr(value, "__objclass__", None)
    if home in family:
        return value, home
    home = None
    for base in family:
        if getattr(base, name, None) is value:
            home = base
    for meta in metas:
        try:
            if meta.__getattr__(cls, name) is value:
                home = meta
        except AttributeError:
            pass
    return value, home


def _attribute_kind(stored, value):
    if isinstance(stored, (staticmethod, types.BuiltinMethodType)):
        return "static method"
    if isinstance(stored, (classmethod, types.ClassMethodDescriptorType)):
        return "class method"
    if isinstance(stored, property):
        return "property"
    return "method" if isroutine(value) else "data"


def getmro(cls):
    return cls.__mro__


def getattr_static(obj, attr, default=_missing):
    """An attribute as it is stored, without descriptors, `__getattr__` and `__getattribute__`."""
    cls = obj
    own = _missing
    if not _is_type(obj):
        cls = type(obj)
        shadow = _dict_descriptor(cls)
        if shadow is _missing or type(shadow) is types.MemberDescriptorType:
            own = _own_entry(obj, attr)
    shared = _class_entry(cls, attr)
    if own is not _missing and shared is not _missing:
        kind = type(shared)
        overrides = any(_class_entry(kind, name) is not _missing for name in ("__set__", "__delete__"))
        if overrides and _class_entry(kind, "__get__") is not _missing:
            return shared
    for value in (own, shared):
        if value is not _missing:
            return value
    if obj is cls:
        # The metaclass may have it.
        found = _class_entry(type(cls), attr)
        if found is not _missing:
            return found
    if default is _missing:
        raise AttributeError(attr)
    return default


_type_dict = type.__dict__["__dict__"].__get__
_type_mro = type.__dict__["__mro__"].__get__


def _is_type(obj):
    """Whether it is a class, in spite of what it says of its `__class__`."""
    return type in _type_mro(type(obj))


def _own_entry(obj, name):
    try:
        space = object.__getattribute__(obj, "__dict__")
    except AttributeError:
        return _missing
    return dict.get(space, name, _missing)


def _class_entry(cls, name):
    for base in _type_mro(cls):
        if _dict_descriptor(type(base)) is _missing and name in _type_dict(base):
            return _type_dict(base)[name]
    return _missing


def _dict_descriptor(cls):
    """What a class has put in the place of its instances' `__dict__`."""
    for base in _type_mro(cls):
        found = _type_dict(base).get("__dict__", _missing)
        ordinary = type(found) is types.GetSetDescriptorType
        ordinary = ordinary and (found.__name__, found.__objclass__) == ("__dict__", base)
        if found is not _missing and not ordinary:
            return found
    return _missing


def unwrap(func, *, stop=None):
    """The end of a chain of `__wrapped__`, or the first in it that `stop` accepts."""
    met = {id(func): func}
    inner = func
    while not isinstance(inner, type) and hasattr(inner, "__wrapped__"):
        if stop is not None and stop(inner):
            break
        inner = inner.__wrapped__
        if id(inner) in met or len(met) >= sys.getrecursionlimit():
            raise ValueError(f"wrapper loop when unwrapping {func!r}")
        met[id(inner)] = inner
    return inner


def walktree(classes, children, parent):
    """The nested list of `getclasstree` below a class."""
    tree = []
    for cls in sorted(classes, key=operator.attrgetter("__module__", "__name__")):
        tree.append((cls, cls.__bases__))
        if cls in children:
            tree.append(walktree(children[cls], children, cls))
    return tree


def getclasstree(classes, unique=False):
    """Classes in nested lists: what derives from a class stands in the list behind it."""
    children, tops = {}, []
    for cls in classes:
        bases = cls.__bases__ or ()
        for base in bases:
            below = children.setdefault(base, [])
            if cls not in below:
                below.append(cls)
            if unique and base in classes:
                break
        if not bases and cls not in tops:
            tops.append(cls)
    tops += [base for base in children if base not in classes]
    return walktree(tops, children, None)


# Documentation.


def getdoc(object):
    """The documentation of an object, or what it inherits, without its indentation."""
    try:
        doc = object.__doc__
        if doc is None:
            doc = _inherited_doc(object)
    except (AttributeError, TypeError):
        return None
    return cleandoc(doc) if isinstance(doc, str) else None


def cleandoc(doc):
    """A text without the indentation that all lines but the first have in common, nor blank lines at its ends."""
    first, *rest = doc.expandtabs().split("\n")
    margin = min((indentsize(line) for line in rest if line.lstrip(" ")), default=0)
    lines = [first.lstrip(" "), *(line[margin:] for line in rest)]
    filled = [number for number, line in enumerate(lines) if line]
    return "\n".join(lines[filled[0] : filled[-1] + 1]) if filled else ""


def indentsize(line):
    expanded = line.expandtabs()
    return len(expanded) - len(expanded.lstrip())


def _inherited_doc(obj):
    if isinstance(obj, type):
        documented = (cls.__doc__ for cls in obj.__mro__ if cls is not object)
    else:
        cls, name = _place_of(obj)
        if cls is None:
            return None
        slots = getattr(cls, "__slots__", None)
        if isinstance(slots, dict) and name in slots and isinstance(obj, types.MemberDescriptorType):
            return slots[name]
        documented = (getattr(base, name).__doc__ for base in cls.__mro__ if hasattr(base, name))
    return next((doc for doc in documented if doc is not None), None)


def _place_of(obj):
    """The class that a function, method or descriptor belongs to, and its name there."""
    if isinstance(obj, types.MethodType):
        name, owner = obj.__func__.__name__, obj.__self__
        here = isinstance(owner, type) and getattr(getattr(owner, name, None), "__func__", None) is obj.__func__
        return (owner if here else type(owner)), name
    if isinstance(obj, types.FunctionType):
        cls = _class_by_path(obj)
        return (cls, obj.__name__) if getattr(cls, obj.__name__, None) is obj else (None, None)
    if isinstance(obj, types.BuiltinFunctionType):
        owner = obj.__self__
        here = isinstance(owner, type) and f"{owner.__qualname__}.{obj.__name__}" == obj.__qualname__
        return (owner if here else type(owner)), obj.__name__
    if isinstance(obj, property):
        cls = _class_by_path(obj.fget)
        name = getattr(obj, "__name__", obj.fget.__name__)
        return (cls, name) if getattr(cls, name, None) is obj else (None, None)
    if ismethoddescriptor(obj) or isdatadescriptor(obj):
        cls = obj.__objclass__
        return (cls, obj.__name__) if getattr(cls, obj.__name__, None) is obj else (None, None)
    return None, None


def _class_by_path(function):
    """The class in whose body a function was defined, by its qualified name."""
    place = sys.modules.get(function.__module__)
    for step in function.__qualname__.split(".")[:-1]:
        place = getattr(place, step, None)
    return place if isinstance(place, type) else None


# Files and modules.


def getfile(object):
    """The name of the file that an object was defined in."""
    if isinstance(object, types.ModuleType):
        if getattr(object, "__file__", None):
            return object.__file__
        raise TypeError(f"{object!r} is a built-in module")
    if isinstance(object, type):
        home = getattr(object, "__module__", None)
        filename = getattr(sys.modules.get(home), "__file__", None)
        if not filename and home == "__main__":
            raise OSError("source code not available")
        if not filename:
            raise TypeError(f"{object!r} is a built-in class")
        return filename
    code = _code_below(object)
    if code is None:
        raise TypeError(
            "module, class, method, function, traceback, frame, or "
            f"code object was expected, got {type(object).__name__}"
        )
    return code.co_filename


# From a kind of object towards the code object that it runs.
_TOWARDS_CODE = (
    (types.MethodType, "__func__"),
    (types.FunctionType, "__code__"),
    (types.TracebackType, "tb_frame"),
    (types.FrameType, "f_code"),
)


def _code_below(obj):
    for kind, attribute in _TOWARDS_CODE:
        if isinstance(obj, kind):
            obj = getattr(obj, attribute)
    return obj if isinstance(obj, types.CodeType) else None


def getmodulename(path):
    """The name of the module that a file holds, or None."""
    file = path.rpartition("/")[2]
    for suffix in (".abi3.so", ".so", ".pyc", ".py"):
        if file.endswith(suffix):
            return file.removesuffix(suffix)
    return None


def getsourcefile(object):
    """The file that an object's source stands in, or None."""
    filename = getfile(object)
    if filename.endswith(".pyc"):
        filename = filename[:-1]
    known = filename in linecache.cache or linecache.getlines(filename) or _module_in(filename)
    return filename if known else None


def _module_in(filename):
    modules = (module for module in list(sys.modules.values()) if isinstance(module, types.ModuleType))
    return next((module for module in modules if filename and getattr(module, "__file__", "") == filename), None)


def getabsfile(object, _filename=None):
    return _filename or getsourcefile(object) or getfile(object)


def getmodule(object, _filename=None):
    """The module that an object was defined in, or None."""
    if isinstance(object, types.ModuleType):
        return object
    if hasattr(object, "__module__"):
        return sys.modules.get(object.__module__)
    try:
        filename = getabsfile(object, _filename)
    except (TypeError, FileNotFoundError):
        return None
    module = _module_in(filename)
    if module is not None:
        return module
    name = getattr(object, "__name__", None)
    for place in ("__main__", "builtins"):
        module = sys.modules.get(place)
        if name is not None and getattr(module, name, None) is object:
            return module
    return None


# Source.


class ClassFoundException(Exception):
    pass


class EndOfBlock(Exception):
    pass


def findsource(object):
    """All lines of the file that an object is defined in, and the index of its first."""
    filename = getsourcefile(object)
    if filename:
        linecache.checkcache(filename)
    else:
        filename = getfile(object)
        if not (filename.startswith("<") and filename.endswith(">")):
            raise OSError("source code not available")
    module = getmodule(object, filename)
    lines = linecache.getlines(filename, module and vars(module))
    if not lines:
        raise OSError("could not get source code")
    if isinstance(object, types.ModuleType):
        return lines, 0
    if isinstance(object, type):
        try:
            first = vars(object)["__firstlineno__"]
        except (TypeError, KeyError):
            raise OSError("source code not available") from None
        # A class that was made by hand may say anything.
        if not isinstance(first, int) or not 0 < first <= len(lines):
            raise OSError("lineno is out of bounds")
    else:
        code = _code_below(object)
        if code is None:
            raise OSError("could not find code object")
        first = code.co_firstlineno
        if first > len(lines):
            raise OSError("lineno is out of bounds")
    return lines, max(first - 1, 0)


def getsourcelines(object):
    """The lines of an object's source, and the number of the first of them."""
    object = unwrap(object)
    lines, start = findsource(object)
    if isinstance(object, types.TracebackType):
        object = object.tb_frame
    whole = isinstance(object, types.ModuleType)
    if whole or isinstance(object, types.FrameType) and object.f_code.co_name == "<module>":
        return lines, 0
    return getblock(lines[start:]), start + 1


def getsource(object):
    return "".join(getsourcelines(object)[0])


def getcomments(object):
    """The comment above an object, or at the top of a module; None if there is no source."""
    try:
        lines, start = findsource(object)
    except (OSError, TypeError):
        return None
    if isinstance(object, types.ModuleType):
        block = _leading_comment(lines)
    else:
        indent = indentsize(lines[start]) if lines else 0
        above = itertools.takewhile(
            lambda line: line.lstrip().startswith("#") and indentsize(line) == indent, reversed(lines[:start])
        )
        block = [line.expandtabs().lstrip() for line in above][::-1]
        framed = [number for number, line in enumerate(block) if line.strip() != "#"]
        block = block[framed[0] : framed[-1] + 1] if framed else []
    return "".join(block) if block else None


def _leading_comment(lines):
    start = 1 if lines and lines[0].startswith("#!") else 0
    rest = itertools.dropwhile(lambda line: line.strip() in ("", "#"), lines[start:])
    return [line.expandtabs() for line in itertools.takewhile(lambda line: line.startswith("#"), rest)]


# What matters of a source's text: where strings and comments end, and which brackets stand open.
_PIECE = re.compile(
    r"""(?P<comment>\#[^\n]*)
    |(?P<string>[rRbBuUfF]{0,2}(?P<quote>'''|"{3}))
    |[rRbBuUfF]{0,2}(?:'(?:\\[\s\S]|[^'\\\n])*'|"(?:\\[\s\S]|[^"\\\n])*")
    |(?P<open>[(\[{])
    |(?P<close>[)\]}])
    |(?P<joined>\\\r?\n)
    |(?P<newline>\n)
    |(?P<space>[ \t\f\r]+)
    |(?P<word>\w+)
    |(?P<other>.)""",
    re.X,
)
_BLANK = "newline", "space", "joined"
_END_OF_STRING = {quote: re.compile(r"(?:\\[\s\S]|(?!" + quote + r")[^\\])*" + quote) for quote in ("'''", '"""')}


def _logical_lines(text):
    """Of each line in Python's sense: its column, its first word (`#` if it is a comment alone), the word of it that
    begins a definition, whether a block follows, and its last row. Ends early where the text is no Python."""
    at, row = 0, 1
    while at < len(text):
        begin, depth, column, definition = at, 0, None, None
        first = last = ""
        while at < len(text):
            piece = _PIECE.match(text, at)
            kind, token, start, at = piece.lastgroup, piece[0], at, piece.end()
            if kind == "string":
                end = _END_OF_STRING[piece["quote"]].match(text, at)
                if end is None:
                    return
                at = end.end()
            if kind == "newline" and depth <= 0:
                break
            row += text.count("\n", start, at)
            if kind in _BLANK:
                continue
            if column is None:
                column, first = len(text[begin:start].expandtabs()), "#" if kind == "comment" else token
            if kind != "comment":
                depth += (kind == "open") - (kind == "close")
                last = token
                if token in ("def", "class", "lambda"):
                    definition = definition or token
        if first:
            yield column, first, definition, last == ":", row
        row += 1


def getblock(lines):
    """The definition that a list of lines begins with."""
    end, margin, body = 1, None, None
    for column, first, definition, opens, row in _logical_lines("".join(lines)):
        if margin is None:
            # Above it stand comments and decorators, or it is part of another statement.
            if definition is None or first == "@":
                continue
            end, margin = row, column
            if definition == "lambda" or not opens:
                break
        elif first == "#":
            if body is not None and column >= body:
                end = row
        elif column <= margin:
            break
        else:
            end, body = row, body or column
    return lines[:end]


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
        if default is not _empty and kind in _STARS:
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
        self._name, self._kind, self._default, self._annotation = name, kind, default, annotation

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
        text, equals = _STARS.get(self._kind, "") + self._name, "="
        if self._annotation is not _empty:
            text += ": " + formatannotation(self._annotation)
            equals = " = "
        return text if self._default is _empty else text + equals + repr(self._default)

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
        named = collections.OrderedDict()
        before = None
        for param in parameters or ():
            if __validate_parameters__:
                _check_order(before, param)
                if param.name in named:
                    raise ValueError(f"duplicate parameter name: {param.name!r}")
            named[param.name] = before = param
        self._parameters = types.MappingProxyType(named)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        """The signature of a callable."""
        names = {"globals": globals, "locals": locals, "eval_str": eval_str}
        return _Reader(cls, follow_wrapped, names).of(obj)

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
        texts = _with_marks(self._parameters.values())
        text = "(" + ", ".join(texts) + ")"
        if max_width is not None and len(text) > max_width:
            text = "(\n    " + ",\n    ".join(texts) + "\n)"
        if self._return_annotation is not _empty:
            text += " -> " + formatannotation(self._return_annotation)
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
    return texts + ["/"] if before is _ONLY_BY_PLACE else texts


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


def _bound_to(method, owner):
    bind = None if isinstance(method, type) else getattr(type(method), "__get__", None)
    return method if bind is None else bind(method, owner, type(owner))


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
    params = list(whole.parameters.values())
    if not params or params[0].kind > _MORE_PLACES:
        raise ValueError("invalid method signature")
    # What takes any number takes one more.
    return whole.replace(parameters=params[params[0].kind is not _MORE_PLACES :])


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
    found, scope, names = None, None, None
    if isinstance(obj, type):
        found = vars(obj).get("__annotations__")
        if isinstance(found, types.GetSetDescriptorType):
            found = None
        scope, names = getattr(sys.modules.get(getattr(obj, "__module__", None)), "__dict__", None), dict(vars(obj))
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
        whole = _Reader(Signature, follow_wrapped=False, bound=False).of(func)
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


# Frames.

# What `dis` calls so, without the whole of `dis`.
_Positions = collections.namedtuple(
    "Positions", "lineno end_lineno col_offset end_col_offset", defaults=[None] * 4, module="dis"
)


def _with_positions(name, fields):
    """A named tuple that has positions, too, which are no item."""
    base = collections.namedtuple("_" + name, fields)

    def __new__(cls, *values, positions=None, **named):
        made = base.__new__(cls, *values, **named)
        made.positions = positions
        return made

    def __repr__(self):
        rows = (*zip(self._fields, self), ("positions", self.positions))
        return f"{name}({', '.join(f'{field}={value!r}' for field, value in rows)})"

    made = type(name, (base,), {"__new__": __new__, "__repr__": __repr__})
    globals()["_" + name] = base
    return made


_PLACE = "filename lineno function code_context index"
Traceback = _with_positions("Traceback", _PLACE)
FrameInfo = _with_positions("FrameInfo", "frame " + _PLACE)


def getframeinfo(frame, context=1):
    """Where a frame or a traceback is, with so many lines of source around it."""
    if isinstance(frame, types.TracebackType):
        frame, at, line = frame.tb_frame, frame.tb_lasti, frame.tb_lineno
    elif isinstance(frame, types.FrameType):
        at, line = frame.f_lasti, frame.f_lineno
    else:
        raise TypeError(f"{frame!r} is not a frame or traceback object")
    found = (None,) * 4
    if at >= 0:
        found = next(itertools.islice(frame.f_code.co_positions(), at // 2, None))
    positions = _Positions(*found) if found[0] is not None else _Positions(line, *found[1:])
    filename = getsourcefile(frame) or getfile(frame)
    lines = index = None
    if context > 0:
        try:
            source, _ = findsource(frame)
        except OSError:
            pass
        else:
            line = positions.lineno
            start = max(0, min(line - 1 - context // 2, len(source) - context))
            lines, index = source[start : start + context], line - 1 - start
    return Traceback(filename, positions.lineno, frame.f_code.co_name, lines, index, positions=positions)


def getlineno(frame):
    return frame.f_lineno


def _frame_record(frame, place, context):
    info = getframeinfo(place, context)
    return FrameInfo(frame, *info, positions=info.positions)


def getouterframes(frame, context=1):
    """A record of a frame and of each that called it."""
    records = []
    while frame:
        records.append(_frame_record(frame, frame, context))
        frame = frame.f_back
    return records


def getinnerframes(tb, context=1):
    """A record of each frame that an exception passed, from the outermost."""
    records = []
    while tb:
        records.append(_frame_record(tb.tb_frame, tb, context))
        tb = tb.tb_next
    return records


def currentframe():
    return sys._getframe(1)


def stack(context=1):
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    """A record of each frame that the exception being handled passed."""
    handled = sys.exception()
    return getinnerframes(handled and handled.__traceback__, context)


# Generators and their like.

for _prefix in ("GEN", "CORO", "AGEN"):
    for _state in ("CREATED", "RUNNING", "SUSPENDED", "CLOSED"):
        globals()[f"{_prefix}_{_state}"] = f"{_prefix}_{_state}"


def _state_of(suspendable, prefix, initials):
    def now(what):
        return getattr(suspendable, f"{initials}_{what}")

    if now("running"):
        state = "RUNNING"
    elif now("suspended"):
        state = "SUSPENDED"
    else:
        state = "CLOSED" if now("frame") is None else "CREATED"
    return globals()[f"{prefix}_{state}"]


def getgeneratorstate(generator):
    """In which of its four states a generator is."""
    return _state_of(generator, "GEN", "gi")


def getcoroutinestate(coroutine):
    return _state_of(coroutine, "CORO", "cr")


def getasyncgenstate(agen):
    return _state_of(agen, "AGEN", "ag")


def _locals_of(frame):
    return frame.f_locals if frame else {}


def getgeneratorlocals(generator):
    """The local variables of a generator."""
    if not isinstance(generator, types.GeneratorType):
        raise TypeError(f"{generator!r} is not a Python generator")
    return _locals_of(generator.gi_frame)


def getcoroutinelocals(coroutine):
    return _locals_of(getattr(coroutine, "cr_frame", None))


def getasyncgenlocals(agen):
    if not isasyncgen(agen):
        raise TypeError(f"{agen!r} is not a Python async generator")
    return _locals_of(agen.ag_frame)


_STRIDES = 8 | 16
BufferFlags = enum.IntFlag("BufferFlags", dict(
    SIMPLE=0, WRITABLE=1, FORMAT=4, ND=8, STRIDES=_STRIDES,
    C_CONTIGUOUS=32 | _STRIDES, F_CONTIGUOUS=64 | _STRIDES, ANY_CONTIGUOUS=128 | _STRIDES,
    INDIRECT=256 | _STRIDES, CONTIG=8 | 1, CONTIG_RO=8, STRIDED=_STRIDES | 1, STRIDED_RO=_STRIDES,
    RECORDS=_STRIDES | 1 | 4, RECORDS_RO=_STRIDES | 4, FULL=256 | _STRIDES | 1 | 4,
    FULL_RO=256 | _STRIDES | 4, READ=256, WRITE=512,
))  # fmt: skip


__all__ = sorted(
    name
    for name, value in list(globals().items())
    if name[0] != "_" and not isinstance(value, types.ModuleType)
)
