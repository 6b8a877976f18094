# What of the operating system needs no host: names, paths as texts, errors, files that are not there, and an environment
# of the program's own. Processes are out of reach, and whatever asks for them is refused by name.

import abc
import sys

import posixpath as path
from _collections_abc import Mapping, MutableMapping
from posix import (
    chdir, fspath, get_terminal_size, listdir, lstat, open, putenv, remove, rmdir, scandir, stat, terminal_size, unlink,
    unsetenv)

sys.modules['os.path'] = path

name, linesep = 'posix', '\n'
curdir, pardir, extsep, sep = path.curdir, path.pardir, path.extsep, path.sep
pathsep, altsep, defpath, devnull = path.pathsep, path.altsep, path.defpath, path.devnull
error = OSError
F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
EX_OK = 0


class PathLike(abc.ABC):
    """What has a text for a path."""

    __slots__ = ()

    @abc.abstractmethod
    def __fspath__(self):
        """The path's text."""

    @classmethod
    def __subclasshook__(cls, other):
        if cls is PathLike and any('__fspath__' in vars(base) for base in other.__mro__):
            return True
        return NotImplemented


class _Environ(MutableMapping):
    """The variables of the environment: texts, kept as bytes."""

    def __init__(self, data, encodekey, decodekey, encodevalue, decodevalue):
        self.encodekey, self.decodekey = encodekey, decodekey
        self.encodevalue, self.decodevalue = encodevalue, decodevalue
        self._data = data

    def __getitem__(self, key):
        try:
            found = self._data[self.encodekey(key)]
        except KeyError:
            # The key as it was given.
            raise KeyError(key) from None
        return self.decodevalue(found)

    def __setitem__(self, key, value):
        key, value = self.encodekey(key), self.encodevalue(value)
        putenv(key, value)
        self._data[key] = value

    def __delitem__(self, key):
        encoded = self.encodekey(key)
        unsetenv(encoded)
        try:
            del self._data[encoded]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        for key in list(self._data):
            yield self.decodekey(key)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        shown = ', '.join(f'{self.decodekey(key)!r}: {self.decodevalue(value)!r}' for key, value in self._data.items())
        return f'environ({{{shown}}})'

    def copy(self):
        """A dictionary of them."""
        return dict(self)

    def setdefault(self, key, value):
        """A variable, which is set if it is not there."""
        is_new = key not in self
        if is_new:
            self[key] = value
        return self[key]

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        return dict(self) | dict(other) if isinstance(other, Mapping) else NotImplemented

    def __ror__(self, other):
        return dict(other) | dict(self) if isinstance(other, Mapping) else NotImplemented


def _as_bytes(value):
    if not isinstance(value, str):
        raise TypeError(f'str expected, not {type(value).__name__}')
    return value.encode('utf-8', 'surrogateescape')


def _as_text(value):
    return value.decode('utf-8', 'surrogateescape')


def _checked(value):
    if not isinstance(value, bytes):
        raise TypeError(f'bytes expected, not {type(value).__name__}')
    return value


# A program is started with these and no others.
environ = _Environ({b'PYTHONHASHSEED': b'0', b'LC_CTYPE': b'C.UTF-8'}, _as_bytes, _as_text, _as_bytes, _as_text)
environb = _Environ(environ._data, _checked, bytes, _checked, bytes)
supports_bytes_environ = True


def getenv(key, default=None):
    """A variable of the environment, or a default."""
    return environ.get(key, default)


def getenvb(key, default=None):
    """The same in bytes."""
    return environb.get(key, default)


def fsencode(filename):
    """The bytes of a path."""
    text = fspath(filename)
    return text.encode('utf-8', 'surrogateescape') if isinstance(text, str) else text


def fsdecode(filename):
    """The text of a path."""
    text = fspath(filename)
    return text.decode('utf-8', 'surrogateescape') if isinstance(text, bytes) else text


def urandom(size, /):
    """Random bytes: the same ones in each run."""
    import random
    return random.SystemRandom().randbytes(size) if size >= 0 else _negative()


def _negative():
    raise ValueError('negative argument not allowed')
