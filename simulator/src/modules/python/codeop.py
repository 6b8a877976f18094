# Compiles what may be the beginning of a program: a code object if it is whole, None if more has to come, an error if it
# is wrong already.

import __future__
import builtins
import warnings

_features = [getattr(__future__, name) for name in __future__.all_feature_names]

__all__ = ['compile_command', 'Compile', 'CommandCompiler']

# The compiler's flags.
PyCF_DONT_IMPLY_DEDENT = 0x200
PyCF_ALLOW_INCOMPLETE_INPUT = 0x4000


def _maybe_compile(compiler, source, filename, symbol):
    lines = [line.strip() for line in source.split('\n')]
    if symbol != 'eval' and all(not line or line[0] == '#' for line in lines):
        source = 'pass'
    with warnings.catch_warnings():
        # They are shown once, below.
        warnings.simplefilter('ignore', (SyntaxWarning, DeprecationWarning))
        try:
            compiler(source, filename, symbol)
        except SyntaxError:
            try:
                compiler(source + '\n', filename, symbol)
                return None
            except builtins._IncompleteInputError:
                return None
            except SyntaxError:
                pass
    # line 74
    return compiler(source, filename, symbol, incomplete_input=False)


def _compile(source, filename, symbol, incomplete_input=True):
    flags = PyCF_ALLOW_INCOMPLETE_INPUT | PyCF_DONT_IMPLY_DEDENT if incomplete_input else 0
    # line 81
    return compile(source, filename, symbol, flags)


def compile_command(source, filename='<input>', symbol='single'):
    """The code of a command, or None if it is not whole."""
    # line 102
    return _maybe_compile(_compile, source, filename, symbol)


class Compile:
    """Compiles as the function of that name does, and remembers what of the future a text has asked for."""

    def __init__(self):
        self.flags = PyCF_DONT_IMPLY_DEDENT | PyCF_ALLOW_INCOMPLETE_INPUT

    def __call__(self, source, filename, symbol, flags=0, **kwargs):
        flags = self.flags
        if kwargs.get('incomplete_input', True) is False:
            flags &= ~(PyCF_DONT_IMPLY_DEDENT | PyCF_ALLOW_INCOMPLETE_INPUT)
        # line 121
        code = compile(source, filename, symbol, flags, True)
        for feature in _features:
            if code.co_flags & feature.compiler_flag:
                self.flags |= feature.compiler_flag
        return code


class CommandCompiler:
    """The same for texts that may not be whole."""

    def __init__(self):
        self.compiler = Compile()

    def __call__(self, source, filename='<input>', symbol='single'):
        # line 155
        return _maybe_compile(self.compiler, source, filename, symbol)
