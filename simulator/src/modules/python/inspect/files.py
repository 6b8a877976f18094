

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
