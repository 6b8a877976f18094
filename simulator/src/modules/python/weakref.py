"""Weak references, dictionaries that do not keep their keys or values alive, and functions called at an end."""

import _collections_abc
import itertools
import sys
from _weakref import CallableProxyType, ProxyType, ReferenceType, _remove_dead_weakref
from _weakref import getweakrefcount, getweakrefs, proxy, ref
from _weakrefset import WeakSet, _IterationGuard, _tidied

__all__ = (
    "ref proxy getweakrefcount getweakrefs WeakKeyDictionary ReferenceType ProxyType CallableProxyType "
    "ProxyTypes WeakValueDictionary WeakSet WeakMethod finalize"
).split()

ProxyTypes = ProxyType, CallableProxyType

_collections_abc.MutableSet.register(WeakSet)


class WeakMethod(ref):
    """A reference to a bound method, which lives as long as its object and its function do."""

    __slots__ = "_func_ref", "_meth_type", "_alive", "__weakref__"

    def __new__(cls, meth, callback=None):
        try:
            owner = meth.__self__
            function = meth.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None

        # Called for the one that dies first, and once more for the other.
        def died(_):
            whole = weak()
            if whole._alive:
                whole._alive = False
                if callback is not None:
                    callback(whole)

        method = ref.__new__(cls, owner, died)
        method._func_ref = ref(function, died)
        method._meth_type = type(meth)
        method._alive = True
        weak = ref(method)
        return method

    def __call__(self):
        owner = super().__call__()
        function = self._func_ref()
        if owner is not None and function is not None:
            return self._meth_type(function, owner)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if self._alive and other._alive:
            return ref.__eq__(self, other) and self._func_ref == other._func_ref
        return self is other

    def __ne__(self, other):
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    __hash__ = ref.__hash__


class WeakValueDictionary(_collections_abc.MutableMapping):
    """A dictionary whose entries go when their values die."""

    def __init__(self, other=(), /, **kw):
        # It refers to the dictionary weakly, or values would keep the dictionary alive.
        def remove(dead, selfref=ref(self), forget=_remove_dead_weakref):
            owner = selfref()
            if owner is not None:
                if owner._iterating:
                    owner._pending_removals.append(dead.key)
                else:
                    forget(owner.data, dead.key)

        self._remove = remove
        # Notes of the dead, and who iterates.
        self._pending_removals, self._iterating = [], set()
        self.data = {}
        self.update(other, **kw)

    def _commit_removals(self, forget=_remove_dead_weakref):
        """Removes what was noted while somebody iterated."""
        next_noted, refs = self._pending_removals.pop, self.data
        while True:
            try:
                key = next_noted()
            except IndexError:
                return
            # The key may have a new value by now.
            forget(refs, key)

    def __getitem__(self, key):
        value = _tidied(self)[key]()
        if value is not None:
            return value
        raise KeyError(key)

    def __delitem__(self, key):
        del _tidied(self)[key]

    def __len__(self):
        return len(_tidied(self))

    def __contains__(self, key):
        try:
            return _tidied(self)[key]() is not None
        except KeyError:
            return False

    def __repr__(self):
        return "<%s at %#x>" % (type(self).__name__, id(self))

    def __setitem__(self, key, value):
        refs = _tidied(self)
        refs[key] = KeyedRef(value, self._remove, key)

    def copy(self):
        refs = _tidied(self)
        made = WeakValueDictionary()
        with _IterationGuard(self):
            for key, weak in refs.items():
                value = weak()
                if value is not None:
                    made[key] = value
        return made

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy

        refs = _tidied(self)
        made = type(self)()
        with _IterationGuard(self):
            for key, weak in refs.items():
                value = weak()
                if value is not None:
                    made[deepcopy(key, memo)] = value
        return made

    def get(self, key, default=None):
        refs = _tidied(self)
        try:
            weak = refs[key]
        except KeyError:
            return default
        value = weak()
        return default if value is None else value

    def items(self):
        _tidied(self)
        with _IterationGuard(self):
            for key, weak in self.data.items():
                if (value := weak()) is not None:
                    yield key, value

    def keys(self):
        _tidied(self)
        with _IterationGuard(self):
            for key, weak in self.data.items():
                if weak() is not None:
                    yield key

    __iter__ = keys

    def itervaluerefs(self):
        _tidied(self)
        with _IterationGuard(self):
            yield from self.data.values()

    def values(self):
        _tidied(self)
        with _IterationGuard(self):
            for weak in self.data.values():
                if (value := weak()) is not None:
                    yield value

    def popitem(self):
        refs = _tidied(self)
        while True:
            key, weak = refs.popitem()
            value = weak()
            if value is not None:
                return key, value

    def pop(self, key, *args):
        refs = _tidied(self)
        try:
            value = refs.pop(key)()
        except KeyError:
            value = None
        if value is not None:
            return value
        if args:
            return args[0]
        raise KeyError(key)

    def setdefault(self, key, default=None):
        try:
            value = self.data[key]()
        except KeyError:
            value = None
        if value is not None:
            return value
        refs = _tidied(self)
        refs[key] = KeyedRef(default, self._remove, key)
        return default

    def update(self, other=None, /, **kwargs):
        refs = _tidied(self)
        if other is not None:
            if not hasattr(other, "items"):
                other = dict(other)
            for key, value in other.items():
                refs[key] = KeyedRef(value, self._remove, key)
        for key, value in kwargs.items():
            refs[key] = KeyedRef(value, self._remove, key)

    def valuerefs(self):
        return list(_tidied(self).values())

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        return _merged(self.copy, other)

    def __ror__(self, other):
        merged = _merged(type(self), other)
        if merged is not NotImplemented:
            merged.update(self)
        return merged


def _merged(make, other):
    """A new dictionary with another one's entries; a set or the like has none."""
    if not isinstance(other, _collections_abc.Mapping):
        return NotImplemented
    made = make()
    made.update(other)
    return made


class KeyedRef(ref):
    """A reference that knows the key of its entry."""

    __slots__ = ("key",)

    def __new__(type, ob, callback, key):
        weak = ref.__new__(type, ob, callback)
        weak.key = key
        return weak

    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)


class WeakKeyDictionary(_collections_abc.MutableMapping):
    """A dictionary whose entries go when their keys die."""

    def __init__(self, dict=None):
        self.data = {}

        def remove(dead, selfref=ref(self)):
            owner = selfref()
            if owner is not None:
                if owner._iterating:
                    owner._pending_removals.append(dead)
                else:
                    try:
                        del owner.data[dead]
                    except KeyError:
                        pass

        self._remove = remove
        # Notes of the dead, and who iterates.
        self._pending_removals, self._iterating = [], set()
        # Whether something was taken out, so that what was noted may be gone already.
        self._dirty_len = False
        if dict is not None:
            self.update(dict)

    def _commit_removals(self):
        """Removes what was noted while somebody iterated, as far as it is still there."""
        next_noted, entries = self._pending_removals.pop, self.data
        while True:
            try:
                dead = next_noted()
            except IndexError:
                return
            try:
                del entries[dead]
            except KeyError:
                pass

    def __delitem__(self, key):
        entries, self._dirty_len = self.data, True
        del entries[ref(key)]

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __len__(self):
        noted = self._pending_removals
        if noted and self._dirty_len:
            self._pending_removals = [dead for dead in self._pending_removals if dead in self.data]
            self._dirty_len = False
        return len(self.data) - len(self._pending_removals)

    def __repr__(self):
        return "<%s at %#x>" % (type(self).__name__, id(self))

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def copy(self):
        made = WeakKeyDictionary()
        with _IterationGuard(self):
            for weak, value in self.data.items():
                key = weak()
                if key is not None:
                    made[key] = value
        return made

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy

        made = type(self)()
        with _IterationGuard(self):
            for weak, value in self.data.items():
                key = weak()
                if key is not None:
                    made[key] = deepcopy(value, memo)
        return made

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def __contains__(self, key):
        try:
            wanted = ref(key)
        except TypeError:
            # There are no weak references to it.
            return False
        return wanted in self.data

    def items(self):
        with _IterationGuard(self):
            for weak, value in self.data.items():
                key = weak()
                if key is not None:
                    yield key, value

    def keys(self):
        with _IterationGuard(self):
            for weak in self.data:
                key = weak()
                if key is not None:
                    yield key

    __iter__ = keys

    def values(self):
        with _IterationGuard(self):
            for weak, value in self.data.items():
                if weak() is not None:
                    yield value

    def keyrefs(self):
        return list(self.data)

    def popitem(self):
        self._dirty_len = True
        while True:
            weak, value = self.data.popitem()
            key = weak()
            if key is not None:
                return key, value

    def pop(self, key, *args):
        self._dirty_len = True
        entries = self.data
        return entries.pop(ref(key), *args)

    def setdefault(self, key, default=None):
        watched = ref(key, self._remove)
        return self.data.setdefault(watched, default)

    def update(self, dict=None, /, **kwargs):
        entries = self.data
        if dict is not None:
            if not hasattr(dict, "items"):
                dict = type(entries)(dict)
            for key, value in dict.items():
                entries[ref(key, self._remove)] = value
        if kwargs:
            self.update(kwargs)

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        return _merged(self.copy, other)

    def __ror__(self, other):
        merged = _merged(type(self), other)
        if merged is not NotImplemented:
            merged.update(self)
        return merged


class finalize:
    """A function that is called when an object dies, or at the program's end."""

    # All is kept here, so that one that nobody has kept stays alive, and that they are in no cycle with the object.
    __slots__ = ()
    _registry, _index_iter = {}, itertools.count()
    _registered_with_atexit = _dirty = _shutdown = False

    class _Info:
        __slots__ = "weakref", "func", "args", "kwargs", "atexit", "index"

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._registered_with_atexit:
            import atexit

            atexit.register(self._exitfunc)
            finalize._registered_with_atexit = True
        noted = self._Info()
        noted.weakref, noted.func, noted.args = ref(obj, self), func, args
        noted.kwargs, noted.atexit, noted.index = kwargs or None, True, next(self._index_iter)
        finalize._registry[self] = noted
        finalize._dirty = True

    def __call__(self, _=None):
        """Calls the function, unless that was done; what it returns."""
        info = self._registry.pop(self, None)
        if info is not None and not self._shutdown:
            return info.func(*info.args, **(info.kwargs or {}))

    def detach(self):
        """Gives up: the object, the function and its arguments, or None if it was called."""
        info = self._registry.get(self)
        obj = None if info is None else info.weakref()
        if obj is not None and self._registry.pop(self, None):
            return obj, info.func, info.args, info.kwargs or {}

    def peek(self):
        """What detach() returns, without giving up."""
        info = self._registry.get(self)
        obj = None if info is None else info.weakref()
        if obj is not None:
            return obj, info.func, info.args, info.kwargs or {}

    @property
    def alive(self):
        """Whether the function is still to be called."""
        return self in self._registry

    @property
    def atexit(self):
        """Whether it is called at the program's end, too."""
        info = self._registry.get(self)
        return info is not None and info.atexit

    @atexit.setter
    def atexit(self, value):
        info = self._registry.get(self)
        if info is not None:
            info.atexit = bool(value)

    def __repr__(self):
        info = self._registry.get(self)
        obj = None if info is None else info.weakref()
        state = "dead" if obj is None else f"for {type(obj).__name__!r} at {id(obj):#x}"
        return f"<{type(self).__name__} object at {id(self):#x}; {state}>"

    @classmethod
    def _exitfunc(cls):
        """Calls what is left, the newest first. That can make new ones."""
        import gc

        collecting, left = gc.isenabled(), []
        try:
            gc.disable()
            while True:
                if finalize._dirty or not left:
                    left = [(info.index, each) for each, info in cls._registry.items() if info.atexit]
                    left.sort(key=lambda pair: pair[0])
                    finalize._dirty = False
                if not left:
                    break
                try:
                    left.pop()[1]()
                except Exception:
                    sys.excepthook(*sys.exc_info())
        finally:
            # Objects that die from now on call nothing.
            finalize._shutdown = True
            if collecting:
                gc.enable()
