# Constants of characters, templates, and the machinery of str.format for classes to extend.

import _string

__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords",
           "digits", "hexdigits", "octdigits", "printable", "punctuation",
           "whitespace", "Formatter", "Template"]

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Capitalize each word; runs of whitespace become one space unless sep is given."""
    return (sep or ' ').join(map(str.capitalize, s.split(sep)))


_IDENTIFIER = r'(?a:[_a-z][_a-z0-9]*)'
_word_start = frozenset(ascii_letters + '_')
_word = frozenset(ascii_letters + digits + '_')


class Template:
    """A string with $names that are replaced."""

    delimiter = '$'
    idpattern = _IDENTIFIER
    braceidpattern = None
    flags = 2  # re.IGNORECASE

    def __init_subclass__(cls):
        super().__init_subclass__()
        if 'pattern' in cls.__dict__:
            pattern = cls.pattern
        elif cls.idpattern is _IDENTIFIER and cls.braceidpattern is None and cls.flags == 2:
            # Nothing but the delimiter may differ: no regular expression is needed.
            return
        else:
            import re
            delim = re.escape(cls.delimiter)
            id = cls.idpattern
            bid = cls.braceidpattern or cls.idpattern
            pattern = fr"""
            {delim}(?:
              (?P<escaped>{delim})  |
              (?P<named>{id})       |
              {{(?P<braced>{bid})}} |
              (?P<invalid>)
            )
            """
        import re
        cls.pattern = re.compile(pattern, cls.flags | re.VERBOSE)

    def __init__(self, template):
        self.template = template

    def _pieces(self):
        # Texts, and tuples of (kind, name, position, text) for what follows a delimiter.
        pattern = getattr(self, 'pattern', None)
        if pattern is not None:
            return self._pieces_by_pattern(pattern)
        return self._pieces_by_hand()

    def _pieces_by_pattern(self, pattern):
        at = 0
        for mo in pattern.finditer(self.template):
            if at < mo.start():
                yield self.template[at:mo.start()]
            at = mo.end()
            named = mo.group('named') or mo.group('braced')
            if named is not None:
                yield 'named', named, mo.start(), mo.group()
            elif mo.group('escaped') is not None:
                yield 'escaped', None, mo.start(), mo.group()
            elif mo.group('invalid') is not None:
                yield 'invalid', None, mo.start('invalid'), mo.group()
            else:
                raise ValueError('Unrecognized named group in pattern', pattern)
        yield self.template[at:]

    def _pieces_by_hand(self):
        text, delimiter = self.template, self.delimiter
        width = len(delimiter)
        at = 0
        while True:
            found = text.find(delimiter, at)
            if found < 0:
                yield text[at:]
                return
            if at < found:
                yield text[at:found]
            after = found + width
            brace = after < len(text) and text[after] == '{'
            start = end = after + brace
            if start < len(text) and text[start] in _word_start:
                while end < len(text) and text[end] in _word:
                    end += 1
            closed = not brace or text[end:end + 1] == '}'
            if text.startswith(delimiter, after):
                at = after + width
                yield 'escaped', None, found, text[found:at]
            elif end > start and closed:
                at = end + brace
                yield 'named', text[start:end], found, text[found:at]
            else:
                at = after
                yield 'invalid', None, after, text[found:at]

    def _invalid(self, i):
        lines = self.template[:i].splitlines(keepends=True)
        if not lines:
            colno = 1
            lineno = 1
        else:
            colno = i - len(''.join(lines[:-1]))
            lineno = len(lines)
        raise ValueError('Invalid placeholder in string: line %d, col %d' % (lineno, colno))

    def substitute(self, mapping={}, /, **kws):
        mapping = _merged(mapping, kws)
        out = []
        for piece in self._pieces():
            if isinstance(piece, str):
                out.append(piece)
                continue
            kind, name, at, _ = piece
            if kind == 'named':
                out.append(str(mapping[name]))
            elif kind == 'escaped':
                out.append(self.delimiter)
            else:
                self._invalid(at)
        return ''.join(out)

    def safe_substitute(self, mapping={}, /, **kws):
        mapping = _merged(mapping, kws)
        out = []
        for piece in self._pieces():
            if isinstance(piece, str):
                out.append(piece)
                continue
            kind, name, _, text = piece
            if kind == 'named':
                try:
                    text = str(mapping[name])
                except KeyError:
                    pass
            elif kind == 'escaped':
                text = self.delimiter
            out.append(text)
        return ''.join(out)

    def is_valid(self):
        return not any(piece[0] == 'invalid' for piece in self._pieces() if not isinstance(piece, str))

    def get_identifiers(self):
        ids = {}
        for piece in self._pieces():
            if not isinstance(piece, str) and piece[0] == 'named':
                ids[piece[1]] = None
        return list(ids)


def _merged(mapping, kws):
    # Keywords go before what the mapping has.
    if mapping is _no_mapping[0] or not mapping:
        return kws or mapping
    if kws:
        from collections import ChainMap
        return ChainMap(kws, mapping)
    return mapping


_no_mapping = Template.substitute.__defaults__


class Formatter:
    """str.format, step by step."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError('Max string recursion exceeded')
        result = []
        for literal_text, field_name, format_spec, conversion in self.parse(format_string):
            if literal_text:
                result.append(literal_text)
            if field_name is None:
                continue
            # Numbered by hand or by position, not both; False once it was by hand.
            field_first, _ = _string.formatter_field_name_split(field_name)
            if field_first == '':
                if auto_arg_index is False:
                    raise ValueError('cannot switch from manual field '
                                     'specification to automatic field '
                                     'numbering')
                field_name = str(auto_arg_index) + field_name
                auto_arg_index += 1
            elif isinstance(field_first, int):
                if auto_arg_index:
                    raise ValueError('cannot switch from automatic field '
                                     'numbering to manual field specification')
                auto_arg_index = False
            obj, arg_used = self.get_field(field_name, args, kwargs)
            used_args.add(arg_used)
            obj = self.convert_field(obj, conversion)
            # Fields in the specification itself.
            format_spec, auto_arg_index = self._vformat(
                format_spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index=auto_arg_index)
            result.append(self.format_field(obj, format_spec))
        return ''.join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        if isinstance(key, int):
            return args[key]
        return kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == 's':
            return str(value)
        if conversion == 'r':
            return repr(value)
        if conversion == 'a':
            return ascii(value)
        raise ValueError("Unknown conversion specifier {0!s}".format(conversion))

    def parse(self, format_string):
        return _string.formatter_parser(format_string)

    def get_field(self, field_name, args, kwargs):
        first, rest = _string.formatter_field_name_split(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attr, i in rest:
            obj = getattr(obj, i) if is_attr else obj[i]
        return obj, first
