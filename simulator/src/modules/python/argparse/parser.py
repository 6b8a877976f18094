

# Parsers.

class _ActionsContainer:
    # What arguments can be added to: a parser, or a group of one.

    def __init__(self, description, prefix_chars, argument_default, conflict_handler):
        self.description, self.prefix_chars = description, prefix_chars
        self.argument_default, self.conflict_handler = argument_default, conflict_handler
        self._actions, self._option_string_actions, self._defaults = [], {}, {}
        self._action_groups, self._mutually_exclusive_groups = [], []
        self._registries = {'type': {None: lambda text: text}, 'action': {
            None: _StoreAction, 'store': _StoreAction, 'store_const': _StoreConstAction, 'store_true': _StoreTrueAction,
            'store_false': _StoreFalseAction, 'append': _AppendAction, 'append_const': _AppendConstAction,
            'count': _CountAction, 'help': _HelpAction, 'version': _VersionAction, 'extend': _ExtendAction,
            'parsers': _SubParsersAction}}
        self._has_negative_number_optionals = []
        if conflict_handler not in ('error', 'resolve'):
            raise ValueError(f"invalid conflict_resolution value: {conflict_handler!r}")

    def register(self, registry_name, value, object):
        """Another name for an action (or a type)."""
        self._registries.setdefault(registry_name, {})[value] = object

    def get_default(self, dest):
        own = (each.default for each in self._actions if each.dest == dest and each.default is not None)
        return next(own, self._defaults.get(dest))

    def set_defaults(self, **kwargs):
        self._defaults.update(kwargs)
        for each in self._actions:
            each.default = kwargs.get(each.dest, each.default)

    def add_argument(self, *args, **kwargs):
        """Declares an argument: an option if its names begin with a dash."""
        is_option = len(args) > 1 or args and args[0][0] in self.prefix_chars
        if not is_option and args and 'dest' in kwargs:
            raise ValueError('dest supplied twice for positional argument')
        read = self._get_optional_kwargs if is_option else self._get_positional_kwargs
        kwargs = read(*args, **kwargs)
        if 'default' not in kwargs:
            if kwargs['dest'] in self._defaults:
                kwargs['default'] = self._defaults[kwargs['dest']]
            elif self.argument_default is not None:
                kwargs['default'] = self.argument_default
        name = kwargs.pop('action', None)
        kind = self._registries['action'].get(name, name)
        if not callable(kind):
            raise ValueError(f'unknown action "{kind}"')
        action = kind(**kwargs)
        kind = self._registries['type'].get(action.type, action.type)
        if not callable(kind):
            raise ValueError(f'{kind!r} is not callable')
        if action.type is FileType:
            raise ValueError(f'{FileType!r} is a FileType class object, instance of it must be passed')
        try:
            # A placeholder for each name: too many or too few of them are found here.
            HelpFormatter('')._format_args(action, '')
        except TypeError:
            raise ValueError('length of metavar tuple does not match nargs') from None
        return self._add_action(action)

    def _get_positional_kwargs(self, dest, **kwargs):
        if 'required' in kwargs:
            raise TypeError("'required' is an invalid argument for positionals")
        nargs = kwargs.get('nargs')
        optional = nargs in (OPTIONAL, REMAINDER, SUPPRESS) or nargs == ZERO_OR_MORE and 'default' in kwargs
        return dict(kwargs, dest=dest, option_strings=[], required=not optional)

    def _get_optional_kwargs(self, *names, dest=None, **kwargs):
        for name in names:
            if name[0] not in self.prefix_chars:
                raise ValueError(f'invalid option string {name!r}: must start with a character {self.prefix_chars!r}')
        if dest is None:
            # The first long name, or else the first.
            long = [name for name in names if len(name) > 1 and name[1] in self.prefix_chars]
            dest = (long or names)[0].lstrip(self.prefix_chars)
            if not dest:
                raise ValueError(f"dest= is required for options like {names[0]!r}")
            dest = dest.replace('-', '_')
        return dict(kwargs, dest=dest, option_strings=list(names))

    def _add_action(self, action):
        taken = [(name, self._option_string_actions[name]) for name in action.option_strings
                 if name in self._option_string_actions]
        if taken and self.conflict_handler == 'error':
            plural = 's' * (len(taken) > 1)
            raise ArgumentError(action, f'conflicting option string{plural}: {", ".join(name for name, _ in taken)}')
        for name, other in taken:
            other.option_strings.remove(name)
            del self._option_string_actions[name]
            if not other.option_strings:
                other.container._forget(other)
        self._actions.append(action)
        action.container = self
        for name in action.option_strings:
            self._option_string_actions[name] = action
        return action

    def add_mutually_exclusive_group(self, **kwargs):
        self._mutually_exclusive_groups.append(made := _MutuallyExclusiveGroup(self, **kwargs))
        return made

    def add_argument_group(self, *args, **kwargs):
        self._action_groups.append(made := _ArgumentGroup(self, *args, **kwargs))
        return made

    def _forget(self, action):
        self._actions.remove(action)


class _ArgumentGroup(_ActionsContainer):
    # Arguments that stand under one heading in the help; the parser knows them too.

    def __init__(self, container, title=None, description=None, **kwargs):
        super().__init__(description, kwargs.get('prefix_chars', container.prefix_chars),
                         kwargs.get('argument_default', container.argument_default),
                         kwargs.get('conflict_handler', container.conflict_handler))
        self.title, self._group_actions = title, []
        for shared in ('_registries', '_has_negative_number_optionals', '_actions', '_option_string_actions', '_defaults',
                       '_mutually_exclusive_groups'):
            setattr(self, shared, getattr(container, shared))

    def _add_action(self, action):
        action = super()._add_action(action)
        self._group_actions.append(action)
        return action

    def _forget(self, action):
        for known in (self._actions, self._group_actions):
            known.remove(action)

    def add_argument_group(self, *args, **kwargs):
        import warnings
        warnings.warn('Nesting argument groups is deprecated.', DeprecationWarning, 2)
        return super().add_argument_group(*args, **kwargs)


class _MutuallyExclusiveGroup(_ArgumentGroup):
    # Arguments of which at most one may be given.

    def __init__(self, container, required=False):
        super().__init__(container)
        self.required, self._container = required, container

    def add_mutually_exclusive_group(self, **kwargs):
        import warnings
        warnings.warn('Nesting mutually exclusive groups is deprecated.', category=DeprecationWarning, stacklevel=2)
        return super().add_mutually_exclusive_group(**kwargs)

    def _add_action(self, action):
        if action.required:
            raise ValueError('mutually exclusive arguments must be optional')
        action = self._container._add_action(action)
        self._group_actions.append(action)
        return action


@contextlib.contextmanager
def _changed(objects, **values):
    # The objects have other attributes for a while.
    before = [(each, {name: getattr(each, name) for name in values}) for each in objects]
    try:
        for each in objects:
            vars(each).update(values)
        yield
    finally:
        for each, old in before:
            vars(each).update(old)


class ArgumentParser(_AttributeHolder, _ActionsContainer):
    """Turns a command line into a namespace."""

    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=[], formatter_class=HelpFormatter,
                 prefix_chars='-', fromfile_prefix_chars=None, argument_default=None, conflict_handler='error',
                 add_help=True, allow_abbrev=True, exit_on_error=True):
        super().__init__(description, prefix_chars, argument_default, conflict_handler)
        self.prog = os.path.basename(sys.argv[0]) if prog is None else prog
        self.usage, self.epilog, self.formatter_class = usage, epilog, formatter_class
        self.fromfile_prefix_chars, self.add_help = fromfile_prefix_chars, add_help
        self.allow_abbrev, self.exit_on_error = allow_abbrev, exit_on_error
        self._positionals = self.add_argument_group(gettext('positional arguments'))
        self._optionals = self.add_argument_group(gettext('options'))
        self._subparsers = None
        if add_help:
            dash = '-' if '-' in prefix_chars else prefix_chars[0]
            self.add_argument(f'{dash}h', f'{dash * 2}help', action='help', default=SUPPRESS,
                              help='show this help message and exit')
        for parent in parents:
            if not isinstance(parent, ArgumentParser):
                raise TypeError('parents must be a list of ArgumentParser')
            self._take_over(parent)

    def _take_over(self, parent):
        # The arguments of another parser, in groups of the same names.
        groups = {group.title: group for group in self._action_groups}
        placed = {}
        for group in parent._action_groups:
            own = groups.get(group.title) or self.add_argument_group(group.title, group.description)
            placed.update(dict.fromkeys(group._group_actions, own))
        for exclusive in parent._mutually_exclusive_groups:
            own = self.add_mutually_exclusive_group(required=exclusive.required)
            placed.update(dict.fromkeys(exclusive._group_actions, own))
        for action in parent._actions:
            container = placed.get(action, self)
            if container is self:
                self._add_action(action)
            else:
                container._add_action(action)
        self._defaults.update(parent._defaults)

    def _get_kwargs(self):
        return [(name, getattr(self, name)) for name in (
            'prog', 'usage', 'description', 'formatter_class', 'conflict_handler', 'add_help')]

    def _add_action(self, action):
        group = self._optionals if action.option_strings else self._positionals
        return _ArgumentGroup._add_action(group, action)

    def add_subparsers(self, **kwargs):
        """An argument that names a command."""
        if self._subparsers is not None:
            raise ArgumentError(None, 'cannot have multiple subparser arguments')
        kwargs.setdefault('parser_class', type(self))
        self._subparsers = self._positionals
        if 'title' in kwargs or 'description' in kwargs:
            self._subparsers = self.add_argument_group(kwargs.pop('title', 'subcommands'), kwargs.pop('description', None))
        if kwargs.get('prog') is None:
            formatter = self._get_formatter()
            positionals = [action for action in self._actions if not action.option_strings]
            formatter.add_usage(self.usage, positionals, self._mutually_exclusive_groups, '')
            kwargs['prog'] = formatter.format_help().strip()
        kind = self._registries['action'][kwargs.pop('action', 'parsers')]
        action = kind(option_strings=[], **kwargs)
        _ArgumentGroup._add_action(self._subparsers, action)
        return action

    # ----- parsing -----

    def parse_args(self, args=None, namespace=None):
        """The values of all arguments; what nobody takes is an error."""
        return self._without_rest(*self.parse_known_args(args, namespace))

    def _without_rest(self, namespace, rest):
        if rest:
            message = f'unrecognized arguments: {" ".join(rest)}'
            if not self.exit_on_error:
                raise ArgumentError(None, message)
            self.error(message)
        return namespace

    def parse_known_args(self, args=None, namespace=None):
        """The values, and what nobody takes."""
        args = list(sys.argv[1:] if args is None else args)
        namespace = Namespace() if namespace is None else namespace
        for action in self._actions:
            if action.dest is not SUPPRESS and action.default is not SUPPRESS and not hasattr(namespace, action.dest):
                setattr(namespace, action.dest, action.default)
        for dest, value in self._defaults.items():
            if not hasattr(namespace, dest):
                setattr(namespace, dest, value)
        try:
            namespace, rest = _Parsing(self, args, namespace).run()
        except ArgumentError as problem:
            if not self.exit_on_error:
                raise
            self.error(str(problem))
        rest += vars(namespace).pop(_UNRECOGNIZED_ARGS_ATTR, [])
        return namespace, rest

    def parse_intermixed_args(self, args=None, namespace=None):
        """As parse_args, but options may stand anywhere between positional arguments."""
        return self._without_rest(*self.parse_known_intermixed_args(args, namespace))

    def parse_known_intermixed_args(self, args=None, namespace=None):
        """The same; what nobody takes is returned too."""
        positionals = [action for action in self._actions if not action.option_strings]
        for action in positionals:
            if action.nargs in (PARSER, REMAINDER):
                raise TypeError(f'parse_intermixed_args: positional arg with nargs={action.nargs}')
        if any(action in positionals for group in self._mutually_exclusive_groups for action in group._group_actions):
            raise TypeError('parse_intermixed_args: positional in mutuallyExclusiveGroup')
        # First the options, with usage as it is for all; then what is left, for the positional arguments.
        usage = self.format_usage()[len('usage: '):] if self.usage is None else self.usage
        with _changed([self], usage=usage):
            with _changed(positionals, nargs=SUPPRESS, default=SUPPRESS):
                namespace, rest = self.parse_known_args(args, namespace)
                for action in positionals:
                    if getattr(namespace, action.dest, None) == []:
                        import warnings
                        warnings.warn(f'Do not expect {action.dest} in {namespace}')
                        delattr(namespace, action.dest)
            options = [action for action in self._actions if action not in positionals]
            with _changed(options + self._mutually_exclusive_groups, required=False):
                return self.parse_known_args(rest, namespace)

    def convert_arg_line_to_args(self, arg_line):
        return [arg_line]

    def _value(self, action, text):
        kind = self._registries['type'].get(action.type, action.type)
        try:
            return kind(text)
        except ArgumentTypeError as problem:
            raise ArgumentError(action, str(problem))
        except (TypeError, ValueError):
            name = getattr(action.type, '__name__', repr(action.type))
            raise ArgumentError(action, f'invalid {name} value: {text!r}')

    def _check_value(self, action, value):
        choices = action.choices
        if choices is None or value in (iter(choices) if isinstance(choices, str) else choices):
            return
        listed = ', '.join(map(repr, choices))
        raise ArgumentError(action, f'invalid choice: {value!r} (choose from {listed})')

    def _get_values(self, action, texts):
        def checked(text):
            value = self._value(action, text)
            self._check_value(action, value)
            return value

        nargs = action.nargs
        if nargs == OPTIONAL and not texts:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str):
                value = self._value(action, value)
            return value
        if nargs == ZERO_OR_MORE and not texts and not action.option_strings:
            return texts if action.default is None else action.default
        if nargs is None or nargs == OPTIONAL:
            return checked(texts[0])
        if nargs == REMAINDER:
            return [self._value(action, text) for text in texts]
        if nargs == PARSER:
            values = [self._value(action, text) for text in texts]
            self._check_value(action, values[0])
            return values
        return SUPPRESS if nargs == SUPPRESS else list(map(checked, texts))

    # ----- what is shown -----

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def _with_usage(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return formatter

    def format_usage(self):
        return self._with_usage().format_help()

    def format_help(self):
        formatter = self._with_usage()
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.add_section(group.title, group.description, group._group_actions)
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def print_usage(self, file=None):
        self._print_message(self.format_usage(), sys.stdout if file is None else file)

    def print_help(self, file=None):
        self._print_message(self.format_help(), sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if message:
            try:
                (file or sys.stderr).write(message)
            except (AttributeError, OSError):
                # There is no such stream, or nobody reads it.
                pass

    def exit(self, status=0, message=None):
        self._print_message(message, sys.stderr)
        sys.exit(status)

    def _warning(self, message):
        self._print_message(f'{self.prog}: warning: {message}\n', sys.stderr)

    def error(self, message):
        """Says what is wrong, and ends the program."""
        self.print_usage(sys.stderr)
        self.exit(2, f'{self.prog}: error: {message}\n')


class _Parsing:
    # One command line on its way. Each argument is an option, 'O', or a value, 'A'; '--' is '-', and behind it all are
    # values. Positional arguments take as much of a row of values as their patterns match.

    def __init__(self, parser, args, namespace):
        self.parser, self.namespace, self.rest = parser, namespace, []
        self.args = self._with_files(args)
        self.waiting = [action for action in parser._actions if not action.option_strings]
        self.seen, self.seen_explicitly, self.warned = set(), set(), set()
        self.options, signs, ended = {}, [], False
        for at, text in enumerate(self.args):
            if ended:
                signs.append('A')
            elif text == '--':
                ended = True
                signs.append('-')
            elif (option := self._option(text)) is not None:
                self.options[at] = option
                signs.append('O')
            else:
                signs.append('A')
        self.signs = ''.join(signs)

    def _with_files(self, args):
        chars = self.parser.fromfile_prefix_chars
        read = []
        for text in args:
            if not chars or not text or text[0] not in chars:
                read.append(text)
                continue
            try:
                with open(text[1:]) as file:
                    lines = [each for line in file.read().splitlines()
                             for each in self.parser.convert_arg_line_to_args(line)]
            except OSError as problem:
                raise ArgumentError(None, str(problem))
            read += self._with_files(lines)
        return read

    def _option(self, text):
        # (action, option, what stands between, its explicit value) of every option that is meant; None for a value.
        parser = self.parser
        known = parser._option_string_actions
        if not text or text[0] not in parser.prefix_chars:
            return None
        if text in known:
            return [(known[text], text, None, None)]
        if len(text) == 1:
            return None
        name, equals, value = text.partition('=')
        if equals and name in known:
            return [(known[name], name, equals, value)]
        found = self._abbreviated(text)
        if found:
            return found
        if re.fullmatch(r'-(?:\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)', text) and not any(
                re.fullmatch(r'-\d+|-\d*\.\d+', each) for each in known):
            return None
        return None if ' ' in text else [(None, text, None, None)]

    def _abbreviated(self, text):
        parser = self.parser
        known, chars = parser._option_string_actions, parser.prefix_chars
        name, equals, value = text.partition('=')
        given = value if equals else None
        if text[1] in chars:
            if not parser.allow_abbrev:
                return []
            return [(action, each, equals, given) for each, action in known.items() if each.startswith(name)]
        found = []
        for each, action in known.items():
            if each == text[:2]:
                found.append((action, each, '', text[2:]))
            elif parser.allow_abbrev and each.startswith(name):
                found.append((action, each, equals, given))
        return found

    def run(self):
        parser, at = self.parser, 0
        last = max(self.options, default=-1)
        while at <= last:
            following = min(each for each in self.options if each >= at)
            if at != following:
                stop = self._positionals(at)
                if stop > at:
                    at = stop
                    continue
            if at not in self.options:
                self.rest += self.args[at:following]
                at = following
            at = self._take_option(at)
        at = self._positionals(at)
        self.rest += self.args[at:]
        self._check_required()
        return self.namespace, self.rest

    def _act(self, action, texts, option=None):
        self.seen.add(action)
        values = self.parser._get_values(action, texts)
        if values is not action.default:
            self.seen_explicitly.add(action)
            for group in self.parser._mutually_exclusive_groups:
                if action in group._group_actions:
                    for other in group._group_actions:
                        if other is not action and other in self.seen_explicitly:
                            raise ArgumentError(action, f'not allowed with argument {_shown_name(other)}')
        self._warn_of_deprecated(action, texts, option)
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option)

    def _warn_of_deprecated(self, action, texts, option):
        # Once for each name that is used; of a positional argument only if it is given.
        name = option or (_shown_name(action) if texts else None)
        if action.deprecated and name is not None and name not in self.warned:
            self.warned.add(name)
            self.parser._warning(f"{'option' if option else 'argument'} '{name}' is deprecated")

    def _take_option(self, at):
        choices = self.options[at]
        if len(choices) > 1:
            names = ', '.join(option for _, option, *_ in choices)
            raise ArgumentError(None, f'ambiguous option: {self.args[at]} could match {names}')
        action, option, between, value = choices[0]
        if action is None:
            self.rest.append(self.args[at])
            return at + 1
        todo = []
        while value is not None:
            count = self._matched(action, 'A')
            single = option[1] not in self.parser.prefix_chars
            if count == 0 and single and value != '':
                # Several short options in one argument.
                if between or value[0] in self.parser.prefix_chars:
                    raise ArgumentError(action, f'ignored explicit argument {value!r}')
                todo.append((action, [], option))
                following = self.parser._option_string_actions.get(option[0] + value[0])
                if following is None:
                    self.rest.append(option[0] + value)
                    break
                action, option, value = following, option[0] + value[0], value[1:] or None
                if value is not None and value.startswith('='):
                    between, value = '=', value[1:]
                continue
            if count == 1:
                todo.append((action, [value], option))
                break
            raise ArgumentError(action, f'ignored explicit argument {value!r}')
        else:
            start = at + 1
            count = self._matched(action, self.signs[start:])
            texts = [text for text, sign in zip(self.args[start:start + count], self.signs[start:]) if sign != '-'] \
                if action.nargs not in (PARSER, REMAINDER) else self.args[start:start + count]
            todo.append((action, texts, option))
            at = start + count - 1
        for each in todo:
            self._act(*each)
        return at + 1

    def _matched(self, action, signs):
        match = re.match(self._pattern(action), signs)
        if match is not None:
            return len(match[1])
        counts = {None: 'expected one argument', OPTIONAL: 'expected at most one argument',
                  ONE_OR_MORE: 'expected at least one argument'}
        plural = 's' if action.nargs != 1 else ''
        raise ArgumentError(action, counts.get(action.nargs) or f'expected {action.nargs} argument{plural}')

    def _pattern(self, action):
        patterns = {None: '(-*A-*)', OPTIONAL: '(-*A?-*)', ZERO_OR_MORE: '(-*[A-]*)', ONE_OR_MORE: '(-*A[A-]*)',
                    REMAINDER: '([AO-]*)', PARSER: '(-*A[AO-]*)', SUPPRESS: '(-*)'}
        pattern = patterns.get(action.nargs) or '(-*%s-*)' % '-*'.join('A' * action.nargs)
        if action.option_strings:
            pattern = pattern.replace('-*', '').replace('-', '')
        return pattern

    def _positionals(self, at):
        # As many of the waiting arguments as match what stands here.
        signs = self.signs[at:]
        for count in range(len(self.waiting), 0, -1):
            match = re.match(''.join(map(self._pattern, self.waiting[:count])), signs)
            if match is None:
                continue
            lengths = [len(part) for part in match.groups()]
            for action, length in zip(self.waiting[:count], lengths):
                texts = self.args[at:at + length]
                if action.nargs == PARSER:
                    if texts and self.signs[at] == '-':
                        texts = texts[1:]
                elif action.nargs != REMAINDER and '-' in self.signs[at:at + length]:
                    texts = list(texts)
                    texts.remove('--')
                at += length
                self._act(action, texts)
            self.waiting = self.waiting[count:]
            break
        return at

    def _check_required(self):
        parser, missing = self.parser, []
        for action in parser._actions:
            if action in self.seen:
                continue
            if action.required:
                missing.append(_shown_name(action))
            elif isinstance(action.default, str) and hasattr(self.namespace, action.dest) \
                    and getattr(self.namespace, action.dest) is action.default:
                setattr(self.namespace, action.dest, parser._value(action, action.default))
        if missing:
            raise ArgumentError(None, f'the following arguments are required: {", ".join(missing)}')
        for group in parser._mutually_exclusive_groups:
            if group.required and not any(action in self.seen_explicitly for action in group._group_actions):
                names = ' '.join(_shown_name(action) for action in group._group_actions if action.help is not SUPPRESS)
                raise ArgumentError(None, f'one of the arguments {names} is required')
