# Options of a command line in the manner of C's getopt(): of one letter each, or words behind two dashes.

import os

__all__ = ['GetoptError', 'error', 'getopt', 'gnu_getopt']


class GetoptError(Exception):
    """The command line is wrong: `msg` says how, and `opt` which option it is."""

    def __init__(self, msg, opt=''):
        super().__init__(msg, opt)
        self.msg, self.opt = msg, opt

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    """The options at the beginning, and what stands behind them."""
    found = []
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    while args and args[0] != '--' and len(args[0]) > 1 and args[0][0] == '-':
        found, args = _take(found, shortopts, longopts, args)
    return found, args[1:] if args[:1] == ['--'] else args


def gnu_getopt(args, shortopts, longopts=[]):
    """The options wherever they stand, and the rest."""
    found, rest = [], []
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    only_first = shortopts.startswith('+')
    shortopts = shortopts.removeprefix('+')
    only_first = only_first or os.environ.get('POSIXLY_CORRECT') is not None
    while args:
        if args[0] == '--':
            rest += args[1:]
            break
        if args[0].startswith('-') and args[0] != '-':
            found, args = _take(found, shortopts, longopts, args)
        elif only_first:
            rest += args
            break
        else:
            rest.append(args[0])
            args = args[1:]
    return found, rest


def _take(found, shortopts, longopts, args):
    if args[0].startswith('--'):
        return do_longs(found, args[0][2:], longopts, args[1:])
    return do_shorts(found, args[0][1:], shortopts, args[1:])


def do_longs(opts, opt, longopts, args):
    """Takes one word with its argument."""
    opt, sign, value = opt.partition('=')
    value = value if sign else None
    has_value, opt = long_has_args(opt, longopts)
    if has_value:
        if value is None:
            if not args:
                raise GetoptError('option --%s requires argument' % opt, opt)
            value, args = args[0], args[1:]
    elif value is not None:
        raise GetoptError('option --%s must not have an argument' % opt, opt)
    opts.append(('--' + opt, value or ''))
    return opts, args


def long_has_args(opt, longopts):
    """Whether a word, which may be cut short, takes an argument; and the whole word."""
    possible = [known for known in longopts if known.startswith(opt)]
    if not possible:
        raise GetoptError('option --%s not recognized' % opt, opt)
    if opt in possible:
        return False, opt
    if opt + '=' in possible:
        return True, opt
    if len(possible) > 1:
        raise GetoptError('option --%s not a unique prefix' % opt, opt)
    whole = possible[0]
    return whole.endswith('='), whole.removesuffix('=')


def do_shorts(opts, optstring, shortopts, args):
    """Takes letters behind one dash; an argument ends them."""
    while optstring:
        opt, optstring = optstring[0], optstring[1:]
        value = ''
        if short_has_arg(opt, shortopts):
            if not optstring:
                if not args:
                    raise GetoptError('option -%s requires argument' % opt, opt)
                optstring, args = args[0], args[1:]
            value, optstring = optstring, ''
        opts.append(('-' + opt, value))
    return opts, args


def short_has_arg(opt, shortopts):
    """Whether a letter takes an argument."""
    for place, known in enumerate(shortopts):
        if opt == known != ':':
            return shortopts.startswith(':', place + 1)
    raise GetoptError('option -%s not recognized' % opt, opt)
