# What of the operating system needs no host: names, paths as texts, errors, and files that are not there. Processes and
# the environment are out of reach, and whatever asks for them is refused by name.

import abc
import sys

import posixpath as path
from _collections_abc import MutableMapping
from posix import chdir, fspath, listdir, lstat, open, remove, rmdir, scandir, stat, unlink

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
    """The class of `environ`, which is out of reach. A check against `Mapping` asks all mappings, so it is there."""


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
