"""What live objects tell of themselves: kinds, members, source, frames and signatures."""
# The module is the files of this folder, read as one; mod.rs has their order.

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
from weakref import ref as _weak

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
