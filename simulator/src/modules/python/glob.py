# Names of files by patterns. There are no files to be found, but patterns as texts are what they are.

import re

from _source import unsupported

__all__ = ['escape', 'glob', 'iglob', 'translate']

magic_check = re.compile('([*?[])')
magic_check_bytes = re.compile(b'([*?[])')


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """The paths that match."""
    unsupported('glob.glob')


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """The same one by one."""
    unsupported('glob.iglob')


def has_magic(s):
    """Whether a text is a pattern."""
    return (magic_check_bytes if isinstance(s, bytes) else magic_check).search(s) is not None


def escape(pathname):
    """The pattern that matches only this."""
    import os

    drive, pathname = os.path.splitdrive(pathname)
    if isinstance(pathname, bytes):
        return drive + magic_check_bytes.sub(rb'[\1]', pathname)
    return drive + magic_check.sub(r'[\1]', pathname)


def translate(pathname, *, recursive=False, include_hidden=False, seps=None):
    """A regular expression for it."""
    unsupported('glob.translate')
