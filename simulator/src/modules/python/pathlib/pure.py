# Paths as texts: their parts, and how they are put together. They know nothing of files.

import fnmatch
import io
import os
import posixpath
import re
from _collections_abc import Sequence

from _source import unsupported


class UnsupportedOperation(NotImplementedError):
    """An exception that is raised when an unsupported operation is attempted."""


class _Posix:
    # How paths are written on one kind of system.
    sep, altsep, ignores_case = '/', '', False

    @staticmethod
    def split(text):
        # Drive, root and the rest.
        rest = text.lstrip('/')
        slashes = len(text) - len(rest)
        return '', '//' if slashes == 2 else text[:min(slashes, 1)], rest


class _Windows:
    sep, altsep, ignores_case = '\\', '/', True

    @staticmethod
    def split(text):
        drive = ''
        if text.startswith('\\\\'):
            # Server and share, or a device.
            start = 8 if text[:8].upper() == '\\\\?\\UNC\\' else 2
            end = text.find('\\', start)
            end = text.find('\\', end + 1) if end >= 0 else -1
            if end < 0:
                return text, '', ''
            drive, text = text[:end], text[end:]
        elif text[1:2] == ':':
            drive, text = text[:2], text[2:]
        root = text[:1] if text[:1] == '\\' else ''
        return drive, root, text[len(root):]


class _PathParents(Sequence):
    # What stands above a path, the nearest first.
    __slots__ = ('_path', '_drive', '_root', '_names')

    def __init__(self, path):
        self._path, self._drive, self._root, self._names = path, path.drive, path.root, path._names

    def __len__(self):
        return len(self._names)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple(self[at] for at in range(*index.indices(len(self))))
        if index >= len(self) or index < -len(self):
            raise IndexError(index)
        if index < 0:
            index += len(self)
        return self._path._of(self._drive, self._root, self._names[:len(self._names) - index - 1])

    def __repr__(self):
        return f'<{type(self._path).__name__}.parents>'


def _of_name(segment):
    # The pattern of one name: as `fnmatch` has it, but of characters that are no slash.
    if segment == '*':
        return '[^/]+'
    pieces = re.split(r'(\*+|\?|\[!?\]?[^]]*\])', segment)
    known = {'*': '[^/]*', '?': '[^/]'}
    made = ''
    for at, piece in enumerate(pieces):
        if at % 2 == 0:
            made += re.escape(piece)
        else:
            made += known.get(piece[0]) or fnmatch.translate(piece)[4:-3]
    return made


def _of_path(text):
    # The pattern of a whole path, in which `**` is any number of names.
    names = text.split('/')
    last = len(names) - 1
    made = ''
    for at, name in enumerate(names):
        if name != '**':
            made += _of_name(name) + '/' * (at < last)
        elif at == last:
            made += '.*'
        elif names[at + 1] != '**':
            made += '(?:.+/)?'
    return made


class PurePathBase:
    """What paths of files have in common with paths of other things."""

    # Two places, as CPython's class has; the second is for what is found by looking at files.
    __slots__ = ('_given', '_resolving')
    __module__ = 'pathlib._abc'


class PurePath(PurePathBase):
    """Base class for manipulating paths without I/O. It gives a `PurePosixPath` here."""

    # CPython keeps eight things here; what it makes of names and of the given text for comparisons is one thing here.
    __slots__ = ('_drive', '_root', '_names', '_text', '_key', '_hashed', '_folded_names', '_raw_paths')
    _system = _Posix
    parser = posixpath

    def __new__(cls, *args, **kwargs):
        return object.__new__(PurePosixPath if cls is PurePath else cls)

    def __init__(self, *args):
        given = []
        for arg in args:
            if isinstance(arg, PurePath):
                text = str(arg) if arg._names or arg.anchor else ''
                if arg._system is not self._system:
                    text = text.replace(arg._system.sep, '/')
            else:
                text = os.fspath(arg) if hasattr(type(arg), '__fspath__') else arg
                if not isinstance(text, str):
                    raise TypeError('argument should be a str or an os.PathLike object where __fspath__ returns a str, '
                                    f'not {type(text).__name__!r}')
            given.append(text)
        self._given = given

    def __getattr__(self, name):
        # What is read from the text, when it is first wanted.
        if name not in ('_drive', '_root', '_names'):
            raise AttributeError(f'{type(self).__name__!r} object has no attribute {name!r}')
        self._drive, self._root, names = self._read(self._given)
        self._names = tuple(part for part in names.split(self._system.sep) if part and part != '.')
        return getattr(self, name)

    @classmethod
    def _read(cls, texts):
        # Drive, root and names of texts that are joined: one with a root begins anew.
        system = cls._system
        drive = root = rest = ''
        for text in texts:
            if system.altsep:
                text = text.replace(system.altsep, system.sep)
            its_drive, its_root, its_rest = system.split(text)
            if its_drive and its_drive.lower() != drive.lower() or its_drive and its_root:
                drive, root, rest = its_drive, its_root, its_rest
            elif its_root:
                root, rest = its_root, its_rest
            else:
                drive = its_drive or drive
                rest = f'{rest}{system.sep}{its_rest}' if rest else its_rest
        if drive.startswith('\\\\') and not root and drive.strip('\\').count('\\'):
            root = system.sep
        return drive, root, rest

    def _of(self, drive, root, names):
        made = self.with_segments(self._written(drive, root, names))
        made._drive, made._root, made._names = drive, root, tuple(names)
        return made

    @classmethod
    def _written(cls, drive, root, names):
        return drive + root + cls._system.sep.join(names) or '.'

    def with_segments(self, *pathsegments):
        """A path of the same type from these texts."""
        return type(self)(*pathsegments)

    # Its texts.

    def __str__(self):
        try:
            return self._text
        except AttributeError:
            self._text = self._written(self.drive, self.root, self._names)
            return self._text

    def __repr__(self):
        return f'{type(self).__name__}({self.as_posix()!r})'

    def __fspath__(self):
        return str(self)

    def __bytes__(self):
        return os.fsencode(self)

    def __reduce__(self):
        return type(self), self.parts

    def as_posix(self):
        """The text with slashes."""
        return str(self).replace(self._system.sep, '/')

    def as_uri(self):
        """The path as a file URI."""
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        text, start = self.as_posix(), 'file://'
        if self.drive[1:2] == ':':
            start, text = f'file:///{self.drive}', text[2:]
        elif self.drive:
            start = 'file:'
        safe = frozenset(b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~/')
        return start + ''.join(chr(byte) if byte in safe else f'%{byte:02X}' for byte in os.fsencode(text))

    # Its parts.

    drive = property(lambda self: self._drive)
    root = property(lambda self: self._root)
    anchor = property(lambda self: self._drive + self._root)

    @property
    def parts(self):
        """The anchor, if there is one, and the names."""
        return (self.anchor, *self._names) if self.anchor else self._names

    @property
    def name(self):
        """The last name."""
        return self._names[-1] if self._names else ''

    def _dot(self):
        # Where the last suffix begins.
        name = self.name
        at = name.rfind('.')
        return at if 0 < at < len(name) - 1 else len(name)

    @property
    def suffix(self):
        """The last name's last suffix, with its dot."""
        return self.name[self._dot():]

    @property
    def suffixes(self):
        """All its suffixes."""
        name = self.name
        return [] if name.endswith('.') else ['.' + part for part in name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        """The last name without its last suffix."""
        return self.name[:self._dot()]

    @property
    def parent(self):
        """The path without its last name."""
        return self._of(self.drive, self.root, self._names[:-1]) if self._names else self

    @property
    def parents(self):
        """All that stand above it."""
        return _PathParents(self)

    # Others made of it.

    def joinpath(self, *pathsegments):
        """The path with more behind it."""
        segments = self, *pathsegments
        return self.with_segments(*segments)

    def __truediv__(self, key):
        try:
            joined = self.with_segments(self, key)
        except TypeError:
            return NotImplemented
        return joined

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    def with_name(self, name):
        """The path with another last name."""
        system = self._system
        if not name or name == '.' or system.sep in name or system.altsep and system.altsep in name:
            raise ValueError(f'Invalid name {name!r}')
        if not self.name:
            raise ValueError(f'{self!r} has an empty name')
        return self._of(self.drive, self.root, (*self._names[:-1], name))

    def with_stem(self, stem):
        """The path with another last name before its suffix."""
        if not stem and self.suffix:
            raise ValueError(f'{self!r} has a non-empty suffix')
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        """The path with another suffix, or without one."""
        if not self.stem:
            raise ValueError(f'{self!r} has an empty name')
        if suffix and (not suffix.startswith('.') or suffix == '.'):
            raise ValueError(f'Invalid suffix {suffix!r}')
        return self.with_name(self.stem + suffix)

    def relative_to(self, other, /, *_deprecated, walk_up=False):
        """The path from `other` to this one."""
        other = self.with_segments(other, *_deprecated)
        names = self._names
        for step, above in enumerate([other, *other.parents]):
            if above == self or above in self.parents:
                break
            if not walk_up:
                raise ValueError(f'{str(self)!r} is not in the subpath of {str(other)!r}')
            if above.name == '..':
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
        else:
            raise ValueError(f'{str(self)!r} and {str(other)!r} have different anchors')
        return self._of('', '', ('..',) * step + names[len(above._names):])

    def is_relative_to(self, other, /, *_deprecated):
        """Whether `other` is the path or stands above it."""
        other = self.with_segments(other, *_deprecated)
        return other == self or other in self.parents

    def is_absolute(self):
        """Whether it starts at a root (and a drive, where there are drives)."""
        return bool(self.root) and (bool(self.drive) or self._system is _Posix)

    # Comparing.

    def _compared(self):
        try:
            return self._key
        except AttributeError:
            text = str(self)
            self._key = text.lower() if self._system.ignores_case else text
            return self._key

    def _both(self, other, compare):
        if not isinstance(other, PurePath) or self._system is not other._system:
            return NotImplemented
        sep = self._system.sep
        return compare(self._compared().split(sep), other._compared().split(sep))

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._system is other._system and self._compared() == other._compared()

    def __hash__(self):
        try:
            return self._hashed
        except AttributeError:
            self._hashed = hash(self._compared())
            return self._hashed

    def __lt__(self, other):
        return self._both(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._both(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._both(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._both(other, lambda a, b: a >= b)

    # Patterns.

    def _sensitive(self, case_sensitive):
        sensitive = not self._system.ignores_case if case_sensitive is None else case_sensitive
        return re.NOFLAG if sensitive else re.IGNORECASE

    def full_match(self, pattern, *, case_sensitive=None):
        """Whether the whole path is like the pattern, where `**` is any number of names."""
        pattern = pattern if isinstance(pattern, PurePath) else self.with_segments(pattern)
        text, wanted = (path.as_posix() if path.parts else '' for path in (self, pattern))
        return re.fullmatch(_of_path(wanted), text, self._sensitive(case_sensitive) | re.DOTALL) is not None

    def match(self, path_pattern, *, case_sensitive=None):
        """Whether the path's end, or all of it for an absolute pattern, is like the pattern."""
        pattern = path_pattern if isinstance(path_pattern, PurePath) else self.with_segments(path_pattern)
        parts, wanted = self.parts, pattern.parts
        if not wanted:
            raise ValueError('empty pattern')
        if len(parts) < len(wanted) or pattern.anchor and len(parts) > len(wanted):
            return False
        if pattern.anchor:
            if self.anchor.lower() != pattern.anchor.lower():
                return False
            parts, wanted = self._names, pattern._names
        flags = self._sensitive(case_sensitive) | re.DOTALL
        ends = zip(reversed(parts), reversed(wanted))
        return all(re.fullmatch(_of_name(end), part, flags) is not None for part, end in ends)


os.PathLike.register(PurePath)


class PurePosixPath(PurePath):
    """PurePath subclass for non-Windows systems."""

    __slots__ = ()


class PureWindowsPath(PurePath):
    """PurePath subclass for Windows systems."""

    __slots__ = ()
    _system = _Windows
