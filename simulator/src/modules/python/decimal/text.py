# format() of decimal numbers.

import re

from decimal.common import _digits, _length, _make

_SPEC = re.compile(r'(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ])?(?P<no_neg_0>z)?(?P<alt>\#)?'
                   r'(?P<zero>0)?(?P<width>(?!0)\d+)?(?P<comma>,)?(?:\.(?P<precision>\d+))?(?P<type>[eEfFgGn%])?',
                   re.DOTALL)


def formatted(number, spec, context):
    """The number as a format specification wants it."""
    if not isinstance(spec, str):
        raise TypeError('format arg must be str')
    found = _SPEC.fullmatch(spec)
    if found is None or found['zero'] and (found['fill'] or found['align']):
        raise ValueError('invalid format string')
    kind = found['type'] or ('G' if context.capitals else 'g')
    sign = {None: '', '-': ''}.get(found['sign'], found['sign'])
    if number._special:
        body = number.copy_abs()._text(context) + ('%' if kind == '%' else '')
        return _aligned('-' if number._sign else sign, body, found, zero=False)
    precision = None if found['precision'] is None else int(found['precision'])
    if kind == '%':
        number = _make(number._sign, number._coef, number._exp + 2)
    if precision is not None:
        if kind in 'eE':
            number = _to_digits(number, precision + 1, context.rounding)
        elif kind in 'fF%':
            number = number._rescale(-precision, context.rounding)[0]
        elif kind in 'gGn' and _length(number._coef) > precision:
            number = _to_digits(number, max(precision, 1), context.rounding)
    if not number._coef and number._exp > 0 and kind in 'fF%':
        number = _make(number._sign, 0, 0)
    negative = number._sign and not (found['no_neg_0'] and not number._coef)
    digits = _digits(number._coef)
    left = number._exp + len(digits)
    if kind in 'eE':
        point = 1 - precision if not number._coef and precision is not None else 1
    elif kind in 'fF%':
        point = left
    else:
        point = left if number._exp <= 0 and left > -6 else 1
    if point < 0:
        whole, fraction = '0', '0' * -point + digits
    elif point > len(digits):
        whole, fraction = digits + '0' * (point - len(digits)), ''
    else:
        whole, fraction = digits[:point] or '0', digits[point:]
    rest = '.' + fraction if fraction or found['alt'] else ''
    exponent = left - point
    if exponent or kind in 'eE':
        rest += ('E' if kind in 'EG' else 'e') + f'{exponent:+d}'
    if kind == '%':
        rest += '%'
    sign = '-' if negative else sign
    separator = found['comma'] or ''
    return _aligned(sign, whole, found, found['zero'], separator, rest)


def _to_digits(number, count, rounding):
    # Rounded to so many digits, with zeros behind fewer ones.
    if not number._coef:
        return number
    result = number._rescale(number.adjusted() + 1 - count, rounding)[0]
    if _length(result._coef) > count:
        result = _make(result._sign, result._coef // 10, result._exp + 1)
    return result


def _aligned(sign, body, spec, zero=None, separator='', rest=''):
    width = int(spec['width'] or 0)
    if separator or zero:
        least = width - len(sign) - len(rest) if zero else 0
        body = _grouped(body, separator, least)
    text = body + rest
    room = width - len(sign) - len(text)
    if room <= 0:
        return sign + text
    fill, align = spec['fill'] or ' ', spec['align'] or '>'
    if align == '<':
        return sign + text + fill * room
    if align == '>':
        return fill * room + sign + text
    if align == '=':
        return sign + fill * room + text
    half = room // 2
    return fill * half + sign + text + fill * (room - half)


def _grouped(digits, separator, width):
    # Groups of three, with zeros in front up to the width.
    if not separator:
        return digits.zfill(width)
    groups = []
    while digits:
        groups.insert(0, digits[-3:])
        digits = digits[:-3]
    text = separator.join(groups)
    while len(text) < width:
        first = groups[0]
        if len(first) < 3:
            groups[0] = '0' + first
        else:
            groups.insert(0, '0')
        text = separator.join(groups)
    return text
