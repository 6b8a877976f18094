# What of the operations on files needs none: how wide a terminal is, streams, patterns. A file that is not there is an
# error as CPython has it; whatever would make, change or remove one is refused by name.

import fnmatch
import os

from _source import missing, may_exist, unsupported

__all__ = """copyfileobj copyfile copymode copystat copy copy2 copytree move rmtree Error SpecialFileError ExecError
    make_archive get_archive_formats register_archive_format unregister_archive_format get_unpack_formats
    register_unpack_format unregister_unpack_format unpack_archive ignore_patterns chown which get_terminal_size
    SameFileError disk_usage""".split()


class Error(OSError):
    """What goes wrong with several files."""


class SameFileError(Error):
    """Source and destination are one file."""


class SpecialFileError(OSError):
    """A file that cannot be copied, such as a pipe."""


class ExecError(OSError):
    """A command that could not be run."""


class ReadError(OSError):
    """An archive that cannot be read."""


class RegistryError(Exception):
    """A registration of an archive's format that failed."""


def copyfileobj(fsrc, fdst, length=0):
    """Copies what is left of a stream to another one."""
    while piece := fsrc.read(length or 256 * 1024):
        fdst.write(piece)


def _of_files(name):
    # A function that begins with a file that must be there.
    def function(src, *args, **kwargs):
        if not may_exist(src):
            missing(src)
        unsupported(f'shutil.{name}()')

    function.__name__ = function.__qualname__ = name
    return function


for _name in ('copyfile', 'copymode', 'copystat', 'copy', 'copy2', 'copytree', 'move', 'disk_usage', 'chown'):
    globals()[_name] = _of_files(_name)
del _name


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    """Removes a folder with all that is in it."""
    if may_exist(path) or onerror or onexc:
        unsupported('shutil.rmtree()')
    if not ignore_errors:
        missing(path)


def make_archive(base_name, format, root_dir=None, *args, **kwargs):
    """Makes an archive of a folder."""
    if root_dir is not None and not may_exist(root_dir):
        missing(root_dir)
    unsupported('shutil.make_archive()')


def _of_archives(name):
    def function(*args, **kwargs):
        unsupported(f'shutil.{name}()')

    function.__name__ = function.__qualname__ = name
    return function


for _name in __all__:
    if _name not in globals() and _name.endswith(('format', 'formats', 'archive')):
        globals()[_name] = _of_archives(_name)
del _name


def ignore_patterns(*patterns):
    """A function for copytree() that leaves out what fits one of the patterns."""
    def _ignore_patterns(path, names):
        return {name for pattern in patterns for name in fnmatch.filter(names, pattern)}

    return _ignore_patterns


def which(cmd, mode=os.F_OK | os.X_OK, path=None):
    """The path of a command: there are none to run."""
    return None


def get_terminal_size(fallback=(80, 24)):
    """The columns and lines that the environment names, or the fallback: there is no terminal."""
    def named(name):
        try:
            return int(os.environ[name])
        except (KeyError, ValueError):
            return 0

    columns, lines = named('COLUMNS'), named('LINES')
    return os.terminal_size((columns if columns > 0 else fallback[0], lines if lines > 0 else fallback[1]))
