# ----- contexts in which something must happen -----

class _MustRaise:
    # For assertRaises, assertWarns and those with a pattern.

    def __init__(self, expected, test_case, expected_regex=None):
        self.test_case, self.expected, self.msg = test_case, expected, None
        self.expected_regex = re.compile(expected_regex) if isinstance(expected_regex, (str, bytes)) else expected_regex
        self.obj_name = None

    def handle(self, name, args, kwargs):
        """Is the context, or calls a function in it."""
        kinds = self.expected if isinstance(self.expected, tuple) else (self.expected,)
        if not all(isinstance(kind, type) and issubclass(kind, self._base) for kind in kinds):
            raise TypeError(f'{name}() arg 1 must be {self._base_text}')
        if not args:
            self.msg = kwargs.pop('msg', None)
            if kwargs:
                raise TypeError(f'{next(iter(kwargs))!r} is an invalid keyword argument for this function')
            return self
        function, *args = args
        self.obj_name = getattr(function, '__name__', str(function))
        with self:
            function(*args, **kwargs)

    def _fail(self, text):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, text))

    def _names(self):
        return getattr(self.expected, '__name__', str(self.expected))

    def _check_pattern(self, text):
        if not self.expected_regex.search(text):
            self._fail(f'"{self.expected_regex.pattern}" does not match "{text}"')


class _AssertRaisesContext(_MustRaise):
    _base, _base_text = BaseException, 'an exception type or tuple of exception types'

    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        if kind is None:
            by = f' by {self.obj_name}' if self.obj_name else ''
            self._fail(f'{self._names()} not raised{by}')
        traceback.clear_frames(tb)
        if not issubclass(kind, self.expected):
            return False
        self.exception = value.with_traceback(None)
        if self.expected_regex is not None:
            self._check_pattern(str(value))
        return True

    __class_getitem__ = classmethod(types.GenericAlias)


class _AssertWarnsContext(_MustRaise):
    _base, _base_text = Warning, 'a warning type or tuple of warning types'

    def __enter__(self):
        for module in list(sys.modules.values()):
            if getattr(module, '__warningregistry__', None):
                module.__warningregistry__ = {}
        self._catching = warnings.catch_warnings(record=True)
        self.warnings = self._catching.__enter__()
        warnings.simplefilter('always', self.expected)
        return self

    def __exit__(self, kind, value, tb):
        self._catching.__exit__(kind, value, tb)
        if kind is not None:
            return
        first = None
        for each in self.warnings:
            if not isinstance(each.message, self.expected):
                continue
            first = first or each.message
            if self.expected_regex is not None and not self.expected_regex.search(str(each.message)):
                continue
            self.warning, self.filename, self.lineno = each.message, each.filename, each.lineno
            return
        if first is not None:
            self._check_pattern(str(first))
        by = f' by {self.obj_name}' if self.obj_name else ''
        self._fail(f'{self._names()} not triggered{by}')


class _AssertLogsContext:
    # Catches the records of a logger.

    def __init__(self, test_case, logger_name, level, no_logs):
        import logging
        self.test_case, self.no_logs, self.msg, self._logging = test_case, no_logs, None, logging
        self.level = logging._nameToLevel.get(level, level) if level else logging.INFO
        self.logger = logger_name if isinstance(logger_name, logging.Logger) else logging.getLogger(logger_name)

    def __enter__(self):
        logging = self._logging
        formatter, watched = logging.Formatter('%(levelname)s:%(name)s:%(message)s'), types.SimpleNamespace(
            records=[], output=[])

        class Catching(logging.Handler):
            def emit(self, record):
                watched.records.append(record)
                watched.output.append(formatter.format(record))

        handler = Catching()
        handler.setLevel(self.level)
        logger = self.logger
        self._before = logger.handlers, logger.level, logger.propagate
        logger.handlers, logger.propagate = [handler], False
        logger.setLevel(self.level)
        self.watcher = watched
        return None if self.no_logs else watched

    def __exit__(self, kind, value, tb):
        self.logger.handlers, level, self.logger.propagate = self._before
        self.logger.setLevel(level)
        if kind is not None:
            return False
        if self.no_logs and self.watcher.records:
            self._fail(f'Unexpected logs found: {self.watcher.output!r}')
        if not self.no_logs and not self.watcher.records:
            name = self._logging.getLevelName(self.level)
            self._fail(f'no logs of level {name} or higher triggered on {self.logger.name}')

    def _fail(self, text):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, text))


