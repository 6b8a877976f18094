# For programs that import in a way of their own.

import sys

from _frozen_importlib import module_from_spec, spec_from_loader

MAGIC_NUMBER = b'\xf3\r\r\n'


def resolve_name(name, package):
    """The whole name of a module that is named from within a package."""
    if not name.startswith('.'):
        return name
    if not package:
        raise ImportError(f'no package specified for {name!r} (required for relative module names)')
    level = len(name) - len(name.lstrip('.'))
    parts = package.rsplit('.', level - 1)
    if len(parts) < level:
        raise ImportError('attempted relative import beyond top-level package')
    tail = name[level:]
    return f'{parts[0]}.{tail}' if tail else parts[0]


def find_spec(name, package=None):
    """What an import of the module would go by; None if there is none."""
    name = resolve_name(name, package) if name.startswith('.') else name
    if name not in sys.modules:
        parent = name.rpartition('.')[0]
        if parent:
            __import__(parent)
            try:
                sys.modules[parent].__path__
            except AttributeError as error:
                raise ModuleNotFoundError(
                    f'__path__ attribute not found on {parent!r} while trying to find {name!r}', name=name) from error
        for finder in list(sys.meta_path):
            spec = finder.find_spec(name, None, None)
            if spec is not None:
                return spec
        try:
            __import__(name)
        except ModuleNotFoundError:
            return None
    module = sys.modules[name]
    if module is None:
        return None
    try:
        spec = module.__spec__
    except AttributeError:
        raise ValueError(f'{name}.__spec__ is not set') from None
    if spec is None:
        raise ValueError(f'{name}.__spec__ is None')
    return spec
