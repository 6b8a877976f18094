# Weak references: mappings that do not keep their keys or values alive, references to bound methods, and
# functions that are called when an object dies. What a program can see of them is what CPython's module shows.

from _weakref import (getweakrefcount, getweakrefs, ref, proxy, CallableProxyType, ProxyType, ReferenceType,
                      _remove_dead_weakref)
from _weakrefset import WeakSet, _IterationGuard

import _collections_abc
import sys

ProxyTypes = (ProxyType, CallableProxyType)

_collections_abc.MutableSet.register(WeakSet)

__all__ = [
    "ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType",
    "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize",
]


class WeakMethod(ref):
    # A bound method is made anew for each access and would be dead at once: this refers to its object and its
    # function, and makes the method again.

    __slots__ = "_func_ref", "_meth_type", "_alive", "__weakref__"

    def __new__(cls, meth, callback=None):
        try:
            owner, function = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None

        def _cb(arg):
            # Either half may die first, and the other one's death says nothing then. Found through a weak
            # reference, or the method and its callback would be a cycle.
            method = found()
            if not method._alive:
                return
            method._alive = False
            if callback is not None:
                callback(method)

        self = ref.__new__(cls, owner, _cb)
        self._func_ref = ref(function, _cb)
        self._meth_type, self._alive = type(meth), True
        found = ref(self)
        return self

    def __call__(self):
        owner, function = super().__call__(), self._func_ref()
        if owner is not None and function is not None:
            return self._meth_type(function, owner)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if self._alive and other._alive:
            return ref.__eq__(self, other) and self._func_ref == other._func_ref
        return self is other

    def __ne__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if self._alive and other._alive:
            return ref.__ne__(self, other) or self._func_ref != other._func_ref
        return self is not other

    __hash__ = ref.__hash__


class WeakValueDictionary(_collections_abc.MutableMapping):
    # `data` has a `KeyedRef` to each value, whose callback takes the entry out.

    def __init__(self, other=(), /, **kw):
        def remove(wr, selfref=ref(self), _atomic_removal=_remove_dead_weakref):
            owner = selfref()
            if owner is None:
                return
            if owner._iterating:
                owner._pending_removals.append(wr.key)
            else:
                _atomic_removal(owner.data, wr.key)

        self._remove, self._pending_removals, self._iterating = remove, [], set()
        self.data = {}
        self.update(other, **kw)

    def _commit_removals(self, _atomic_removal=_remove_dead_weakref):
        # The entries without those that were only noted as dead. A key may have got a living value since.
        entries, dead = self.data, self._pending_removals
        while dead:
            _atomic_removal(entries, dead.pop())
        return entries

    def __getitem__(self, key):
        value = self._commit_removals()[key]()
        if value is not None:
            return value
        raise KeyError(key)

    def __delitem__(self, key):
        del self._commit_removals()[key]

    def __len__(self):
        return len(self._commit_removals())

    def __contains__(self, key):
        wr = self._commit_removals().get(key)
        return wr is not None and wr() is not None

    def __repr__(self):
        return f"<{self.__class__.__name__} at {id(self):#x}>"

    def __setitem__(self, key, value):
        self._commit_removals()[key] = KeyedRef(value, self._remove, key)

    def copy(self):
        twin = WeakValueDictionary()
        for key, value in WeakValueDictionary.items(self):
            twin[key] = value
        return twin

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        twin = self.__class__()
        for key, value in WeakValueDictionary.items(self):
            twin[deepcopy(key, memo)] = value
        return twin

    def get(self, key, default=None):
        wr = self._commit_removals().get(key)
        value = None if wr is None else wr()
        return default if value is None else value

    def items(self):
        entries = self._commit_removals()
        with _IterationGuard(self):
            for key, wr in entries.items():
                if (value := wr()) is not None:
                    yield key, value

    def keys(self):
        entries = self._commit_removals()
        with _IterationGuard(self):
            for key, wr in entries.items():
                if wr() is not None:
                    yield key

    __iter__ = keys

    def itervaluerefs(self):
        entries = self._commit_removals()
        with _IterationGuard(self):
            yield from entries.values()

    def values(self):
        entries = self._commit_removals()
        with _IterationGuard(self):
            for wr in entries.values():
                if (value := wr()) is not None:
                    yield value

    def popitem(self):
        entries = self._commit_removals()
        value = None
        while value is None:
            key, wr = entries.popitem()
            value = wr()
        return key, value

    def pop(self, key, *args):
        wr = self._commit_removals().pop(key, None)
        value = None if wr is None else wr()
        if value is not None:
            return value
        if args:
            return args[0]
        raise KeyError(key)

    def setdefault(self, key, default=None):
        wr = self.data.get(key)
        value = None if wr is None else wr()
        if value is None:
            self._commit_removals()[key] = KeyedRef(default, self._remove, key)
            return default
        return value

    def update(self, other=None, /, **kwargs):
        entries = self._commit_removals()
        if other is not None:
            source = other if hasattr(other, "items") else dict(other)
            for key, value in source.items():
                entries[key] = KeyedRef(value, self._remove, key)
        for key in kwargs:
            entries[key] = KeyedRef(kwargs[key], self._remove, key)

    def valuerefs(self):
        return list(self._commit_removals().values())

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, _collections_abc.Mapping):
            return NotImplemented
        both = self.copy()
        both.update(other)
        return both

    def __ror__(self, other):
        if not isinstance(other, _collections_abc.Mapping):
            return NotImplemented
        both = self.__class__()
        for source in (other, self):
            both.update(source)
        return both


class KeyedRef(ref):
    # A weak reference that knows the key under which a `WeakValueDictionary` has it.

    __slots__ = "key",

    def __new__(type, ob, callback, key):
        self = ref.__new__(type, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)


class WeakKeyDictionary(_collections_abc.MutableMapping):
    # The keys of `data` are weak references, which hash and compare as their objects do while these live.

    def __init__(self, dict=None):
        self.data = {}

        def remove(k, selfref=ref(self)):
            owner = selfref()
            if owner is None:
                return
            if owner._iterating:
                owner._pending_removals.append(k)
            else:
                owner.data.pop(k, None)

        self._remove, self._pending_removals, self._iterating = remove, [], set()
        self._dirty_len = False
        if dict is not None:
            self.update(dict)

    def _commit_removals(self):
        # Some of the dead may have been taken out already.
        entries, dead = self.data, self._pending_removals
        while dead:
            entries.pop(dead.pop(), None)

    def _scrub_removals(self):
        self._pending_removals = [dead for dead in self._pending_removals if dead in self.data]
        self._dirty_len = False

    def __delitem__(self, key):
        self._dirty_len = True
        del self.data[ref(key)]

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __len__(self):
        # A dead key equals no living one, so that it may stay; but one that was taken out must not count twice.
        if self._pending_removals and self._dirty_len:
            self._scrub_removals()
        entries, dead = len(self.data), len(self._pending_removals)
        return entries - dead

    def __repr__(self):
        return f"<{self.__class__.__name__} at {id(self):#x}>"

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def copy(self):
        twin = WeakKeyDictionary()
        for key, value in WeakKeyDictionary.items(self):
            twin[key] = value
        return twin

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        twin = self.__class__()
        for key, value in WeakKeyDictionary.items(self):
            twin[key] = deepcopy(value, memo)
        return twin

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def __contains__(self, key):
        try:
            wr = ref(key)
        except TypeError:
            # What cannot be referenced weakly is no key.
            return False
        return wr in self.data

    def items(self):
        with _IterationGuard(self):
            for wr, value in self.data.items():
                if (key := wr()) is not None:
                    yield key, value

    def keys(self):
        with _IterationGuard(self):
            for wr in self.data:
                if (key := wr()) is not None:
                    yield key

    __iter__ = keys

    def values(self):
        with _IterationGuard(self):
            for wr, value in self.data.items():
                if wr() is not None:
                    yield value

    def keyrefs(self):
        return list(self.data)

    def popitem(self):
        self._dirty_len = True
        key = None
        while key is None:
            wr, value = self.data.popitem()
            key = wr()
        return key, value

    def pop(self, key, *args):
        self._dirty_len = True
        return self.data.pop(ref(key), *args)

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._remove), default)

    def update(self, dict=None, /, **kwargs):
        if dict is not None:
            source = dict if hasattr(dict, "items") else type(kwargs)(dict)
            for key, value in source.items():
                self.data[ref(key, self._remove)] = value
        if kwargs:
            # A name cannot be referenced weakly: this is the error.
            self.update(kwargs)

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, _collections_abc.Mapping):
            return NotImplemented
        both = self.copy()
        both.update(other)
        return both

    def __ror__(self, other):
        if not isinstance(other, _collections_abc.Mapping):
            return NotImplemented
        both = self.__class__()
        for source in (other, self):
            both.update(source)
        return both


class finalize:
    # The object itself is the callback of the weak reference. The registry keeps it, and what it is to call, until
    # it has been called or detached.

    __slots__ = ()
    _registry = {}
    _shutdown = False
    _index_iter = iter(range(sys.maxsize))
    _dirty = False
    _registered_with_atexit = False

    class _Info:
        __slots__ = ("weakref", "func", "args", "kwargs", "atexit", "index")

    def __init__(self, obj, func, /, *args, **kwargs):
        if not self._registered_with_atexit:
            from atexit import register
            register(self._exitfunc)
            finalize._registered_with_atexit = True
        entry = self._Info()
        entry.weakref = ref(obj, self)
        entry.func, entry.args, entry.kwargs = func, args, kwargs or None
        entry.atexit, entry.index = True, next(self._index_iter)
        self._registry[self] = entry
        finalize._dirty = True

    def __call__(self, _=None):
        entry = self._registry.pop(self, None)
        if entry is None or self._shutdown:
            return None
        return entry.func(*entry.args, **(entry.kwargs or {}))

    def detach(self):
        found = finalize.peek(self)
        if found is not None and self._registry.pop(self, None) is not None:
            return found

    def peek(self):
        entry = self._registry.get(self)
        if entry is not None and (obj := entry.weakref()) is not None:
            return obj, entry.func, entry.args, entry.kwargs or {}

    @property
    def alive(self):
        return self in self._registry

    @property
    def atexit(self):
        entry = self._registry.get(self)
        return False if entry is None else entry.atexit

    @atexit.setter
    def atexit(self, value):
        entry = self._registry.get(self)
        if entry is not None:
            entry.atexit = bool(value)

    def __repr__(self):
        entry = self._registry.get(self)
        obj = None if entry is None else entry.weakref()
        state = "dead" if obj is None else f"for {type(obj).__qualname__!r} at {id(obj):#x}"
        return f"<{type(self).__name__} object at {id(self):#x}; {state}>"

    @classmethod
    def _select_for_exit(cls):
        due = [each for each, entry in cls._registry.items() if entry.atexit]
        due.sort(key=lambda each: cls._registry[each].index)
        return due

    @classmethod
    def _exitfunc(cls):
        # Last made, first called; one that makes another has that one called next. No collection may come between.
        resume = None
        try:
            if not cls._registry:
                return
            import gc
            if gc.isenabled():
                gc.disable()
                resume = gc.enable
            due = None
            while True:
                if due is None or finalize._dirty:
                    due = cls._select_for_exit()
                    finalize._dirty = False
                if not due:
                    return
                last = due.pop()
                try:
                    last()
                except Exception:
                    sys.excepthook(*sys.exc_info())
                assert last not in cls._registry
        finally:
            finalize._shutdown = True
            if resume is not None:
                resume()
