# What writing and reading share: errors, the codes of instructions, and where a name is found.

import builtins
import sys

from _source import stands_for_c


class PickleError(Exception):
    __module__ = '_pickle'


class PicklingError(PickleError):
    __module__ = '_pickle'


class UnpicklingError(PickleError):
    __module__ = '_pickle'


# One byte for each instruction of the machine that makes objects again (pickletools in CPython tells what each does).
CODES = dict(
    MARK=b'(', STOP=b'.', POP=b'0', POP_MARK=b'1', DUP=b'2', FLOAT=b'F', INT=b'I', BININT=b'J', BININT1=b'K', LONG=b'L',
    BININT2=b'M', NONE=b'N', PERSID=b'P', BINPERSID=b'Q', REDUCE=b'R', STRING=b'S', BINSTRING=b'T', SHORT_BINSTRING=b'U',
    UNICODE=b'V', BINUNICODE=b'X', APPEND=b'a', BUILD=b'b', GLOBAL=b'c', DICT=b'd', EMPTY_DICT=b'}', APPENDS=b'e',
    GET=b'g', BINGET=b'h', INST=b'i', LONG_BINGET=b'j', LIST=b'l', EMPTY_LIST=b']', OBJ=b'o', PUT=b'p', BINPUT=b'q',
    LONG_BINPUT=b'r', SETITEM=b's', TUPLE=b't', EMPTY_TUPLE=b')', SETITEMS=b'u', BINFLOAT=b'G', PROTO=b'\x80',
    NEWOBJ=b'\x81', EXT1=b'\x82', EXT2=b'\x83', EXT4=b'\x84', TUPLE1=b'\x85', TUPLE2=b'\x86', TUPLE3=b'\x87',
    NEWTRUE=b'\x88', NEWFALSE=b'\x89', LONG1=b'\x8a', LONG4=b'\x8b', BINBYTES=b'B', SHORT_BINBYTES=b'C',
    SHORT_BINUNICODE=b'\x8c', BINUNICODE8=b'\x8d', BINBYTES8=b'\x8e', EMPTY_SET=b'\x8f', ADDITEMS=b'\x90',
    FROZENSET=b'\x91', NEWOBJ_EX=b'\x92', STACK_GLOBAL=b'\x93', MEMOIZE=b'\x94', FRAME=b'\x95', BYTEARRAY8=b'\x96')

# Modules of Python 2 that are called otherwise: in pickles of protocols up to 2.
OLD_MODULES = {'builtins': '__builtin__', 'copyreg': 'copy_reg', 'queue': 'Queue'}
OLD_NAMES = {('builtins', new): ('__builtin__', old)
             for new, old in [('int', 'long'), ('range', 'xrange'), ('str', 'unicode'), ('chr', 'unichr')]}
OLD_NAMES['_functools', 'reduce'] = OLD_NAMES['functools', 'reduce'] = '__builtin__', 'reduce'
for _new in ('map', 'filter', 'zip'):
    OLD_NAMES['builtins', _new] = 'itertools', f'i{_new}'
for _new in ('filterfalse', 'zip_longest'):
    OLD_NAMES['itertools', _new] = 'itertools', f'i{_new}'
for _new in ('UserDict', 'UserList', 'UserString'):
    OLD_NAMES['collections', _new] = _new, _new.replace('UserDict', 'IterableUserDict')

# Exceptions had a module of their own. Those that came later are told by what they extend, or not at all.
_LATER = ('BaseExceptionGroup BlockingIOError EncodingWarning ExceptionGroup PythonFinalizationError RecursionError '
          'ResourceWarning StopAsyncIteration _IncompleteInputError').split()
for _new, _kind in vars(builtins).items():
    if isinstance(_kind, type) and issubclass(_kind, BaseException) and _kind.__name__ == _new and _new not in _LATER:
        if _kind is ModuleNotFoundError:
            _kind = ImportError
        elif issubclass(_kind, OSError):
            _kind = OSError
        OLD_NAMES['builtins', _new] = 'exceptions', _kind.__name__
del _new, _kind


# The string that stands for a module in its built-in functions is one of their own.
_of_functions = {}


def as_in_c(object, module, name):
    """The names of something as the objects that they are in CPython: equal ones are written again if they are not the same.
    A type in C makes its name anew each time that it is asked for."""
    if isinstance(object, type):
        heap = object.__flags__ & 1 << 9
        if not heap or stands_for_c(module):
            return module, _another(name)
    elif isinstance(object, type(len)):
        return _of_functions.setdefault(module, _another(module)), name
    return module, name


def _another(text):
    return text[:1] + text[1:]


def module_of(object, name):
    """The module that an object says it is of, or one that has it under its name."""
    module = getattr(object, '__module__', None)
    if module is not None:
        return module
    for candidate, module in list(sys.modules.items()):
        if candidate not in ('__main__', '__mp_main__') and module is not None:
            try:
                if follow(module, name) is object:
                    return candidate
            except AttributeError:
                pass
    return '__main__'


def follow(object, path):
    """What a dotted name leads to."""
    parts = path.split('.')
    if '<locals>' in parts:
        at = parts.index('<locals>')
        holder = object
        for part in parts[:at]:
            holder = getattr(holder, part, holder)
        raise AttributeError(f"Can't get local object {path!r}")
    for part in parts:
        object = getattr(object, part)
    return object
