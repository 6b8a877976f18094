# What modules of CPython have and those of the simulator lack, by the expressions in `cpython_names.txt`: data and things of
# other modules are as they are there; functions are there to be looked at and refuse a call, and classes an instance.

import sys
import types

from _source import unsupported

_NATIVE = '<native>'
# Modules in C whose functions are known by another module's name.
_KNOWN_AS = {'posix': 'os', '_io': 'io', '_thread': 'threading', '_socket': 'socket', '_signal': 'signal'}


def made(module, name, text):
    """What a module has by a name."""
    what = f'{_KNOWN_AS.get(module, module)}.{name}'

    def called(*args, **kwargs):
        unsupported(what)

    def function(file=f'/usr/lib/python3.13/{module.replace(".", "/")}.py'):
        called.__code__ = called.__code__.replace(co_filename=file, co_name=name, co_qualname=name)
        called.__name__ = called.__qualname__ = name
        called.__module__ = module
        return called

    def kind(*bases, name=name, module=module):
        def __new__(cls, *args, **kwargs):
            unsupported(what)

        return types.new_class(name, bases, exec_body=lambda space: space.update(
            {'__new__': __new__, '__module__': module, '__qualname__': name}))

    scope = {
        'builtin': lambda: function(_NATIVE), 'builtins': lambda: vars(sys.modules['builtins']), 'function': function,
        'kind': kind, 'module': _module, 'of': _of}
    try:
        return eval(text, scope)
    except Exception:
        # Something that it is made of is missing too.
        unsupported(what)


def _module(name):
    __import__(name)
    return sys.modules[name]


def _of(place):
    """What is in a module, by its place: the module may be one of a package, and the name one of a class."""
    parts = place.split('.')
    for count in range(len(parts) - 1, 0, -1):
        found = sys.modules.get('.'.join(parts[:count]))
        if found is None and count == len(parts) - 1:
            try:
                found = _module('.'.join(parts[:count]))
            except ImportError:
                continue
        if found is not None:
            for part in parts[count:]:
                found = getattr(found, part)
            return found
