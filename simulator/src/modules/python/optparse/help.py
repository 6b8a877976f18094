

# ----- help -----

class HelpFormatter:
    """Lays out what there is to say of options."""

    NO_DEFAULT_VALUE = 'none'

    def __init__(self, indent_increment, max_help_position, width, short_first):
        self.parser = None
        self.indent_increment = indent_increment
        if width is None:
            try:
                width = int(os.environ['COLUMNS'])
            except (KeyError, ValueError):
                width = 80
            width -= 2
        self.width = width
        self.help_position = self.max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self.current_indent = self.level = 0
        self.help_width = None
        self.short_first = short_first
        self.default_tag = '%default'
        self.option_strings = {}
        self._short_opt_fmt, self._long_opt_fmt = '%s %s', '%s=%s'

    def set_parser(self, parser):
        """Whose options they are."""
        self.parser = parser

    def set_short_opt_delimiter(self, delim):
        """What stands between a short name and its value."""
        if delim not in ('', ' '):
            raise ValueError(f'invalid metavar delimiter for short options: {delim!r}')
        self._short_opt_fmt = f'%s{delim}%s'

    def set_long_opt_delimiter(self, delim):
        """What stands between a long name and its value."""
        if delim not in ('=', ' '):
            raise ValueError(f'invalid metavar delimiter for long options: {delim!r}')
        self._long_opt_fmt = f'%s{delim}%s'

    def indent(self):
        """One step to the right."""
        self.current_indent += self.indent_increment
        self.level += 1

    def dedent(self):
        """One step back."""
        self.current_indent -= self.indent_increment
        assert self.current_indent >= 0, 'Indent decreased below 0.'
        self.level -= 1

    def format_usage(self, usage):
        """How the program is called."""
        raise NotImplementedError('subclasses must implement')

    def format_heading(self, heading):
        """A title."""
        raise NotImplementedError('subclasses must implement')

    def _format_text(self, text):
        blanks = ' ' * self.current_indent
        return textwrap.fill(text, max(self.width - self.current_indent, 11), initial_indent=blanks,
                             subsequent_indent=blanks)

    def format_description(self, description):
        """A paragraph before the options."""
        return self._format_text(description) + '\n' if description else ''

    def format_epilog(self, epilog):
        """A paragraph behind them."""
        return f'\n{self._format_text(epilog)}\n' if epilog else ''

    def expand_default(self, option):
        """An option's help, which may tell its default."""
        if self.parser is None or not self.default_tag:
            return option.help
        default = self.parser.defaults.get(option.dest)
        if default is NO_DEFAULT or default is None:
            default = self.NO_DEFAULT_VALUE
        return option.help.replace(self.default_tag, str(default))

    def format_option(self, option):
        """The lines of an option: its help begins beside its names, if there is room."""
        names, room = self.option_strings[option], self.help_position - self.current_indent - 2
        beside = len(names) <= room
        shown = ' ' * self.current_indent + (f'{names:{room}}  ' if beside else f'{names}\n')
        if not option.help:
            return shown if shown.endswith('\n') else shown + '\n'
        lines = textwrap.wrap(self.expand_default(option), self.help_width)
        blanks = ' ' * self.help_position
        return shown + ('' if beside else blanks) + f'\n{blanks}'.join(lines) + '\n'

    def store_option_strings(self, parser):
        """Notes what each option is called, and where help begins."""
        longest = 0
        self.indent()
        for options in parser.option_list, *(group.option_list for group in parser.option_groups):
            for option in options:
                names = self.option_strings[option] = self.format_option_strings(option)
                longest = max(longest, len(names) + self.current_indent)
            if options is parser.option_list:
                self.indent()
        self.dedent()
        self.dedent()
        self.help_position = min(longest + 2, self.max_help_position)
        self.help_width = max(self.width - self.help_position, 11)

    def format_option_strings(self, option):
        """An option's names, with what stands for its value."""
        short, long = option._short_opts, option._long_opts
        if option.takes_value():
            metavar = option.metavar or option.dest.upper()
            short = [self._short_opt_fmt % (name, metavar) for name in short]
            long = [self._long_opt_fmt % (name, metavar) for name in long]
        return ', '.join([*short, *long] if self.short_first else [*long, *short])


class IndentedHelpFormatter(HelpFormatter):
    """Titles with a colon."""

    def __init__(self, indent_increment=2, max_help_position=24, width=None, short_first=1):
        super().__init__(indent_increment, max_help_position, width, short_first)

    def format_usage(self, usage):
        return _('Usage: %s\n') % usage

    def format_heading(self, heading):
        return f'{" " * self.current_indent}{heading}:\n'


class TitledHelpFormatter(HelpFormatter):
    """Titles with a line below."""

    def __init__(self, indent_increment=0, max_help_position=24, width=None, short_first=0):
        super().__init__(indent_increment, max_help_position, width, short_first)

    def format_usage(self, usage):
        return f'{self.format_heading(_("Usage"))}  {usage}\n'

    def format_heading(self, heading):
        return f'{heading}\n{"=-"[self.level] * len(heading)}\n'
