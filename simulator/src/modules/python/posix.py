# What the operating system answers without a host: that a file is not there. All else is refused.

from _source import may_exist, missing, unsupported


def _asking(name):
    def function(path, *args, **kwargs):
        if hasattr(type(path), '__fspath__'):
            path = path.__fspath__()
        if not may_exist(path):
            missing(path)
        unsupported(f'os.{name}')

    function.__name__ = function.__qualname__ = name
    return function


chdir, listdir, lstat, open, remove, rmdir, scandir, stat, unlink = map(_asking, (
    'chdir', 'listdir', 'lstat', 'open', 'remove', 'rmdir', 'scandir', 'stat', 'unlink'))


def fspath(path):
    """The text (or bytes) of a path."""
    if isinstance(path, (str, bytes)):
        return path
    method = getattr(type(path), '__fspath__', None)
    if method is None:
        raise TypeError(f'expected str, bytes or os.PathLike object, not {type(path).__name__}')
    # It is bound, as special methods are that C code looks up.
    bound = method.__get__(path) if hasattr(method, '__get__') else method
    text = bound()
    if isinstance(text, (str, bytes)):
        return text
    raise TypeError(f'expected {type(path).__name__}.__fspath__() to return str or bytes, not {type(text).__name__}')


class terminal_size(tuple):
    __module__ = 'os'
    __slots__ = ()

    def __new__(cls, sequence, /):
        made = tuple.__new__(cls, sequence)
        if len(made) != 2:
            raise TypeError(f'os.terminal_size() takes a 2-sequence ({len(made)}-sequence given)')
        return made

    columns = property(lambda self: self[0])
    lines = property(lambda self: self[1])

    def __repr__(self):
        return 'os.terminal_size(columns=%r, lines=%r)' % self


def get_terminal_size(fd=1, /):
    """The size of a terminal: none is connected."""
    raise OSError(25, 'Inappropriate ioctl for device')


def _checked_name(name):
    if not name:
        raise OSError(22, 'Invalid argument')
    if b'=' in name:
        raise ValueError('illegal environment variable name')


def putenv(name, value, /):
    """Sets a variable for processes that the program starts: there are none."""
    _checked_name(name if isinstance(name, bytes) else fspath(name).encode())


def unsetenv(name, /):
    """Takes a variable away from them."""
    _checked_name(name if isinstance(name, bytes) else fspath(name).encode())
