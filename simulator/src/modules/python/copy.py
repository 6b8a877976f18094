# Shallow and deep copies, both by the same rebuilding of what an object's reduction says.

import types
import weakref
from copyreg import dispatch_table

__all__ = "Error", "copy", "deepcopy", "replace"


class Error(Exception):
    pass


error = Error


def copy(x):
    """A new object with the same parts, or x itself if it can't change."""
    cls = type(x)
    if cls in _SHARED or cls in _FROZEN or issubclass(cls, type):
        return x
    if cls in _COPY_THEMSELVES:
        return cls.copy(x)
    if (hook := getattr(cls, "__copy__", None)) is not None:
        return hook(x)
    if (reduce := dispatch_table.get(cls)) is not None:
        reduction = reduce(x)
    elif (reduce := getattr(x, "__reduce_ex__", None)) is not None:
        reduction = reduce(4)
    elif reduce := getattr(x, "__reduce__", None):
        reduction = reduce()
    else:
        raise Error(f"un(shallow)copyable object of type {cls}")
    return x if isinstance(reduction, str) else _reconstruct(x, None, *reduction)


def deepcopy(x, memo=None, _nil=[]):
    """A copy whose parts are copied in turn; each object only once, as far as the memo knows."""
    place = id(x)
    if memo is None:
        memo = {}
    elif (twin := memo.get(place, _nil)) is not _nil:
        return twin
    cls = type(x)
    if (way := _DEEP.get(cls)) is not None:
        twin = way(x, memo)
    elif issubclass(cls, type):
        return x
    elif (way := getattr(x, "__deepcopy__", None)) is not None:
        twin = way(memo)
    else:
        if reduce := dispatch_table.get(cls):
            reduction = reduce(x)
        elif (reduce := getattr(x, "__reduce_ex__", None)) is not None:
            reduction = reduce(4)
        elif reduce := getattr(x, "__reduce__", None):
            reduction = reduce()
        else:
            raise Error(f"un(deep)copyable object of type {cls}")
        twin = x if isinstance(reduction, str) else _reconstruct(x, memo, *reduction)
    if twin is not x:
        memo[place] = twin
        _keep(x, memo)
    return twin


def _keep(x, memo):
    # The memo knows objects by address, so they have to stay: it holds a list of them under its own address.
    try:
        memo[id(memo)].append(x)
    except KeyError:
        memo[id(memo)] = [x]


def replace(obj, /, **changes):
    """A copy in which some fields have other values."""
    cls = obj.__class__
    if (hook := getattr(cls, "__replace__", None)) is None:
        raise TypeError(f"replace() does not support {cls.__name__} objects")
    return hook(obj, **changes)


def _reconstruct(x, memo, make, args, state=None, items=None, pairs=None, *, deepcopy=deepcopy):
    # Without a memo, the parts are taken over as they are.
    deep = memo is not None
    if deep and args:
        args = (deepcopy(arg, memo) for arg in args)
    twin = make(*args)
    if deep:
        # Before the parts, which may lead back to x.
        memo[id(x)] = twin
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(twin, "__setstate__"):
            twin.__setstate__(state)
        else:
            members = None
            if isinstance(state, tuple) and len(state) == 2:
                state, members = state
            if state is not None:
                twin.__dict__.update(state)
            if members is not None:
                for key, value in members.items():
                    setattr(twin, key, value)
    if items is not None:
        for item in items:
            if deep:
                item = deepcopy(item, memo)
            twin.append(item)
    if pairs is not None:
        for key, value in pairs:
            if deep:
                key = deepcopy(key, memo)
                value = deepcopy(value, memo)
            twin[key] = value
    return twin


def _deep_shared(x, memo):
    return x


# The containers of the language itself. They stand in the memo before their parts do.

def _deep_list(x, memo, deepcopy=deepcopy):
    twin = memo[id(x)] = []
    add = twin.append
    for item in x:
        add(deepcopy(item, memo))
    return twin


def _deep_dict(x, memo, deepcopy=deepcopy):
    twin = memo[id(x)] = {}
    for key, value in x.items():
        # The value is copied before the key.
        twin[deepcopy(key, memo)] = deepcopy(value, memo)
    return twin


def _deep_tuple(x, memo, deepcopy=deepcopy):
    twin = [deepcopy(item, memo) for item in x]
    # A tuple within itself has been copied by now; one of unchangeable items needs no copy.
    try:
        return memo[id(x)]
    except KeyError:
        pass
    for before, after in zip(x, twin):
        if before is not after:
            twin = tuple(twin)
            break
    else:
        twin = x
    return twin


def _deep_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


# Types whose objects no copy needs to touch; those of the second kind may have parts that a deep copy does.
_SHARED = {
    int, float, bool, complex, str, bytes, range, type, property, weakref.ref,
    types.NoneType, types.EllipsisType, types.NotImplementedType,
    types.FunctionType, types.BuiltinFunctionType, types.CodeType,
}
_FROZEN = {tuple, frozenset, slice, super}
_DEEP = {
    **dict.fromkeys(_SHARED, _deep_shared),
    list: _deep_list, dict: _deep_dict, tuple: _deep_tuple, types.MethodType: _deep_method,
}
_COPY_THEMSELVES = {list, dict, set, bytearray}
