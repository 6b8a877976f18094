"""Loggers, handlers and formatters as a dictionary describes them."""

import importlib
import logging
import re
import sys

_SCHEMES = {'ext', 'cfg'}
_WORD = re.compile(r'([a-z]+)://(.+)', re.S)


def _resolved(path):
    """What a dotted name stands for: modules are imported on the way."""
    first, *rest = path.split('.')
    try:
        found = importlib.import_module(first)
        so_far = first
        for name in rest:
            so_far += f'.{name}'
            if not hasattr(found, name):
                importlib.import_module(so_far)
            found = getattr(found, name)
    except ImportError as error:
        raise ValueError(f'Cannot resolve {path!r}: {error}') from error
    return found


def valid_ident(s):
    """Whether a text is an identifier."""
    if not re.match('^[a-z_][a-z0-9_]*$', s, re.I):
        raise ValueError(f'Not a valid Python identifier: {s!r}')
    return True


class BaseConfigurator:
    """Reads a description, in which texts may stand for other things."""

    importer = staticmethod(__import__)

    def __init__(self, config):
        self.config = config

    def resolve(self, s):
        """The object of a dotted name."""
        return _resolved(s)

    def ext_convert(self, value):
        """A thing of a module's."""
        return self.resolve(value)

    def cfg_convert(self, value):
        """Another part of the description: `handlers.file.level`, `list[0]`."""
        steps = re.findall(r'\.?([^.\[\]]+)|\[\s*(\w+)\s*\]', value)
        if not steps:
            raise ValueError(f'Unable to convert {value!r}')
        found = self.config
        for name, index in steps:
            key = name or (int(index) if index.isdigit() and not isinstance(found, dict) else index)
            found = found[key]
        return self.convert(found)

    def convert(self, value):
        """A value with what its texts stand for in their places."""
        if isinstance(value, dict):
            return {key: self.convert(each) for key, each in value.items()}
        if isinstance(value, list):
            return [self.convert(each) for each in value]
        if isinstance(value, tuple) and not hasattr(value, '_fields'):
            return tuple(self.convert(each) for each in value)
        if isinstance(value, str) and (scheme := _WORD.fullmatch(value)) and scheme[1] in _SCHEMES:
            return getattr(self, f'{scheme[1]}_convert')(scheme[2])
        return value

    def configure_custom(self, config):
        """What a factory under the key `()` makes of the other keys."""
        config = dict(config)
        factory = config.pop('()')
        if not callable(factory):
            factory = self.resolve(factory)
        attributes = config.pop('.', {})
        made = factory(**{key: self.convert(value) for key, value in config.items() if valid_ident(key)})
        for name, value in (attributes or {}).items():
            setattr(made, name, value)
        return made


class DictConfigurator(BaseConfigurator):
    """Does what a dictionary describes."""

    def configure(self):
        config = self.config
        if 'version' not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config['version'] != 1:
            raise ValueError(f"Unsupported version: {config['version']}")
        if config.get('incremental', False):
            self._change(config)
            return
        disable_existing = config.get('disable_existing_loggers', True)
        logging._handlers.clear()
        logging.shutdown(logging._handlerList[:])
        del logging._handlerList[:]
        self.formatters = self._each(config, 'formatters', 'formatter', self.configure_formatter)
        self.filters = self._each(config, 'filters', 'filter', self.configure_filter)
        self.handlers = self._all_handlers(config.get('handlers', {}))
        known = logging.root.manager.loggerDict
        before = sorted(known)
        described = config.get('loggers', {})
        for name, each in described.items():
            self._attempt('logger', name, self.configure_logger, name, each)
        for name in before:
            if name in described:
                continue
            logger = known[name]
            if isinstance(logger, logging.PlaceHolder):
                continue
            if any(name.startswith(f'{parent}.') for parent in described if parent in before):
                # What is below one that is described asks that one.
                logger.setLevel(logging.NOTSET)
                logger.handlers = []
                logger.propagate = True
            else:
                logger.disabled = bool(disable_existing)
        root = config.get('root', None)
        if root:
            try:
                self.configure_root(root)
            except Exception as error:
                raise ValueError('Unable to configure root logger') from error

    def _change(self, config):
        # Levels only, of what is there.
        for name, each in config.get('handlers', {}).items():
            if name not in logging._handlers:
                raise ValueError(f'No handler found with name {name!r}')
            try:
                if level := each.get('level', None):
                    logging._handlers[name].setLevel(logging._checkLevel(level))
            except Exception as error:
                raise ValueError(f'Unable to configure handler {name!r}') from error
        for name, each in config.get('loggers', {}).items():
            self._attempt('logger', name, self.configure_logger, name, each, True)
        if root := config.get('root', None):
            try:
                self.configure_root(root, True)
            except Exception as error:
                raise ValueError('Unable to configure root logger') from error

    def _attempt(self, kind, name, function, *args):
        try:
            return function(*args)
        except Exception as error:
            raise ValueError(f'Unable to configure {kind} {name!r}') from error

    def _each(self, config, key, kind, function):
        return {name: self._attempt(kind, name, function, each) for name, each in config.get(key, {}).items()}

    def _all_handlers(self, described):
        # One that another is handed to has to be there before.
        self.handlers = made = {}
        waiting = sorted(described)
        for last in False, True:
            later = []
            for name in waiting:
                if not last and described[name].get('target') in described and described[name]['target'] not in made:
                    later.append(name)
                    continue
                handler = self._attempt('handler', name, self.configure_handler, described[name])
                handler.name = name
                made[name] = handler
            waiting = later
        return made

    def configure_formatter(self, config):
        if '()' in config:
            return self.configure_custom(config)
        kind = self.resolve(config['class']) if config.get('class') else logging.Formatter
        more = {'defaults': config['defaults']} if config.get('defaults', None) is not None else {}
        if 'validate' in config:
            more['validate'] = config['validate']
        return kind(config.get('format', None), config.get('datefmt', None), config.get('style', '%'), **more)

    def configure_filter(self, config):
        return self.configure_custom(config) if '()' in config else logging.Filter(config.get('name', ''))

    def add_filters(self, filterer, filters):
        """Gives something the filters of these names."""
        for each in filters:
            try:
                takes = callable(each) or callable(getattr(each, 'filter', None))
                filterer.addFilter(each if takes else self.filters[each])
            except Exception as error:
                raise ValueError(f'Unable to add filter {each!r}') from error

    def configure_handler(self, config):
        config = dict(config)
        formatter = config.pop('formatter', None)
        if formatter:
            try:
                formatter = self.formatters[formatter]
            except Exception as error:
                raise ValueError(f'Unable to set formatter {formatter!r}') from error
        level, filters = config.pop('level', None), config.pop('filters', None)
        if '()' in config:
            factory = config.pop('()')
            factory = factory if callable(factory) else self.resolve(factory)
        else:
            factory = config.pop('class', None)
            factory = factory if callable(factory) else self.resolve(factory)
            if 'target' in config and isinstance(config['target'], str):
                try:
                    config['target'] = self.handlers[config['target']]
                except Exception as error:
                    raise ValueError(f"Unable to set target handler {config['target']!r}") from error
        attributes = config.pop('.', None)
        handler = factory(**{key: self.convert(value) for key, value in config.items() if valid_ident(key)})
        if formatter:
            handler.setFormatter(formatter)
        if level is not None:
            handler.setLevel(logging._checkLevel(level))
        if filters:
            self.add_filters(handler, filters)
        for name, value in (attributes or {}).items():
            setattr(handler, name, value)
        return handler

    def add_handlers(self, logger, handlers):
        """Gives a logger the handlers of these names."""
        for each in handlers:
            try:
                logger.addHandler(self.handlers[each])
            except Exception as error:
                raise ValueError(f'Unable to add handler {each!r}') from error

    def common_logger_config(self, logger, config, incremental=False):
        level = config.get('level', None)
        if level is not None:
            logger.setLevel(logging._checkLevel(level))
        if incremental:
            return
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
        if handlers := config.get('handlers', None):
            self.add_handlers(logger, handlers)
        if filters := config.get('filters', None):
            self.add_filters(logger, filters)

    def configure_logger(self, name, config, incremental=False):
        logger = logging.getLogger(name)
        self.common_logger_config(logger, config, incremental)
        logger.disabled = False
        propagate = config.get('propagate', None)
        if propagate is not None:
            logger.propagate = propagate

    def configure_root(self, config, incremental=False):
        self.common_logger_config(logging.getLogger(), config, incremental)


dictConfigClass = DictConfigurator


def dictConfig(config):
    """Sets up logging as a dictionary describes it."""
    dictConfigClass(config).configure()
