# Kinds of characters, templates with $names, and str.format taken apart into methods.

import _string

__all__ = """ascii_letters ascii_lowercase ascii_uppercase capwords digits hexdigits octdigits printable punctuation
    whitespace Formatter Template""".split()

digits, octdigits, hexdigits = "0123456789", "01234567", "0123456789abcdefABCDEF"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = ascii_lowercase.upper()
ascii_letters = ascii_lowercase + ascii_uppercase
whitespace = " \t\n\r\v\f"
punctuation = "".join([c for c in map(chr, range(33, 127)) if not c.isalnum()])
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """The words of a text with a capital each, and single spaces unless there is a separator."""
    words = [word.capitalize() for word in s.split(sep)]
    return (sep or " ").join(words)


def _looked_for(cls):
    # What a class of templates looks for.
    import re
    sign, name = re.escape(cls.delimiter), cls.idpattern
    in_braces = name if cls.braceidpattern is None else cls.braceidpattern
    kinds = f"(?P<escaped>{sign}) | (?P<named>{name}) | {{(?P<braced>{in_braces})}} | (?P<invalid>)"
    return re.compile(f"{sign}(?:{kinds})", cls.flags | re.VERBOSE)


class _Pattern:
    # CPython compiles it when it imports the module. Here it is done when it is wanted, since few programs have templates;
    # nobody notices.

    def __get__(self, template, cls):
        from _string import template
        return Template.pattern


_no_mapping = {}


class Template:
    """A text with names in it to be replaced."""

    delimiter, flags = "$", 2
    idpattern, braceidpattern = "(?a:[_a-z][_a-z0-9]*)", None
    pattern = _Pattern()

    def __init_subclass__(cls):
        super().__init_subclass__()
        if "pattern" not in cls.__dict__:
            cls.pattern = _looked_for(cls)
        else:
            import re
            cls.pattern = re.compile(cls.pattern, cls.flags | re.VERBOSE)

    def __init__(self, template):
        self.template = template

    def _pieces(self):
        # Of each place found: where it is, its kind, and the name in it.
        for found in self.pattern.finditer(self.template):
            for kind in "named", "braced", "escaped", "invalid":
                if (text := found[kind]) is not None:
                    yield found, kind, text
                    break
            else:
                raise ValueError("Unrecognized named group in pattern", self.pattern)

    def _replaced(self, mapping, kws, safe):
        if mapping is _no_mapping:
            mapping = kws
        elif kws:
            from collections import ChainMap
            mapping = ChainMap(kws, mapping)
        parts, end = [], 0
        for found, kind, name in self._pieces():
            parts.append(self.template[end:found.start()])
            end = found.end()
            if kind == "escaped":
                parts.append(self.delimiter)
            elif kind == "invalid":
                if not safe:
                    self._invalid(found)
                parts.append(found[0])
            else:
                try:
                    parts.append(str(mapping[name]))
                except KeyError:
                    if not safe:
                        raise
                    parts.append(found[0])
        parts.append(self.template[end:])
        return "".join(parts)

    def _invalid(self, mo):
        at = mo.start("invalid")
        lines = self.template[:at].splitlines(True) or [""]
        column = at - len("".join(lines[:-1]))
        raise ValueError(f"Invalid placeholder in string: line {len(lines)}, col {max(column, 1)}")

    def substitute(self, mapping=_no_mapping, /, **kws):
        return self._replaced(mapping, kws, False)

    def safe_substitute(self, mapping=_no_mapping, /, **kws):
        """As `substitute`, but what can't be replaced stays."""
        return self._replaced(mapping, kws, True)

    def is_valid(self):
        return all(kind != "invalid" for _, kind, _ in self._pieces())

    def get_identifiers(self):
        return list(dict.fromkeys(name for _, kind, name in self._pieces() if kind in ("named", "braced")))


class Formatter:
    """str.format, of which subclasses may change the steps."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        text = self._vformat(format_string, args, kwargs, used, 2)[0]
        self.check_unused_args(used, args, kwargs)
        return text

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        # The index counts fields without a number; it is False after one with a number.
        if recursion_depth < 0:
            raise ValueError("Max string recursion exceeded")
        parts = []
        for literal, name, spec, conversion in self.parse(format_string):
            parts.append(literal)
            if name is None:
                continue
            if not name or name.isdigit():
                if auto_arg_index is False if not name else auto_arg_index:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                if name:
                    auto_arg_index = False
                else:
                    name = str(auto_arg_index)
                    auto_arg_index += 1
            value, first = self.get_field(name, args, kwargs)
            used_args.add(first)
            value = self.convert_field(value, conversion)
            # A format may have fields itself.
            spec, auto_arg_index = self._vformat(spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index)
            parts.append(self.format_field(value, spec))
        return "".join(parts), auto_arg_index

    def parse(self, format_string):
        return _string.formatter_parser(format_string)

    def get_field(self, field_name, args, kwargs):
        """The object that a field means, and the number or name that it begins with."""
        first, steps = _string.formatter_field_name_split(field_name)
        value = self.get_value(first, args, kwargs)
        for by_attribute, key in steps:
            value = getattr(value, key) if by_attribute else value[key]
        return value, first

    def get_value(self, key, args, kwargs):
        return (args if isinstance(key, int) else kwargs)[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        convert = {"s": str, "r": repr, "a": ascii}.get(conversion)
        if convert is None:
            raise ValueError(f"Unknown conversion specifier {conversion}")
        return convert(value)

    def format_field(self, value, format_spec):
        return format(value, format_spec)
