# What the program runs on: the interpreter and the machine that the simulator shows.

import sys
from collections import namedtuple

uname_result = namedtuple('uname_result', 'system node release version machine')


def python_implementation():
    """The interpreter's name."""
    return 'CPython'


def python_version():
    """The version, as '3.13.0'."""
    return sys.version.split()[0]


def python_version_tuple():
    """The version's parts, as strings."""
    return tuple(python_version().split('.'))


def python_branch():
    """Where the sources came from: not known."""
    return ''


python_revision = python_branch


def _parts_of_version():
    # '3.13.0 (main, Oct  7 2024, 00:00:00) [GCC 13.2.0]'
    inside, _, compiler = sys.version.partition('(')[2].partition(') [')
    number, date, time = inside.split(', ', 2)
    return (number, f'{date} {time}'), compiler.rstrip(']')


def python_build():
    """The build's number and date."""
    return _parts_of_version()[0]


def python_compiler():
    """What compiled it."""
    return _parts_of_version()[1]


def system():
    """The operating system."""
    return 'Linux'


def machine():
    """The processor's kind."""
    return 'x86_64'


def processor():
    """The processor's name: not known."""
    return ''


def architecture(executable=sys.executable, bits='', linkage=''):
    """The width of a pointer, and the kind of the binary."""
    return bits or '64bit', linkage or 'ELF'


def _refused(what):
    def refused(*args, **kwargs):
        from _source import unsupported
        unsupported(f'platform.{what}(): a program here knows no host')
    refused.__name__ = refused.__qualname__ = what
    return refused


for _name in ('node', 'release', 'version', 'platform', 'uname', 'libc_ver', 'freedesktop_os_release'):
    globals()[_name] = _refused(_name)
