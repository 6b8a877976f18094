# The C locale, which is the one that there is: as CPython starts where the environment names none, with text in UTF-8.

import re

from _source import unsupported

__all__ = ['getlocale', 'getdefaultlocale', 'getpreferredencoding', 'Error', 'setlocale', 'localeconv', 'strcoll',
           'strxfrm', 'str', 'atof', 'atoi', 'format_string', 'currency', 'normalize', 'LC_CTYPE', 'LC_COLLATE', 'LC_TIME',
           'LC_MONETARY', 'LC_NUMERIC', 'LC_ALL', 'CHAR_MAX', 'getencoding', 'LC_MESSAGES']

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127
RADIXCHAR, THOUSEP, CODESET = 65536, 65537, 14

_builtin_str = str
_percent_re = re.compile(r'%(?:\((?P<key>.*?)\))?(?P<modifiers>[-#0-9 +*.hlL]*?)[eEfFgGdiouxXcrs%]')

# The categories that the C library has, in the order in which it names those that differ.
_NAMES = ('CTYPE', 'NUMERIC', 'TIME', 'COLLATE', 'MONETARY', 'MESSAGES', 'PAPER', 'NAME', 'ADDRESS', 'TELEPHONE',
          'MEASUREMENT', 'IDENTIFICATION')
_STARTED = {name: 'C.UTF-8' if name == 'CTYPE' else 'C' for name in _NAMES}
_set = dict(_STARTED)


class Error(Exception):
    """A locale that there is not."""


def _shown(category):
    if category != LC_ALL:
        return _set[_NAMES[category]]
    if len(set(_set.values())) == 1:
        return _set['CTYPE']
    return ';'.join(f'LC_{name}={locale}' for name, locale in _set.items())


def _of_parts(parts):
    try:
        language, encoding = parts
    except (TypeError, ValueError):
        raise TypeError(
            'Locale must be None, a string, or an iterable of two strings -- language code, encoding.') from None
    name = language or 'C'
    return normalize(f'{name}.{encoding}' if encoding else name)


def setlocale(category, locale=None):
    """Asks for the locale of a category, or sets it."""
    if category not in range(7):
        raise Error('locale query failed' if locale is None else 'unsupported locale setting')
    if locale and not isinstance(locale, _builtin_str):
        locale = _of_parts(locale)
    if locale is None:
        return _shown(category)
    chosen = _NAMES if category == LC_ALL else (_NAMES[category],)
    if locale and locale not in ('C', 'POSIX', 'C.UTF-8', 'C.utf8') and locale != _shown(LC_ALL):
        raise Error('unsupported locale setting')
    for name in chosen:
        if not locale or ';' in locale:
            _set[name] = _STARTED[name]
        else:
            _set[name] = 'C' if locale == 'POSIX' else locale
    return _shown(category)


def getlocale(category=LC_CTYPE):
    """The language and the encoding of a category."""
    name = _shown(category)
    if category == LC_ALL and ';' in name:
        name = _set['CTYPE']
    return (None, None) if name == 'C' else ('C', 'UTF-8')


def getdefaultlocale(envvars=('LC_ALL', 'LC_CTYPE', 'LANG', 'LANGUAGE')):
    """The language and the encoding that the environment names."""
    import warnings
    warnings._deprecated('locale.getdefaultlocale', '{name!r} is deprecated and slated for removal in Python {remove}. '
                         'Use setlocale(), getencoding() and getlocale() instead.', remove=(3, 15))
    return 'C', 'UTF-8'


def getencoding():
    """The encoding of the locale."""
    return 'UTF-8'


def getpreferredencoding(do_setlocale=True):
    """The encoding of text."""
    return 'utf-8'


def normalize(localename):
    """A locale's name as the C library knows it."""
    if localename in ('C', 'POSIX'):
        return 'C'
    if localename.lower() in ('c.utf8', 'c.utf-8'):
        return 'C.UTF-8'
    unsupported('locale.normalize() of any locale but C')


_override_localeconv = {}


def localeconv():
    """How numbers and amounts are written."""
    texts = ['int_curr_symbol', 'currency_symbol', 'mon_decimal_point', 'mon_thousands_sep']
    flags = ['int_frac_digits', 'frac_digits', 'p_cs_precedes', 'p_sep_by_space', 'n_cs_precedes', 'n_sep_by_space',
             'p_sign_posn', 'n_sign_posn']
    known = dict.fromkeys(texts, '') | {'mon_grouping': [], 'positive_sign': '', 'negative_sign': ''}
    known |= dict.fromkeys(flags, CHAR_MAX) | {'decimal_point': '.', 'thousands_sep': '', 'grouping': []}
    return known | _override_localeconv


def nl_langinfo(key, /):
    """A word or a sign of the locale."""
    known = {RADIXCHAR: '.', THOUSEP: '', CODESET: 'UTF-8'}
    if key not in known:
        unsupported(f'locale.nl_langinfo({key})')
    return known[key]


def strcoll(os1, os2, /):
    """Which of two texts comes first: less than zero if it is the first one."""
    return (os1 > os2) - (os1 < os2)


def strxfrm(string, /):
    """A text that compares as the other one collates."""
    return string


def _intervals(grouping):
    # The lengths of groups, from the right; 0 says that the one before it goes on.
    before = 0
    for length in grouping:
        if length == CHAR_MAX:
            return
        if length == 0:
            if not before:
                raise ValueError('invalid grouping')
            while True:
                yield before
        yield length
        before = length


def _grouped(digits, monetary):
    conventions = localeconv()
    separator = conventions['mon_thousands_sep' if monetary else 'thousands_sep']
    grouping = conventions['mon_grouping' if monetary else 'grouping']
    if not grouping:
        return digits, 0
    end = digits[len(digits.rstrip(' ')):]
    rest, groups = digits.rstrip(' '), []
    sign = ''
    for length in _intervals(grouping):
        if not rest or rest[-1] not in '0123456789':
            sign, rest = rest, ''
            break
        groups.append(rest[-length:])
        rest = rest[:-length]
    if rest:
        groups.append(rest)
    groups.reverse()
    return sign + separator.join(groups) + end, len(separator) * (len(groups) - 1)


def _localize(formatted, grouping=False, monetary=False):
    if '.' not in formatted and not grouping:
        return formatted
    conventions = localeconv()
    whole, *fraction = formatted.split('.')
    if grouping:
        whole, added = _grouped(whole, monetary)
        while added and whole[0] == ' ':
            whole, added = whole[1:], added - 1
    if not fraction:
        return whole
    point = monetary and conventions['mon_decimal_point'] or conventions['decimal_point']
    return whole + point + fraction[0]


def _format(percent, value, grouping=False, monetary=False, *additional):
    formatted = percent % ((value, *additional) if additional else value)
    if percent[-1] in 'eEfFgGdiu':
        formatted = _localize(formatted, grouping, monetary)
    return formatted


def format_string(f, val, grouping=False, monetary=False):
    """As the operator % formats, with the locale's signs."""
    fields = list(_percent_re.finditer(f))
    pattern = _percent_re.sub('%s', f)
    shown = []
    if isinstance(val, dict):
        for field in fields:
            shown.append('%' if field[0][-1] == '%' else _format(field[0], val, grouping, monetary))
    else:
        values = val if isinstance(val, tuple) else (val,)
        at = 0
        for field in fields:
            if field[0][-1] == '%':
                shown.append('%')
                continue
            stars = field['modifiers'].count('*')
            shown.append(_format(field[0], values[at], grouping, monetary, *values[at + 1:at + 1 + stars]))
            at += 1 + stars
    return pattern % tuple(shown)


def currency(val, symbol=True, grouping=False, international=False):
    """An amount of money."""
    if localeconv()['int_frac_digits' if international else 'frac_digits'] == CHAR_MAX:
        raise ValueError("Currency formatting is not possible using the 'C' locale.")
    unsupported('locale.currency() with conventions of the program')


def str(val):
    """A float with the locale's decimal sign."""
    return _format('%.12g', val)


def delocalize(string):
    """A number's text without the locale's signs."""
    conventions = localeconv()
    if conventions['thousands_sep']:
        string = string.replace(conventions['thousands_sep'], '')
    return string.replace(conventions['decimal_point'], '.') if conventions['decimal_point'] else string


def localize(string, grouping=False, monetary=False):
    """A number's text with the locale's signs."""
    return _localize(string, grouping, monetary)


def atof(string, func=float):
    """The float of a text with the locale's signs."""
    return func(delocalize(string))


def atoi(string):
    """The same for an int."""
    return int(delocalize(string))
