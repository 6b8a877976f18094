# Classes whose methods follow from their annotated fields.
#
# While a class is completed, as many lists, dictionaries and tuples are held at each moment as CPython's module holds:
# they stay in the free lists, where gc.get_count() shows them.

import abc
import copy
import inspect
import itertools
import keyword
import os
import sys
import types
from reprlib import recursive_repr
from types import GenericAlias, MappingProxyType

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'fields', 'asdict',
           'astuple', 'make_dataclass', 'replace', 'is_dataclass']


# ----- what describes a field -----

class FrozenInstanceError(AttributeError):
    pass


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


class _Mark(str):
    """Something that has nothing but a name."""
    __repr__ = str.__str__


MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
# A field's kind.
_FIELD, _FIELD_CLASSVAR, _FIELD_INITVAR = _Mark('_FIELD'), _Mark('_FIELD_CLASSVAR'), _Mark('_FIELD_INITVAR')
# The default of a parameter whose value a factory makes.
_MADE = _Mark('<factory>')
_NO_METADATA = MappingProxyType({})


def _listing(described, names):
    values = [f'{name}={getattr(described, name)!r}' for name in names.split()]
    return f'{type(described).__name__}({",".join(values)})'


class InitVar:
    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __class_getitem__(cls, type):
        return InitVar(type)

    def __repr__(self):
        shown = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f'dataclasses.InitVar[{shown}]'


class Field:
    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare', 'metadata', 'kw_only',
                 '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = self.type = self._field_type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.kw_only = kw_only
        self.metadata = _NO_METADATA if metadata is None else MappingProxyType(metadata)

    @recursive_repr()
    def __repr__(self):
        return _listing(
            self, 'name type default default_factory init repr hash compare metadata kw_only _field_type')

    def __set_name__(self, owner, name):
        # The default may be a descriptor, which this field keeps from being told.
        tell = getattr(type(self.default), '__set_name__', None)
        if tell:
            tell(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:
    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen', 'match_args', 'kw_only', 'slots',
                 'weakref_slot')

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
        # Three at once need no tuple.
        self.init, self.repr, self.eq = init, repr, eq
        self.order, self.unsafe_hash, self.frozen = order, unsafe_hash, frozen
        self.match_args, self.kw_only = match_args, kw_only
        self.slots, self.weakref_slot = slots, weakref_slot

    def __repr__(self):
        return _listing(self, ' '.join(self.__slots__))


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    """What a field has besides its type."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


# ----- the fields of a class -----

def _meant(annotation, cls, home):
    """What an annotation is. Of a string the beginning is read: a name of the class's module or, dotted, of home."""
    if not isinstance(annotation, str):
        return annotation
    known = vars(sys.modules.get(cls.__module__, types))
    match ''.join(c if c.isalnum() or c == '_' else f' {c} ' for c in annotation).split():
        case [module, '.', name, *_] if known.get(module) is home:
            return vars(home).get(name)
        case [_, '.', *_] | []:
            return None
        case [name, *_]:
            return known.get(name)


def _kind_of(annotation, cls):
    typing = sys.modules.get('typing')
    if typing:
        meant = _meant(annotation, cls, typing)
        if meant is typing.ClassVar or typing.get_origin(meant) is typing.ClassVar:
            return _FIELD_CLASSVAR
    meant = _meant(annotation, cls, sys.modules[__name__])
    return _FIELD_INITVAR if meant is InitVar or type(meant) is InitVar else _FIELD


def _described(cls, name, annotation, kw_only):
    """The Field of an annotated name, with what the class says about it."""
    found = getattr(cls, name, MISSING)
    if not isinstance(found, Field):
        if isinstance(found, types.MemberDescriptorType):
            # What __slots__ makes is no default.
            found = MISSING
        found = field(default=found)
    found.name = name
    found.type = annotation
    found._field_type = kind = _kind_of(annotation, cls)

    if kind is not _FIELD and found.default_factory is not MISSING:
        raise TypeError(f'field {name} cannot have a default factory')
    if kind is _FIELD_CLASSVAR:
        if found.kw_only is not MISSING:
            raise TypeError(f'field {name} is a ClassVar but specifies kw_only')
    elif found.kw_only is MISSING:
        found.kw_only = kw_only
    if kind is _FIELD and type(found.default).__hash__ is None:
        raise ValueError(f'mutable default {type(found.default)} for field {name} is not allowed: use default_factory')
    return found


def _has_default(f):
    return f.default is not MISSING or f.default_factory is not MISSING
