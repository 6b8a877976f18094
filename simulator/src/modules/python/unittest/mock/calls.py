# Calls as values: what was called, with which arguments; they are compared with calls that a test writes down.

import asyncio
import contextlib
import functools
import importlib
import inspect
import io
import pprint
import types

__all__ = """Mock MagicMock patch sentinel DEFAULT ANY call create_autospec AsyncMock FILTER_DIR NonCallableMock
    NonCallableMagicMock mock_open PropertyMock seal""".split()

FILTER_DIR = True


class _SentinelObject:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'sentinel.{self.name}'

    def __reduce__(self):
        return f'sentinel.{self.name}'


class _Sentinel:
    # Gives an object of its own for each name.

    def __init__(self):
        self._made = {}

    def __getattr__(self, name):
        if name == '__bases__':
            raise AttributeError
        return self._made.setdefault(name, _SentinelObject(name))

    def __reduce__(self):
        return 'sentinel'


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT
_GONE = sentinel.DELETED


class _ANY:
    # Equal to everything.

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return '<ANY>'


ANY = _ANY()


def _join(link, path):
    # The path of what is reached by `path` from what is reached by `link`: a name, or () for the result of a call.
    return f'{link}.{path}' if link and path and not path.startswith('()') else link + path


def _call_text(name, args, kwargs):
    parts = [repr(arg) for arg in args] + [f'{key}={value!r}' for key, value in kwargs.items()]
    return f'{name}({', '.join(parts)})'


def _three(value):
    # Name, arguments and keywords of a call that is written with or without each of them.
    name, args, kwargs = '', (), {}
    for part in value:
        if isinstance(part, str):
            name = part
        elif isinstance(part, tuple):
            args = part
        else:
            kwargs = part
    return name, args, kwargs


class _Call(tuple):
    # `call` and what is got from it. A finished call is a tuple of name, arguments and keywords, or of the last two;
    # what is not finished has its path alone.

    def __new__(cls, value=(), name='', parent=None, two=False, from_kall=True):
        given, args, kwargs = _three(value)
        return tuple.__new__(cls, (args, kwargs) if two else (given, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._path, self._before, self._finished = name, parent, from_kall

    def _parts(self):
        return tuple(self) if len(self) == 3 else ('', *self)

    def __eq__(self, other):
        try:
            length = len(other)
        except TypeError:
            return NotImplemented
        if length > 3:
            return False
        before, others = self._before, getattr(other, '_before', None)
        if before is not None and others is not None and before != others:
            return False
        name, args, kwargs = self._parts()
        its_name, its_args, its_kwargs = _three(other)
        if name and name != its_name:
            return False
        # The other one is asked first: it may hold ANY.
        return (its_args, its_kwargs) == (args, kwargs)

    __ne__ = object.__ne__

    def __call__(self, /, *args, **kwargs):
        if self._path is None:
            return _Call(('', args, kwargs), name='()')
        return _Call((self._path, args, kwargs), name=self._path + '()', parent=self)

    def __getattr__(self, name):
        if self._path is None:
            return _Call(name=name, from_kall=False)
        return _Call(name=_join(self._path, name), parent=self, from_kall=False)

    def __getattribute__(self, name):
        # What a tuple can do means nothing here.
        if name in ('count', 'index'):
            raise AttributeError
        return tuple.__getattribute__(self, name)

    @property
    def args(self):
        return self._parts()[1]

    @property
    def kwargs(self):
        return self._parts()[2]

    def __repr__(self):
        if not self._finished:
            path = self._path or 'call'
            return f'call{path}' if path.startswith('()') else path
        name, args, kwargs = self._parts()
        return _call_text(_join('call', name), args, kwargs)

    def call_list(self):
        calls, at = [], self
        while at is not None:
            if at._finished:
                calls.append(at)
            at = at._before
        return _CallList(reversed(calls))


call = _Call(from_kall=False)


class _CallList(list):
    def __contains__(self, wanted):
        if not isinstance(wanted, list):
            return list.__contains__(self, wanted)
        length = len(wanted)
        return any(self[at:at + length] == wanted for at in range(len(self) - length + 1))

    def __repr__(self):
        return pprint.pformat(list(self))
