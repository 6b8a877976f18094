class Interpolation:
    """What becomes of values on their way: here, nothing."""

    def before_get(self, parser, section, option, value, defaults):
        """The value that get() answers."""
        return value

    def before_set(self, parser, section, option, value):
        """The value that set() keeps."""
        return value

    def before_read(self, parser, section, option, value):
        """The value that is kept of a file's."""
        return value

    def before_write(self, parser, section, option, value):
        """The value that is written."""
        return value


class _References(Interpolation):
    # Values refer to others: a mark and a name in brackets. The mark twice is itself.

    def before_get(self, parser, section, option, value, defaults):
        return ''.join(self._parts(parser, option, value, section, defaults, 1))

    def before_set(self, parser, section, option, value):
        plain = self._reference.sub('', value.replace(self._mark * 2, ''))
        if self._mark in plain:
            at = value.replace(self._mark * 2, '').find(self._mark)
            raise ValueError(f'invalid interpolation syntax in {value!r} at position {at}')
        return value

    def _parts(self, parser, option, rest, section, defaults, depth):
        raw = parser.get(section, option, raw=True, fallback=rest)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        parts = []
        while rest:
            before, mark, after = rest.partition(self._mark)
            if before:
                parts.append(before)
            if not mark:
                break
            rest = mark + after
            if after[:1] == self._mark:
                parts.append(self._mark)
                rest = after[1:]
            elif after[:1] == self._bracket:
                found = self._reference.match(rest)
                if found is None:
                    raise InterpolationSyntaxError(option, section, f'bad interpolation variable reference {rest!r}')
                rest = rest[found.end():]
                parts += self._found(parser, option, found[1], rest, section, defaults, depth, raw)
            else:
                raise InterpolationSyntaxError(
                    option, section,
                    f"'{self._mark}' must be followed by '{self._mark}' or '{self._bracket}', found: {rest!r}")
        return parts


class BasicInterpolation(_References):
    """%(name)s is the value of that name in the same section or the defaults."""

    _mark, _bracket = '%', '('
    _reference = re.compile(r'%\(([^)]+)\)s')

    def _found(self, parser, option, name, rest, section, defaults, depth, raw):
        name = parser.optionxform(name)
        try:
            value = defaults[name]
        except KeyError:
            raise InterpolationMissingOptionError(option, section, raw, name) from None
        if self._mark in value:
            return self._parts(parser, option, value, section, defaults, depth + 1)
        return [value]


class ExtendedInterpolation(_References):
    """${name} is the value of that name, and ${section:name} that of another section."""

    _mark, _bracket = '$', '{'
    _reference = re.compile(r'\$\{([^}]+)\}')

    def _found(self, parser, option, path, rest, section, defaults, depth, raw):
        path = path.split(':')
        found_in, name = section, option
        try:
            if len(path) == 1:
                name = parser.optionxform(path[0])
                value = defaults[name]
            elif len(path) == 2:
                found_in, name = path[0], parser.optionxform(path[1])
                value = parser.get(found_in, name, raw=True)
            else:
                raise InterpolationSyntaxError(option, section, f"More than one ':' found: {rest!r}")
        except (KeyError, NoSectionError, NoOptionError):
            raise InterpolationMissingOptionError(option, section, raw, ':'.join(path)) from None
        if value is None:
            return []
        if self._mark in value:
            return self._parts(parser, name, value, found_in, dict(parser.items(found_in, raw=True)), depth + 1)
        return [value]


