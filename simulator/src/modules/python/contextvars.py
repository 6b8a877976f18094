# Context variables, which CPython writes in C (Python/context.c): values that belong to a context. Each thread has contexts
# of its own, of which one is current.

from _source import tracked_for
from types import GenericAlias

__all__ = ('Context', 'ContextVar', 'Token', 'copy_context')

_missing = object()
_keep = object.__setattr__


class _TokenMissing:
    def __repr__(self):
        return '<Token.MISSING>'


_TokenMissing.__name__ = _TokenMissing.__qualname__ = 'Token.MISSING'


class Token:
    """What a variable was before set()."""

    __module__ = '_contextvars'
    __slots__ = ('_context', '_used', 'old_value', 'var')
    __layout__ = (48, '_context var', 'final')
    MISSING = _TokenMissing()

    def __new__(cls, *args):
        raise RuntimeError('Tokens can only be created by ContextVars')

    def __repr__(self):
        used = ' used' if self._used else ''
        return f'<Token{used} var={self.var!r} at {id(self):#x}>'

    __hash__ = None
    __class_getitem__ = classmethod(GenericAlias)


class ContextVar:
    """A variable whose value belongs to the current context."""

    __module__ = '_contextvars'
    __slots__ = ('name', '_default')
    __layout__ = (64, 'name _default', 'final')

    def __init__(self, name, /, *, default=_missing):
        if not isinstance(name, str):
            raise TypeError('context variable name must be a str')
        _keep(self, 'name', name)
        _keep(self, '_default', default)
        tracked_for(self, name, default)

    def __setattr__(self, name, *value):
        if name == 'name':
            raise AttributeError('readonly attribute')
        raise AttributeError(f"'_contextvars.ContextVar' object has no attribute '{name}'"
                             ' and no __dict__ for setting new attributes')

    __delattr__ = __setattr__

    def get(self, default=_missing, /):
        found = _current[-1]._find(self)
        if found is not _missing:
            return found
        if default is not _missing:
            return default
        if self._default is not _missing:
            return self._default
        raise LookupError(self)

    def set(self, value, /):
        context = _current[-1]
        token = object.__new__(Token)
        token._context, token._used, token.var = context, False, self
        old = context._find(self)
        token.old_value = Token.MISSING if old is _missing else old
        context._put(self, value)
        return token

    def reset(self, token, /):
        if not isinstance(token, Token):
            raise TypeError(f'expected an instance of Token, got {token!r}')
        if token._used:
            raise RuntimeError(f'{token!r} has already been used once')
        if token.var is not self:
            raise ValueError(f'{token!r} was created by a different ContextVar')
        context = _current[-1]
        if token._context is not context:
            raise ValueError(f'{token!r} was created in a different Context')
        token._used = True
        context._put(self, _missing if token.old_value is Token.MISSING else token.old_value)

    def __repr__(self):
        default = '' if self._default is _missing else f' default={self._default!r}'
        return f'<ContextVar name={self.name!r}{default} at {id(self):#x}>'

    __class_getitem__ = classmethod(GenericAlias)


class hamt_bitmap_node(tuple):
    """Variables and their values, in turn. In C a large table is a tree of such nodes."""

    __module__ = 'builtins'
    __slots__ = ()
    __layout__ = (32, '', 'final')


class hamt:
    """The values of a context after a change. None of it is ever changed, so that a copy of a context costs little."""

    __module__ = 'builtins'
    __slots__ = ('_root',)
    __layout__ = (40, '_root?', 'final')


def _table(items=()):
    new = object.__new__(hamt)
    new._root = hamt_bitmap_node(items) if items else None
    return new


class Context:
    """The values of context variables."""

    __module__ = '_contextvars'
    __slots__ = ('_vars', '_entered', '__weakref__')
    __layout__ = (48, '_vars', 'final')

    def __init__(self, *args, **kwargs):
        if args or kwargs:
            raise TypeError('Context() does not accept any arguments')
        self._vars = _table()
        self._entered = False

    def _find(self, var):
        for known, value in self.items():
            if known is var:
                return value
        return _missing

    def _put(self, var, value):
        # The table with another value of the variable, or without it.
        kept = [field for pair in self.items() if pair[0] is not var for field in pair]
        self._vars = _table(kept if value is _missing else [*kept, var, value])

    def run(self, callable, /, *args, **kwargs):
        self._enter()
        try:
            return callable(*args, **kwargs)
        finally:
            self._leave()

    def _enter(self):
        if self._entered:
            raise RuntimeError(f'cannot enter context: {self!r} is already entered')
        self._entered = True
        _current.append(self)

    def _leave(self):
        _current.pop()
        self._entered = False

    def copy(self):
        new = object.__new__(Context)
        new._vars, new._entered = self._vars, False
        return new

    def __getitem__(self, var):
        if not isinstance(var, ContextVar):
            raise TypeError(f'a ContextVar key was expected, got {var!r}')
        found = self._find(var)
        if found is _missing:
            raise KeyError(var)
        return found

    def __contains__(self, var):
        if not isinstance(var, ContextVar):
            raise TypeError(f'a ContextVar key was expected, got {var!r}')
        return self._find(var) is not _missing

    def get(self, var, default=None, /):
        return self[var] if var in self else default

    def keys(self):
        return iter((self._vars._root or ())[::2])

    def values(self):
        return iter((self._vars._root or ())[1::2])

    def items(self):
        return zip(self.keys(), self.values())

    def __len__(self):
        return len(self._vars._root or ()) // 2

    def __iter__(self):
        return self.keys()

    def __eq__(self, other):
        if not isinstance(other, Context):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    __hash__ = None

    def __repr__(self):
        return f'<_contextvars.Context object at {id(self):#x}>'


# Those of the thread that runs, the last one current (see _thread.py).
_current = [Context()]
_current[0]._entered = True


def copy_context():
    """A copy of the current context."""
    return _current[-1].copy()
