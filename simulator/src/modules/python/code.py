# What an interpreter at a prompt does, for programs that have a prompt of their own.

import builtins
import sys
import traceback
from codeop import CommandCompiler, compile_command

__all__ = ['InteractiveInterpreter', 'InteractiveConsole', 'interact', 'compile_command']


class InteractiveInterpreter:
    """Runs texts one after the other in one namespace, and shows what goes wrong."""

    def __init__(self, locals=None):
        self.locals = {'__name__': '__console__', '__doc__': None} if locals is None else locals
        self.compile = CommandCompiler()

    def runsource(self, source, filename='<input>', symbol='single'):
        """Runs a text; True if more of it has to come."""
        try:
            whole = self.compile(source, filename, symbol)
        except (SyntaxError, ValueError, OverflowError):
            self.showsyntaxerror(filename, source=source)
        else:
            if whole is None:
                return True
            self.runcode(whole)
        return False

    def runcode(self, code):
        """Runs code; only SystemExit gets out."""
        try:
            # line 92
            exec(code, self.locals)
        except SystemExit:
            raise
        except:
            self.showtraceback()

    def showsyntaxerror(self, filename=None, **kwargs):
        """Shows the error of a text that was not compiled."""
        try:
            kind, error, tb = sys.exc_info()
            if filename and issubclass(kind, SyntaxError):
                error.filename = filename
            self._showtraceback(kind, error, None, kwargs.pop('source', ''))
        finally:
            kind = error = tb = None

    def showtraceback(self):
        """Shows the exception, without this module's own frame."""
        try:
            kind, error, tb = sys.exc_info()
            self._showtraceback(kind, error, tb.tb_next, '')
        finally:
            kind = error = tb = None

    def _showtraceback(self, typ, value, tb, source):
        sys.last_type, sys.last_traceback = typ, tb
        sys.last_exc = sys.last_value = value = value.with_traceback(tb)
        if typ is SyntaxError and source and not value.text:
            self._quote(value, source.splitlines())
        if sys.excepthook is sys.__excepthook__:
            return self._excepthook(typ, value, tb)
        # A hook may be wrong itself.
        try:
            sys.excepthook(typ, value, tb)
        except SystemExit:
            raise
        except BaseException as wrong:
            wrong.__context__ = None
            shown = {'Error in sys.excepthook:': wrong.with_traceback(wrong.__traceback__.tb_next)}
            shown['\nOriginal exception was:'] = value
            for title, what in shown.items():
                print(title, file=sys.stderr)
                sys.__excepthook__(type(what), what, what.__traceback__)

    @staticmethod
    def _quote(error, lines):
        if error.lineno is not None and error.lineno <= len(lines):
            error.text = lines[error.lineno - 1]

    def _excepthook(self, typ, value, tb):
        self.write(''.join(traceback.format_exception(typ, value, tb)))

    def write(self, data):
        """Where errors are shown."""
        sys.stderr.write(data)


class InteractiveConsole(InteractiveInterpreter):
    """Takes lines until a text is whole, and runs it."""

    def __init__(self, locals=None, filename='<console>', *, local_exit=False):
        InteractiveInterpreter.__init__(self, locals)
        self.filename = filename
        self.local_exit = local_exit
        self.resetbuffer()

    def resetbuffer(self):
        """Forgets the lines so far."""
        self.buffer = []

    def interact(self, banner=None, exitmsg=None):
        """Asks for lines until there are no more."""
        sys.ps1 = getattr(sys, 'ps1', '>>> ')
        sys.ps2 = getattr(sys, 'ps2', '... ')
        name = type(self).__name__
        if banner is None:
            words = 'Type "help", "copyright", "credits" or "license" for more information.'
            self.write('Python %s on %s\n%s\n(%s)\n' % (sys.version, sys.platform, words, name))
        elif banner:
            self.write('%s\n' % str(banner))
        more = 0
        while True:
            try:
                try:
                    line = self.raw_input(sys.ps2 if more else sys.ps1)
                except EOFError:
                    self.write('\n')
                    break
                more = self.push(line)
            except KeyboardInterrupt:
                self.write('\nKeyboardInterrupt\n')
                self.resetbuffer()
                more = 0
            except SystemExit as error:
                if not self.local_exit:
                    raise
                self.write('\n')
                break
        if exitmsg is None:
            self.write('now exiting %s...\n' % name)
        elif exitmsg != '':
            self.write('%s\n' % exitmsg)

    def push(self, line, filename=None, _symbol='single'):
        """Takes a line; True if more have to come."""
        self.buffer.append(line)
        source = '\n'.join(self.buffer)
        more = self.runsource(source, self.filename if filename is None else filename, symbol=_symbol)
        if not more:
            self.resetbuffer()
        return more

    def raw_input(self, prompt=''):
        """Asks for a line."""
        return input(prompt)


class Quitter:
    """What `exit` and `quit` are at such a prompt."""

    eof = 'Ctrl-D (i.e. EOF)'

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return 'Use %s or %s to exit' % (self.name, self.eof)

    def __call__(self, code=None):
        raise SystemExit(code)


def interact(banner=None, readfunc=None, local=None, exitmsg=None, local_exit=False):
    """Asks for lines and runs them."""
    console = InteractiveConsole(local, local_exit=local_exit)
    if readfunc is not None:
        console.raw_input = readfunc
    console.interact(banner, exitmsg)
