

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
    own = _missing
    cls = type(obj)
    if type in _type_mro(cls):
        # A class, whatever it says of its `__class__`.
        cls = obj
    else:
        shadow = _dict_descriptor(cls)
        if shadow is _missing or type(shadow) is types.MemberDescriptorType:
            own = _own_entry(obj, attr)
    shared = _class_entry(cls, attr)
    if own is not _missing and shared is not _missing:
        kind = type(shared)
        if _class_entry(kind, "__get__") is not _missing and (
            _class_entry(kind, "__set__") is not _missing or _class_entry(kind, "__delete__") is not _missing
        ):
            return shared
    if own is not _missing:
        return own
    if shared is not _missing:
        return shared
    if obj is cls:
        # The metaclass may have it.
        for base in _type_mro(type(cls)):
            if _dict_descriptor(type(base)) is _missing and attr in base.__dict__:
                return base.__dict__[attr]
    if default is _missing:
        raise AttributeError(attr)
    return default


_type_dict = type.__dict__["__dict__"].__get__
_type_mro = type.__dict__["__mro__"].__get__


def _own_entry(obj, name):
    space = {}
    try:
        space = object.__getattribute__(obj, "__dict__")
    except AttributeError:
        pass
    return dict.get(space, name, _missing)


def _class_entry(cls, name):
    for base in _type_mro(cls):
        if _dict_descriptor(type(base)) is _missing and name in base.__dict__:
            return base.__dict__[name]
    return _missing


def _dict_descriptor(cls):
    """What a class has put in the place of its instances' `__dict__`. It is remembered for the classes in its order of
    resolution, which are not kept alive by that."""
    return _first_dict_descriptor(*[_weak(base) for base in _type_mro(cls)])


@functools.lru_cache()
def _first_dict_descriptor(*refs):
    for weak in refs:
        base = weak()
        space = _type_dict(base)
        if "__dict__" in space:
            found = space["__dict__"]
            ordinary = type(found) is types.GetSetDescriptorType and found.__name__ == "__dict__"
            if not (ordinary and found.__objclass__ is base):
                return found
    return _missing


def unwrap(func, *, stop=None):
    """The end of a chain of `__wrapped__`, or the first in it that `stop` accepts."""
    met = {id(func): func}
    limit = sys.getrecursionlimit()
    inner = func
    while not isinstance(inner, type) and hasattr(inner, "__wrapped__"):
        if stop is not None and stop(inner):
            break
        inner = inner.__wrapped__
        if id(inner) in met or len(met) >= limit:
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
