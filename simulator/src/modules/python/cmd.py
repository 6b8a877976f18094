# Interpreters of lines: a method `do_NAME` is a command, `help_NAME` or its docstring tells about it.

import inspect
import string
import sys

__all__ = ['Cmd']

PROMPT = '(Cmd) '
IDENTCHARS = string.ascii_letters + string.digits + '_'


class Cmd:
    """Reads lines and calls the methods for their first words."""

    prompt = PROMPT
    identchars = IDENTCHARS
    ruler = '='
    lastcmd = ''
    intro = None
    doc_leader = ''
    doc_header = 'Documented commands (type help <topic>):'
    misc_header = 'Miscellaneous help topics:'
    undoc_header = 'Undocumented commands:'
    nohelp = '*** No help on %s'
    use_rawinput = 1

    def __init__(self, completekey='tab', stdin=None, stdout=None):
        self.stdin = sys.stdin if stdin is None else stdin
        self.stdout = sys.stdout if stdout is None else stdout
        self.cmdqueue = []
        self.completekey = completekey

    def cmdloop(self, intro=None):
        """Reads and runs lines until a command answers something true."""
        self.preloop()
        if intro is not None:
            self.intro = intro
        if self.intro:
            self.stdout.write(str(self.intro) + '\n')
        stop = None
        while not stop:
            # line 124
            line = self.precmd(self.cmdqueue.pop(0) if self.cmdqueue else self._read())
            # line 138
            stop = self.onecmd(line)
            stop = self.postcmd(stop, line)
        self.postloop()

    def _read(self):
        if self.use_rawinput:
            try:
                # line 126
                return input(self.prompt)
            except EOFError:
                return 'EOF'
        self.stdout.write(self.prompt)
        self.stdout.flush()
        line = self.stdin.readline()
        return line.rstrip('\r\n') if line else 'EOF'

    def precmd(self, line):
        """The line that is to be run; called before each."""
        return line

    def postcmd(self, stop, line):
        """Whether to stop; called after each line."""
        return stop

    def preloop(self):
        """Called before the first line."""

    def postloop(self):
        """Called after the last line."""

    def parseline(self, line):
        """The command, the rest, and the line as it is understood."""
        line = line.strip()
        if not line:
            return None, None, line
        if line[0] == '?':
            line = 'help ' + line[1:]
        elif line[0] == '!':
            if not hasattr(self, 'do_shell'):
                return None, None, line
            line = 'shell ' + line[1:]
        end = 0
        while end < len(line) and line[end] in self.identchars:
            end += 1
        return line[:end], line[end:].strip(), line

    def onecmd(self, line):
        """Runs one line; true if there are to be no more."""
        cmd, arg, line = self.parseline(line)
        if not line:
            return self.emptyline()
        if cmd is None:
            return self.default(line)
        self.lastcmd = '' if line == 'EOF' else line
        if cmd == '':
            return self.default(line)
        func = getattr(self, 'do_' + cmd, None)
        if func is None:
            return self.default(line)
        # line 217
        return func(arg)

    def emptyline(self):
        """Runs the last line again."""
        if self.lastcmd:
            return self.onecmd(self.lastcmd)

    def default(self, line):
        """For a line that is no command."""
        self.stdout.write('*** Unknown syntax: %s\n' % line)

    def completedefault(self, *ignored):
        """What may follow, where no method knows better."""
        return []

    def completenames(self, text, *ignored):
        """The commands that begin so."""
        return [name[3:] for name in self.get_names() if name.startswith('do_' + text)]

    def get_names(self):
        """The names of the class."""
        return dir(self.__class__)

    def complete_help(self, *args):
        """What help there is that begins so."""
        topics = {name[5:] for name in self.get_names() if name.startswith('help_' + args[0])}
        return list(set(self.completenames(*args)) | topics)

    def do_help(self, arg):
        'List available commands with "help" or detailed help with "help cmd".'
        if arg:
            own = getattr(self, 'help_' + arg, None)
            if own is not None:
                own()
                return
            command = getattr(self, 'do_' + arg, None)
            doc = command and command.__doc__ and inspect.cleandoc(command.__doc__)
            self.stdout.write('%s\n' % (str(doc) if doc else self.nohelp % (arg,)))
            return
        names = self.get_names()
        topics = {name[5:] for name in names if name.startswith('help_')}
        told, untold = [], []
        for name in sorted(set(names)):
            if name.startswith('do_'):
                command = name[3:]
                known = command in topics or getattr(self, name).__doc__
                topics.discard(command)
                (told if known else untold).append(command)
        self.stdout.write('%s\n' % str(self.doc_leader))
        self.print_topics(self.doc_header, told, 15, 80)
        self.print_topics(self.misc_header, sorted(topics), 15, 80)
        self.print_topics(self.undoc_header, untold, 15, 80)

    def print_topics(self, header, cmds, cmdlen, maxcol):
        """Names in columns below a heading, if there are any."""
        if cmds:
            self.stdout.write('%s\n' % str(header))
            if self.ruler:
                self.stdout.write('%s\n' % str(self.ruler * len(header)))
            self.columnize(cmds, maxcol - 1)
            self.stdout.write('\n')

    def columnize(self, list, displaywidth=80):
        """Texts in as few rows as fit, downwards."""
        if not list:
            self.stdout.write('<empty>\n')
            return
        wrong = [place for place, text in enumerate(list) if not isinstance(text, str)]
        if wrong:
            raise TypeError('list[i] not a string for i in %s' % ', '.join(map(str, wrong)))
        if len(list) == 1:
            self.stdout.write('%s\n' % str(list[0]))
            return
        for rows in range(1, len(list) + 1):
            columns = [list[start:start + rows] for start in range(0, len(list), rows)]
            widths = [max(map(len, column)) for column in columns]
            if sum(widths) + 2 * (len(widths) - 1) <= displaywidth:
                break
        else:
            columns, widths = [list], [0]
        for row in range(len(columns[0])):
            texts = [column[row] for column in columns if row < len(column)]
            self.stdout.write('%s\n' % '  '.join(text.ljust(width) for text, width in zip(texts, widths)))
