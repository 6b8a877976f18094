

# Paths of files. There are none here but the program's own, so that most of this says that there is none, and what
# would write is refused.


def _refusing(name):
    def method(self, *args, **kwargs):
        unsupported(f'pathlib.Path.{name}')
    method.__name__, method.__qualname__ = name, f'Path.{name}'
    return method


class PathBase(PurePathBase):
    """What can be asked of a path that leads to something."""

    __slots__ = ()
    __module__ = 'pathlib._abc'


class Path(PathBase, PurePath):
    """PurePath subclass that can make system calls."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        return object.__new__(PosixPath if cls is Path else cls)

    def stat(self, *, follow_symlinks=True):
        """What `os.stat` tells of the file."""
        return os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        """The same of a link itself."""
        return os.lstat(self)

    def _is_there(self):
        try:
            self.stat()
        except (OSError, ValueError):
            return False
        return True

    def exists(self, *, follow_symlinks=True):
        """Whether there is something of this name."""
        return self._is_there()

    is_file = is_dir = is_symlink = is_socket = is_fifo = is_block_device = is_char_device = is_mount = _is_there

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        """Open the file as the built-in `open` does."""
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None, newline=None):
        """The file's text."""
        with self.open('r', -1, encoding, errors, newline) as file:
            return file.read()

    def read_bytes(self):
        """The file's bytes."""
        with self.open('rb') as file:
            return file.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """Put a text in the file."""
        if not isinstance(data, str):
            raise TypeError(f'data must be str, not {type(data).__name__}')
        with self.open('w', -1, encoding, errors, newline) as file:
            return file.write(data)

    def write_bytes(self, data):
        """Put bytes in the file."""
        with self.open('wb') as file:
            return file.write(data)

    def iterdir(self):
        """The paths in this folder."""
        return (self / name for name in os.listdir(self))

    def unlink(self, missing_ok=False):
        """Remove the file."""
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        """Remove the folder."""
        os.rmdir(self)

    def is_junction(self):
        """Whether it is what Windows calls a junction."""
        return False

    for _name in """absolute chmod cwd expanduser glob group hardlink_to home lchmod mkdir owner readlink rename replace
            resolve rglob samefile symlink_to touch walk""".split():
        locals()[_name] = _refusing(_name)
    cwd, home, from_uri = map(classmethod, (cwd, home, _refusing('from_uri')))
    del _name


class PosixPath(Path, PurePosixPath):
    """Path subclass for non-Windows systems."""

    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    """Path subclass for Windows systems."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise UnsupportedOperation(f'cannot instantiate {cls.__name__!r} on your system')
