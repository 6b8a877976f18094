# Command lines, as programs read them before `argparse`: options are objects that check themselves when they are made.

import os
import sys
import textwrap
from gettext import gettext, ngettext

_ = gettext

__version__ = '1.5.3'

__all__ = """Option make_option SUPPRESS_HELP SUPPRESS_USAGE Values OptionContainer OptionGroup OptionParser HelpFormatter
    IndentedHelpFormatter TitledHelpFormatter OptParseError OptionError OptionConflictError OptionValueError
    BadOptionError check_choice""".split()

SUPPRESS_HELP, SUPPRESS_USAGE = 'SUPPRESSHELP', 'SUPPRESSUSAGE'

# A default of None is one, too.
NO_DEFAULT = 'NO', 'DEFAULT'


# ----- what can go wrong -----

class OptParseError(Exception):
    """Anything that is wrong."""

    def __init__(self, msg):
        self.msg = msg

    def __str__(self):
        return self.msg


class OptionError(OptParseError):
    """An option that cannot be."""

    def __init__(self, msg, option):
        self.msg, self.option_id = msg, str(option)

    def __str__(self):
        return f'option {self.option_id}: {self.msg}' if self.option_id else self.msg


class OptionConflictError(OptionError):
    """Two options of one name."""


class OptionValueError(OptParseError):
    """A value that an option does not take."""


class BadOptionError(OptParseError):
    """A command line has an option that there is not."""

    def __init__(self, opt_str):
        self.opt_str = opt_str

    def __str__(self):
        return _('no such option: %s') % self.opt_str


class AmbiguousOptionError(BadOptionError):
    """A beginning of several options' names."""

    def __init__(self, opt_str, possibilities):
        super().__init__(opt_str)
        self.possibilities = possibilities

    def __str__(self):
        return _('ambiguous option: %s (%s?)') % (self.opt_str, ', '.join(self.possibilities))


# ----- values -----

_RADIXES = {'0x': 16, '0b': 2}


def _parse_int(text):
    radix = _RADIXES.get(text[:2].lower(), 8 if text[:1] == '0' else 10)
    return int(text[2:] or '0' if radix == 2 else text, radix)


_builtin_cvt = dict(int=(_parse_int, _('integer')), long=(_parse_int, _('integer')), float=(float, _('floating-point')),
                    complex=(complex, _('complex')))


def check_builtin(option, opt, value):
    """A number of the option's type."""
    convert, what = _builtin_cvt[option.type]
    try:
        return convert(value)
    except ValueError:
        raise OptionValueError(_('option %s: invalid %s value: %r') % (opt, what, value))


def check_choice(option, opt, value):
    """One of the option's choices."""
    if value not in option.choices:
        choices = ', '.join(map(repr, option.choices))
        raise OptionValueError(_('option %s: invalid choice: %r (choose from %s)') % (opt, value, choices))
    return value


class Values:
    """What the options were given, as attributes."""

    def __init__(self, defaults=None):
        vars(self).update(defaults or {})

    def __str__(self):
        return str(vars(self))

    def __repr__(self):
        return f'<{self.__class__.__name__} at {id(self):#x}: {self}>'

    def __eq__(self, other):
        if isinstance(other, dict):
            return vars(self) == other
        return vars(self) == vars(other) if isinstance(other, Values) else NotImplemented

    def ensure_value(self, attr, value):
        """An attribute's value; this one, if it has none yet."""
        if getattr(self, attr, None) is None:
            setattr(self, attr, value)
        return getattr(self, attr)


# ----- options -----

class Option:
    """What may stand in a command line, and what it does there."""

    ATTRS = ['action', 'type', 'dest', 'default', 'nargs', 'const', 'choices', 'callback', 'callback_args',
             'callback_kwargs', 'help', 'metavar']
    ACTIONS = ('store', 'store_const', 'store_true', 'store_false', 'append', 'append_const', 'count', 'callback', 'help',
               'version')
    STORE_ACTIONS = ACTIONS[:7]
    TYPED_ACTIONS = 'store', 'append', 'callback'
    ALWAYS_TYPED_ACTIONS = 'store', 'append'
    CONST_ACTIONS = 'store_const', 'append_const'
    TYPES = 'string', 'int', 'long', 'float', 'complex', 'choice'
    TYPE_CHECKER = dict.fromkeys(TYPES[1:5], check_builtin) | {'choice': check_choice}
    CHECK_METHODS = None

    def __init__(self, *opts, **attrs):
        self._short_opts, self._long_opts = [], []
        self._set_opt_strings(self._check_opt_strings(opts))
        self._set_attrs(attrs)
        for check in self.CHECK_METHODS:
            check(self)

    def _check_opt_strings(self, opts):
        opts = [opt for opt in opts if opt]
        if not opts:
            raise TypeError('at least one option string must be supplied')
        return opts

    def _set_opt_strings(self, opts):
        for opt in opts:
            if len(opt) < 2:
                raise OptionError(f'invalid option string {opt!r}: must be at least two characters long', self)
            if len(opt) == 2:
                if opt[0] != '-' or opt[1] == '-':
                    raise OptionError(f'invalid short option string {opt!r}: must be of the form -x, (x any non-dash char)',
                                      self)
                self._short_opts.append(opt)
            elif opt.startswith('--') and opt[2] != '-':
                self._long_opts.append(opt)
            else:
                raise OptionError(f'invalid long option string {opt!r}: must start with --, followed by non-dash', self)

    def _set_attrs(self, attrs):
        for name in self.ATTRS:
            setattr(self, name, attrs.pop(name, NO_DEFAULT if name == 'default' else None))
        if attrs:
            raise OptionError(f'invalid keyword arguments: {", ".join(sorted(attrs))}', self)

    def _check_action(self):
        if self.action is None:
            self.action = 'store'
        elif self.action not in self.ACTIONS:
            raise OptionError(f'invalid action: {self.action!r}', self)

    def _check_type(self):
        if self.type is None:
            if self.action in self.ALWAYS_TYPED_ACTIONS:
                self.type = 'string' if self.choices is None else 'choice'
            return
        if isinstance(self.type, type):
            self.type = self.type.__name__
        if self.type == 'str':
            self.type = 'string'
        if self.type not in self.TYPES:
            raise OptionError(f'invalid option type: {self.type!r}', self)
        if self.action not in self.TYPED_ACTIONS:
            raise OptionError(f'must not supply a type for action {self.action!r}', self)

    def _check_choice(self):
        if self.type != 'choice':
            if self.choices is not None:
                raise OptionError(f'must not supply choices for type {self.type!r}', self)
        elif self.choices is None:
            raise OptionError("must supply a list of choices for type 'choice'", self)
        elif not isinstance(self.choices, (tuple, list)):
            given = str(type(self.choices)).split("'")[1]
            raise OptionError(f"choices must be a list of strings ('{given}' supplied)", self)

    def _check_dest(self):
        if self.dest is None and (self.action in self.STORE_ACTIONS or self.type is not None):
            self.dest = self._long_opts[0][2:].replace('-', '_') if self._long_opts else self._short_opts[0][1]

    def _check_const(self):
        if self.action not in self.CONST_ACTIONS and self.const is not None:
            raise OptionError(f"'const' must not be supplied for action {self.action!r}", self)

    def _check_nargs(self):
        if self.action in self.TYPED_ACTIONS:
            if self.nargs is None:
                self.nargs = 1
        elif self.nargs is not None:
            raise OptionError(f"'nargs' must not be supplied for action {self.action!r}", self)

    def _check_callback(self):
        if self.action != 'callback':
            if self.callback is not None:
                raise OptionError(f'callback supplied ({self.callback!r}) for non-callback option', self)
            for name in 'callback_args', 'callback_kwargs':
                if getattr(self, name) is not None:
                    raise OptionError(f'{name} supplied for non-callback option', self)
            return
        if not callable(self.callback):
            raise OptionError(f'callback not callable: {self.callback!r}', self)
        for name, kind in ('callback_args', tuple), ('callback_kwargs', dict):
            value = getattr(self, name)
            if value is not None and not isinstance(value, kind):
                a = {tuple: 'a tuple', dict: 'a dict'}[kind]
                raise OptionError(f'{name}, if supplied, must be {a}: not {value!r}', self)

    CHECK_METHODS = [_check_action, _check_type, _check_choice, _check_dest, _check_const, _check_nargs, _check_callback]

    def __str__(self):
        return '/'.join(self._short_opts + self._long_opts)

    def __repr__(self):
        return f'<{self.__class__.__name__} at {id(self):#x}: {self}>'

    def takes_value(self):
        """Whether something has to follow."""
        return self.type is not None

    def get_opt_string(self):
        """Its name, rather a long one."""
        return (self._long_opts or self._short_opts)[0]

    def check_value(self, opt, value):
        """A value of the option's type."""
        checker = self.TYPE_CHECKER.get(self.type)
        return value if checker is None else checker(self, opt, value)

    def convert_value(self, opt, value):
        """What followed, each part as a value of the option's type."""
        if value is None:
            return None
        if self.nargs == 1:
            return self.check_value(opt, value)
        return tuple([self.check_value(opt, each) for each in value])

    def process(self, opt, value, values, parser):
        """Does what the option does."""
        return self.take_action(self.action, self.dest, opt, self.convert_value(opt, value), values, parser)

    def take_action(self, action, dest, opt, value, values, parser):
        """Does it with a value."""
        match action:
            case 'store':
                setattr(values, dest, value)
            case 'store_const':
                setattr(values, dest, self.const)
            case 'store_true' | 'store_false':
                setattr(values, dest, action == 'store_true')
            case 'append' | 'append_const':
                values.ensure_value(dest, []).append(value if action == 'append' else self.const)
            case 'count':
                setattr(values, dest, values.ensure_value(dest, 0) + 1)
            case 'callback':
                self.callback(self, opt, value, parser, *(self.callback_args or ()), **(self.callback_kwargs or {}))
            case 'help' | 'version':
                getattr(parser, f'print_{action}')()
                parser.exit()
            case _:
                raise ValueError(f'unknown action {self.action!r}')
        return 1


make_option = Option
