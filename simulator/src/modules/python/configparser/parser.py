class _Reading:
    # How far a file is read.

    def __init__(self, source):
        self.source, self.errors, self.seen = source, [], set()
        self.section = self.name = self.option = None
        self.indent = 0


class RawConfigParser(MutableMapping):
    """Sections of settings, whose values are as they are written."""

    SECTCRE = re.compile(r'\[(?P<header>.+)\]')
    OPTCRE = re.compile(r'(?P<option>.*?)\s*(?:(?P<vi>=|:)\s*(?P<value>.*))$')
    OPTCRE_NV = re.compile(r'(?P<option>.*?)\s*(?:(?P<vi>=|:)\s*(?P<value>.*))?$')
    NONSPACECRE = re.compile(r'\S')
    BOOLEAN_STATES = {'1': True, 'yes': True, 'true': True, 'on': True,
                      '0': False, 'no': False, 'false': False, 'off': False}
    _DEFAULT_INTERPOLATION = Interpolation()

    def __init__(self, defaults=None, dict_type=_default_dict, allow_no_value=False, *, delimiters=('=', ':'),
                 comment_prefixes=('#', ';'), inline_comment_prefixes=None, strict=True, empty_lines_in_values=True,
                 default_section=DEFAULTSECT, interpolation=_UNSET, converters=_UNSET, allow_unnamed_section=False):
        self._dict = dict_type
        self._sections, self._defaults, self._proxies = dict_type(), dict_type(), dict_type()
        self._converters = ConverterMapping(self)
        self._proxies[default_section] = SectionProxy(self, default_section)
        self._delimiters = tuple(delimiters)
        self._optcre = self._option_pattern(allow_no_value)
        self._prefixes = types.SimpleNamespace(
            full=tuple(comment_prefixes or ()), inline=tuple(inline_comment_prefixes or ()))
        self._strict, self._allow_no_value, self._empty_lines = strict, allow_no_value, empty_lines_in_values
        self.default_section = default_section
        self._interpolation = interpolation
        if interpolation is _UNSET:
            self._interpolation = self._DEFAULT_INTERPOLATION
        if self._interpolation is None:
            self._interpolation = Interpolation()
        if not isinstance(self._interpolation, Interpolation):
            raise TypeError('interpolation= must be None or an instance of Interpolation; got an object of type '
                            f'{type(self._interpolation)}')
        if converters is not _UNSET:
            self._converters.update(converters)
        if defaults:
            self._read_defaults(defaults)
        self._allow_unnamed_section = allow_unnamed_section

    def _read_defaults(self, defaults):
        for key, value in defaults.items():
            self._defaults[self.optionxform(key)] = value

    def _option_pattern(self, allow_no_value):
        if self._delimiters == ('=', ':'):
            return self.OPTCRE_NV if allow_no_value else self.OPTCRE
        marks = '|'.join(map(re.escape, self._delimiters))
        optional = '?' if allow_no_value else ''
        return re.compile(rf'(?P<option>.*?)\s*(?:(?P<vi>{marks})\s*(?P<value>.*)){optional}$')

    def defaults(self):
        """The values of the default section."""
        return self._defaults

    def sections(self):
        """The names of all sections but the default one."""
        return list(self._sections)

    def _check_new(self, section):
        if section == self.default_section:
            raise ValueError(f'Invalid section name: {section!r}')

    def add_section(self, section):
        """A new section, empty."""
        self._check_new(section)
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._add(section)

    def _add(self, section):
        self._sections[section] = self._dict()
        self._proxies[section] = SectionProxy(self, section)

    def has_section(self, section):
        """Whether there is a section of that name. The default one does not count."""
        return section in self._sections

    def _options_of(self, section):
        try:
            return self._sections[section]
        except KeyError:
            raise NoSectionError(section) from None

    def options(self, section):
        """The names in a section, and in the default one."""
        return list((self._options_of(section).copy() | dict(self._defaults)))

    def read(self, filenames, encoding=None):
        """Reads files, as far as they are there; answers which were."""
        if isinstance(filenames, (str, bytes, os.PathLike)):
            filenames = [filenames]
        encoding = io.text_encoding(encoding)
        done = []
        for filename in filenames:
            try:
                with open(filename, encoding=encoding) as file:
                    self._read(file, filename)
            except OSError:
                continue
            done.append(os.fspath(filename) if isinstance(filename, os.PathLike) else filename)
        return done

    def read_file(self, f, source=None):
        """Reads lines."""
        self._read(f, getattr(f, 'name', '<???>') if source is None else source)

    def read_string(self, string, source='<string>'):
        """Reads a text."""
        self.read_file(io.StringIO(string), source)

    def read_dict(self, dictionary, source='<dict>'):
        """Reads a mapping of mappings."""
        seen = set()
        for section, keys in dictionary.items():
            section = str(section) if section is not UNNAMED_SECTION else section
            try:
                self.add_section(section)
            except (DuplicateSectionError, ValueError):
                if self._strict and section in seen:
                    raise
            seen.add(section)
            for key, value in keys.items():
                key = self.optionxform(str(key))
                if self._strict and (section, key) in seen:
                    raise DuplicateOptionError(section, key, source)
                seen.add((section, key))
                self.set(section, key, value if value is None else str(value))

    def _values(self, section, extra):
        # What a look-up goes through: values of the call, of the section and of the default one.
        own = {}
        try:
            own = self._sections[section]
        except KeyError:
            if section != self.default_section:
                raise NoSectionError(section) from None
        given = {}
        for key, value in (extra or {}).items():
            given[self.optionxform(key)] = value if value is None else str(value)
        return ChainMap(given, own, self._defaults)

    def get(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        """A value."""
        try:
            values = self._values(section, vars)
        except NoSectionError:
            if fallback is _UNSET:
                raise
            return fallback
        option = self.optionxform(option)
        try:
            value = values[option]
        except KeyError:
            if fallback is _UNSET:
                raise NoOptionError(option, section)
            return fallback
        if raw or value is None:
            return value
        return self._interpolation.before_get(self, section, option, value, values)

    def _get(self, section, conv, option, **how):
        return conv(self.get(section, option, **how))

    def _get_conv(self, section, option, conv, *, fallback=_UNSET, **how):
        missing = () if fallback is _UNSET else (NoSectionError, NoOptionError)
        try:
            return self._get(section, conv, option, **how)
        except missing:
            return fallback

    def getint(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        """A value as an integer."""
        found = {'raw': raw, 'vars': vars, 'fallback': fallback}
        return self._get_conv(section, option, int, **found, **kwargs)

    def getfloat(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        """A value as a float."""
        found = {'raw': raw, 'vars': vars, 'fallback': fallback}
        return self._get_conv(section, option, float, **found, **kwargs)

    def getboolean(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        """A value as a truth value."""
        found = {'raw': raw, 'vars': vars, 'fallback': fallback}
        return self._get_conv(section, option, self._convert_to_boolean, **found, **kwargs)

    def _convert_to_boolean(self, value):
        if value.lower() not in self.BOOLEAN_STATES:
            raise ValueError(f'Not a boolean: {value}')
        return self.BOOLEAN_STATES[value.lower()]

    def items(self, section=_UNSET, raw=False, vars=None):
        """The names and values of a section; or all sections."""
        if section is _UNSET:
            return super().items()
        values = self._defaults.copy()
        try:
            values.update(self._sections[section])
        except KeyError:
            if section != self.default_section:
                raise NoSectionError(section)
        names = list(values)
        for key, value in (vars or {}).items():
            values[self.optionxform(key)] = value
        if raw:
            return [(name, values[name]) for name in names]
        get = self._interpolation.before_get
        return [(name, get(self, section, name, values[name], values)) for name in names]

    def popitem(self):
        """The first section, which is no more."""
        for section in self.sections():
            proxy = self[section]
            del self[section]
            return section, proxy
        raise KeyError

    def optionxform(self, optionstr):
        """How names are compared: in small letters."""
        return optionstr.lower()

    def has_option(self, section, option):
        """Whether a section, or the default one, has the name."""
        if not section or section == self.default_section:
            return self.optionxform(option) in self._defaults
        if section not in self._sections:
            return False
        option = self.optionxform(option)
        return option in self._sections[section] or option in self._defaults

    def set(self, section, option, value=None):
        """A new value."""
        if value:
            value = self._interpolation.before_set(self, section, option, value)
        at_top = not section or section == self.default_section
        options = self._defaults if at_top else self._options_of(section)
        options[self.optionxform(option)] = value

    def write(self, fp, space_around_delimiters=True):
        """Writes everything as a file that can be read again."""
        delimiter = f' {self._delimiters[0]} ' if space_around_delimiters else self._delimiters[0]
        if self._defaults:
            self._write_section(fp, self.default_section, self._defaults, delimiter)
        if self._sections.get(UNNAMED_SECTION):
            self._write_section(fp, UNNAMED_SECTION, self._sections[UNNAMED_SECTION], delimiter)
        for section, options in self._sections.items():
            if section is not UNNAMED_SECTION:
                self._write_section(fp, section, options, delimiter)

    def _write_section(self, fp, section, options, delimiter):
        if section is not UNNAMED_SECTION:
            fp.write(f'[{section}]\n')
        for key, value in options.items():
            value = self._interpolation.before_write(self, section, key, value)
            shown = ''
            if value is not None or not self._allow_no_value:
                shown = delimiter + str(value).replace('\n', '\n\t')
            fp.write(f'{key}{shown}\n')
        fp.write('\n')

    def remove_option(self, section, option):
        """Takes a name away; whether it was there."""
        at_top = not section or section == self.default_section
        options = self._defaults if at_top else self._options_of(section)
        option = self.optionxform(option)
        was_there = option in options
        if was_there:
            del options[option]
        return was_there

    def remove_section(self, section):
        """Takes a section away; whether it was there."""
        was_there = section in self._sections
        if was_there:
            del self._sections[section], self._proxies[section]
        return was_there

    def __contains__(self, section):
        return section == self.default_section or self.has_section(section)

    def __iter__(self):
        yield self.default_section
        yield from self._sections

    def __len__(self):
        return 1 + len(self._sections)

    def __getitem__(self, section):
        if section in self:
            return self._proxies[section]
        raise KeyError(section)

    def __setitem__(self, section, options):
        if section in self:
            if options is self._proxies[section]:
                return
            own = self._defaults if section == self.default_section else self._sections[section]
            own.clear()
        self.read_dict({section: options})

    def __delitem__(self, section):
        if section == self.default_section:
            raise ValueError('Cannot remove the default section.')
        if not self.remove_section(section):
            raise KeyError(section)

    def _read(self, fp, fpname):
        reading = _Reading(fpname)
        try:
            for number, line in enumerate(fp, 1):
                self._read_line(reading, number, line)
            if reading.errors:
                raise ParsingError(fpname, *reading.errors)
        finally:
            self._join_lines()

    def _without_comment(self, line):
        # The line's text, and whether there is a comment.
        if line.strip().startswith(self._prefixes.full):
            return '', True
        starts = [at for prefix in self._prefixes.inline for at in range(len(line))
                  if line.startswith(prefix, at) and (at == 0 or line[at - 1].isspace())]
        return line[:min(starts, default=None)].strip(), bool(starts)

    def _read_line(self, reading, number, line):
        value, has_comment = self._without_comment(line)
        goes_on = reading.section is not None and reading.option
        if not value:
            if not self._empty_lines:
                reading.indent = sys.maxsize
            elif not has_comment and goes_on and reading.section[reading.option] is not None:
                reading.section[reading.option].append('')
            return
        first = self.NONSPACECRE.search(line)
        indent = first.start() if first else 0
        if goes_on and indent > reading.indent:
            if reading.section[reading.option] is None:
                raise MultilineContinuationError(reading.source, number, line)
            reading.section[reading.option].append(value)
            return
        if self._allow_unnamed_section and reading.section is None:
            self._enter(reading, UNNAMED_SECTION, number)
        reading.indent = indent
        header = self.SECTCRE.match(value)
        if header:
            self._enter(reading, header['header'], number)
        elif reading.section is None:
            raise MissingSectionHeaderError(reading.source, number, line)
        else:
            self._read_option(reading, number, line, value)

    def _enter(self, reading, section, number):
        reading.name, reading.option = section, None
        if section in self._sections:
            if self._strict and section in reading.seen:
                raise DuplicateSectionError(section, reading.source, number)
        elif section == self.default_section:
            reading.section = self._defaults
            return
        else:
            self._add(section)
        reading.seen.add(section)
        reading.section = self._sections[section]

    def _read_option(self, reading, number, line, value):
        found = self._optcre.match(value)
        if not found:
            reading.errors.append((number, line))
            return
        option, _, text = found.group('option', 'vi', 'value')
        if not option:
            reading.errors.append((number, line))
        reading.option = option = self.optionxform(option.rstrip())
        if self._strict and (reading.name, option) in reading.seen:
            raise DuplicateOptionError(reading.name, option, reading.source, number)
        reading.seen.add((reading.name, option))
        reading.section[option] = None if text is None else [text.strip()]

    def _join_lines(self):
        for section, options in itertools.chain(((self.default_section, self._defaults),), self._sections.items()):
            for name, value in options.items():
                if isinstance(value, list):
                    value = '\n'.join(value).rstrip()
                options[name] = self._interpolation.before_read(self, section, name, value)

    def _validate_value_types(self, *, section='', option='', value=''):
        if not isinstance(section, str):
            raise TypeError('section names must be strings')
        if not isinstance(option, str):
            raise TypeError('option keys must be strings')
        if not isinstance(value, str) and (not self._allow_no_value or value):
            raise TypeError('option values must be strings')

    @property
    def converters(self):
        """The get methods, by what they convert to."""
        return self._converters


class ConfigParser(RawConfigParser):
    """Sections of settings, whose values may refer to others."""

    _DEFAULT_INTERPOLATION = BasicInterpolation()

    def _read_defaults(self, defaults):
        # References in them are looked at when they are asked for.
        held, self._interpolation = self._interpolation, Interpolation()
        self.read_dict({self.default_section: defaults})
        self._interpolation = held

    def set(self, section, option, value=None):
        """A new value."""
        self._validate_value_types(option=option, value=value)
        super().set(section, option, value)

    def add_section(self, section):
        """A new section, empty."""
        self._validate_value_types(section=section)
        super().add_section(section)


