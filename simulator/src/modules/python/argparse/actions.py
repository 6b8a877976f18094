

# What is wrong with arguments, and what is done with them.

class ArgumentError(Exception):
    """An argument that can't be taken."""

    def __init__(self, argument, message):
        self.argument_name, self.message = _shown_name(argument), message

    def __str__(self):
        return self.message if self.argument_name is None else f'argument {self.argument_name}: {self.message}'


class ArgumentTypeError(Exception):
    """Raised by a function that makes a value of text."""


def _shown_name(argument):
    if argument is None:
        return None
    if argument.option_strings:
        return '/'.join(argument.option_strings)
    if argument.metavar not in (None, SUPPRESS):
        return argument.metavar
    if argument.dest not in (None, SUPPRESS):
        return argument.dest
    return '{%s}' % ','.join(map(str, argument.choices)) if argument.choices else None


class _AttributeHolder:
    # Shown as the call that would make it.

    def __repr__(self):
        parts = list(map(repr, self._get_args()))
        odd = {}
        for name, value in self._get_kwargs():
            if name.isidentifier():
                parts.append(f'{name}={value!r}')
            else:
                odd[name] = value
        return f'{type(self).__name__}({", ".join(parts + [f"**{odd!r}"] * bool(odd))})'

    def _get_args(self):
        return []

    def _get_kwargs(self):
        return list(vars(self).items())


class Namespace(_AttributeHolder):
    """Holds the values of arguments."""

    def __init__(self, **kwargs):
        vars(self).update(kwargs)

    def __eq__(self, other):
        return vars(self) == vars(other) if isinstance(other, Namespace) else NotImplemented

    def __contains__(self, key):
        return key in vars(self)


_ACTION_FIELDS = ('option_strings', 'dest', 'nargs', 'const', 'default', 'type', 'choices', 'required', 'help', 'metavar',
                  'deprecated')


class Action(_AttributeHolder):
    """One argument, and what is done where it is found."""

    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None,
                 required=False, help=None, metavar=None, deprecated=False):
        given = locals()
        for name in _ACTION_FIELDS:
            setattr(self, name, given[name])

    def _get_kwargs(self):
        return [(name, getattr(self, name)) for name in _ACTION_FIELDS]

    def format_usage(self):
        return self.option_strings[0]

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError('.__call__() not defined')


class _StoreAction(Action):
    _no_nargs = ('nargs for store actions must be != 0; if you have nothing to store, actions such as store true or store '
                 'const may be more appropriate')

    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None,
                 required=False, help=None, metavar=None, deprecated=False):
        if nargs == 0:
            raise ValueError(self._no_nargs)
        if const is not None and nargs != OPTIONAL:
            raise ValueError(f'nargs must be {OPTIONAL!r} to supply const')
        super().__init__(option_strings, dest, nargs, const, default, type, choices, required, help, metavar, deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        name, value = self.dest, values
        setattr(namespace, name, value)


class _StoreConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None,
                 deprecated=False):
        told = {'required': required, 'help': help, 'deprecated': deprecated}
        super().__init__(option_strings, dest, 0, const, default, **told)

    def __call__(self, parser, namespace, values, option_string=None):
        name, value = self.dest, self.const
        setattr(namespace, name, value)


class _StoreTrueAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=False, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, True, default, required, help, deprecated=deprecated)


class _StoreFalseAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=True, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, False, default, required, help, deprecated=deprecated)


def _copied(namespace, dest):
    # What is there before stays as it is: it may be a default.
    before = getattr(namespace, dest, None)
    if before is None:
        return []
    if type(before) is list:
        return before[:]
    import copy
    return copy.copy(before)


def _appended(namespace, dest, value):
    values = _copied(namespace, dest)
    values.append(value)
    setattr(namespace, dest, values)


class _AppendAction(_StoreAction):
    _no_nargs = ('nargs for append actions must be != 0; if arg strings are not supplying the value to append, the append '
                 'const action may be more appropriate')

    def __call__(self, parser, namespace, values, option_string=None):
        _appended(namespace, self.dest, values)


class _ExtendAction(_AppendAction):
    def __call__(self, parser, namespace, values, option_string=None):
        extended = _copied(namespace, self.dest)
        extended.extend(values)
        setattr(namespace, self.dest, extended)


class _AppendConstAction(_StoreConstAction):
    def __call__(self, parser, namespace, values, option_string=None):
        _appended(namespace, self.dest, self.const)


class _CountAction(Action):
    def __init__(self, option_strings, dest, default=None, required=False, help=None, deprecated=False):
        told = {'required': required, 'help': help, 'deprecated': deprecated}
        super().__init__(option_strings, dest, 0, default=default, **told)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (getattr(namespace, self.dest, None) or 0) + 1)


class _HelpAction(Action):
    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None, deprecated=False):
        super().__init__(option_strings, dest, 0, default=default, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _VersionAction(_HelpAction):
    def __init__(self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS, help=None, deprecated=False):
        if help is None:
            help = "show program's version number and exit"
        super().__init__(option_strings, dest, default, help, deprecated)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        formatter = parser._get_formatter()
        formatter.add_text(parser.version if self.version is None else self.version)
        parser._print_message(formatter.format_help(), sys.stdout)
        parser.exit()


_NOT_GIVEN = object()


class BooleanOptionalAction(Action):
    """An option with a second one that says no."""

    def __init__(self, option_strings, dest, default=None, type=_NOT_GIVEN, choices=_NOT_GIVEN, required=False, help=None,
                 metavar=_NOT_GIVEN, deprecated=False):
        ignored = dict(type=type, choices=choices, metavar=metavar)
        for name, value in ignored.items():
            if value is not _NOT_GIVEN:
                import warnings
                warnings._deprecated(name, '{name!r} is deprecated as of Python 3.12 and will be removed in Python '
                                           '{remove}.', remove=(3, 14))
        given = {name: value for name, value in ignored.items() if value is not _NOT_GIVEN}
        both = []
        for option in option_strings:
            both += [option, f'--no-{option[2:]}'] if option.startswith('--') else [option]
        super().__init__(both, dest, 0, default=default, required=required, help=help, deprecated=deprecated, **given)

    def __call__(self, parser, namespace, values, option_string=None):
        if option_string in self.option_strings:
            is_off = option_string.startswith('--no-')
            setattr(namespace, self.dest, not is_off)

    def format_usage(self):
        return ' | '.join(self.option_strings)


class _SubParsersAction(Action):
    # An argument that names a command, which has a parser of its own for what follows.

    class _Choice(Action):
        def __init__(self, name, aliases, help):
            shown = f'{name} ({", ".join(aliases)})' if aliases else name
            super().__init__([], shown, help=help, metavar=shown)

    def __init__(self, option_strings, prog, parser_class, dest=SUPPRESS, required=False, help=None, metavar=None):
        self._prog_prefix, self._parser_class, self._shown = prog, parser_class, []
        self._name_parser_map, self._deprecated = {}, set()
        super().__init__(option_strings, dest, PARSER, choices=self._name_parser_map, required=required, help=help,
                         metavar=metavar)

    def add_parser(self, name, *, deprecated=False, **kwargs):
        kwargs.setdefault('prog', f'{self._prog_prefix} {name}')
        aliases = kwargs.pop('aliases', ())
        for each in (name, *aliases):
            if each in self._name_parser_map:
                kind = 'subparser' if each == name else 'subparser alias'
                raise ArgumentError(self, f'conflicting {kind}: {each}')
        if 'help' in kwargs:
            self._shown.append(self._Choice(name, aliases, kwargs.pop('help')))
        parser = self._parser_class(**kwargs)
        self._name_parser_map.update(dict.fromkeys((name, *aliases), parser))
        if deprecated:
            self._deprecated.update((name, *aliases))
        return parser

    def _get_subactions(self):
        return self._shown

    def __call__(self, parser, namespace, values, option_string=None):
        name, *rest = values
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        if name in self._deprecated:
            parser._warning(f"command '{name}' is deprecated")
        found, unknown = self._name_parser_map[name].parse_known_args(rest, None)
        vars(namespace).update(vars(found))
        if unknown:
            setattr(namespace, _UNRECOGNIZED_ARGS_ATTR, getattr(namespace, _UNRECOGNIZED_ARGS_ATTR, []) + unknown)


class FileType:
    """Makes a file of an argument."""

    def __init__(self, mode='r', bufsize=-1, encoding=None, errors=None):
        self._mode, self._options = mode, (bufsize, encoding, errors)

    def __repr__(self):
        bufsize, encoding, errors = self._options
        parts = [repr(value) for value in (self._mode, bufsize) if value != -1]
        parts += [f'{name}={value!r}' for name, value in [('encoding', encoding), ('errors', errors)] if value is not None]
        return f'{type(self).__name__}({", ".join(parts)})'

    def __call__(self, string):
        if string == '-':
            stream = sys.stdin if 'r' in self._mode else sys.stdout
            return stream.buffer if 'b' in self._mode else stream
        try:
            return open(string, self._mode, *self._options)
        except OSError as problem:
            raise ArgumentTypeError(f"can't open '{string}': {problem}")
