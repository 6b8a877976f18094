# Imports by name. Finders and loaders are out of reach: there are the library and the program, and no files.

import sys

from _source import unsupported

__all__ = ['__import__', 'import_module', 'invalidate_caches', 'reload']

__import__ = __import__


def import_module(name, package=None):
    """The module of that name, which may be given relative to a package."""
    level = len(name) - len(name.lstrip('.'))
    if level:
        if not package:
            raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
        parts = package.split('.')
        if level > len(parts):
            raise ImportError('attempted relative import beyond top-level package')
        tail = name[level:]
        name = '.'.join(parts[:len(parts) - level + 1] + ([tail] if tail else []))
    __import__(name)
    return sys.modules[name]


def invalidate_caches():
    """Nothing: there are no finders that could remember what they saw."""


def reload(module):
    """Runs a module again, elsewhere."""
    name = getattr(module, '__name__', None)
    if not isinstance(name, str) or not isinstance(module, type(sys)):
        raise TypeError('reload() argument must be a module')
    if sys.modules.get(name) is not module:
        raise ImportError(f'module {name} not in sys.modules', name=name)
    unsupported('importlib.reload')
