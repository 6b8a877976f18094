# What is noted of where a module is from. There are no finders and no files: a module is described when a program asks
# (types/module.rs).

import sys
from types import SimpleNamespace

_BUILT_IN, _FROZEN = 'built-in', 'frozen'


class ModuleSpec:
    """What an import went by."""

    def __init__(self, name, loader, *, origin=None, loader_state=None, is_package=None):
        self.name = name
        self.loader = loader
        self.origin = origin
        self.loader_state = loader_state
        self.submodule_search_locations = [] if is_package else None
        self._uninitialized_submodules = []
        self._set_fileattr = False
        self._cached = None

    def __repr__(self):
        parts = [f'name={self.name!r}', f'loader={self.loader!r}']
        if self.origin is not None:
            parts.append(f'origin={self.origin!r}')
        if self.submodule_search_locations is not None:
            parts.append(f'submodule_search_locations={self.submodule_search_locations}')
        return f'{self.__class__.__name__}({", ".join(parts)})'

    def __eq__(self, other):
        names = 'name', 'loader', 'origin', 'submodule_search_locations', 'cached', 'has_location'
        try:
            return all(getattr(self, name) == getattr(other, name) for name in names)
        except AttributeError:
            return NotImplemented

    @property
    def cached(self):
        """The file of the module's code."""
        if self._cached is None and self.has_location and self.origin.endswith('.py'):
            folder, _, file = self.origin.rpartition('/')
            self._cached = f'{folder}/__pycache__/{file[:-3]}.{sys.implementation.cache_tag}.pyc'
        return self._cached

    @cached.setter
    def cached(self, cached):
        self._cached = cached

    @property
    def parent(self):
        """The package that the module is in; itself, if it is one."""
        return self.name.rpartition('.')[0] if self.submodule_search_locations is None else self.name

    @property
    def has_location(self):
        """Whether its origin is a file."""
        return self._set_fileattr

    @has_location.setter
    def has_location(self, value):
        self._set_fileattr = bool(value)


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """What an import by a loader goes by."""
    if origin is None:
        origin = getattr(loader, '_ORIGIN', None)
    if not origin and hasattr(loader, 'get_filename'):
        spec = ModuleSpec(name, loader, origin=loader.get_filename(name), is_package=is_package)
        spec.has_location = True
        return spec
    if is_package is None and hasattr(loader, 'is_package'):
        try:
            is_package = loader.is_package(name)
        except ImportError:
            is_package = None
    return ModuleSpec(name, loader, origin=origin, is_package=bool(is_package))


def module_from_spec(spec):
    """A module that its loader can fill."""
    module = None
    if hasattr(spec.loader, 'create_module'):
        module = spec.loader.create_module(spec)
    elif hasattr(spec.loader, 'exec_module'):
        raise ImportError('loaders that define exec_module() must also define create_module()')
    if module is None:
        module = type(sys)(spec.name)
    space = module.__dict__
    space['__name__'], space['__loader__'] = spec.name, spec.loader
    space['__package__'], space['__spec__'] = spec.parent, spec
    if spec.submodule_search_locations is not None:
        space['__path__'] = spec.submodule_search_locations
    if spec.has_location:
        space['__file__'] = spec.origin
        if spec.cached is not None:
            space['__cached__'] = spec.cached
    return module


def _found(name):
    """A module by the finders of the program's own; None if they do not know it."""
    package = name.rpartition('.')[0]
    path = sys.modules[package].__path__ if package else None
    for finder in list(sys.meta_path):
        if not hasattr(finder, 'find_spec'):
            continue
        spec = finder.find_spec(name, path, None)
        if spec is not None:
            module = module_from_spec(spec)
            sys.modules[name] = module
            try:
                spec.loader.exec_module(module)
            except BaseException:
                sys.modules.pop(name, None)
                raise
            return sys.modules[name]
    return None


class _Importer:
    """Finds modules that are in the interpreter: the class is their loader."""

    @classmethod
    def is_package(cls, name):
        return False

    @classmethod
    def get_code(cls, name):
        return None

    @classmethod
    def get_source(cls, name):
        return None


class BuiltinImporter(_Importer):
    """The loader of modules in C that are in the interpreter."""

    _ORIGIN = _BUILT_IN


class FrozenImporter(_Importer):
    """The loader of modules whose code is in the interpreter."""

    _ORIGIN = _FROZEN


class FileLoader:
    """A module's file."""

    __module__ = '_frozen_importlib_external'

    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def __eq__(self, other):
        return self.__class__ == other.__class__ and self.__dict__ == other.__dict__

    def __hash__(self):
        return hash(self.name) ^ hash(self.path)

    def get_filename(self, name=None):
        """The path of the file."""
        return self.path

    def is_package(self, name):
        """Whether the file is a package's."""
        return self.path.rpartition('/')[2].split('.')[0] == '__init__'


class SourceFileLoader(FileLoader):
    """A module's file in Python."""

    __module__ = '_frozen_importlib_external'


class ExtensionFileLoader(FileLoader):
    """A module's file in C."""

    __module__ = '_frozen_importlib_external'


def _init_module_attrs(module, is_frozen):
    """Describes a module of the library."""
    space = module.__dict__
    name, file = space['__name__'], space.get('__file__')
    is_package = space.get('__package__') == name
    if file is None or is_frozen:
        loader = FrozenImporter if is_frozen else BuiltinImporter
        spec = ModuleSpec(name, loader, origin=loader._ORIGIN)
        if is_frozen:
            spec.loader_state = SimpleNamespace(filename=file, origname=name)
    else:
        loader = (SourceFileLoader if file.endswith('.py') else ExtensionFileLoader)(name, file)
        spec = ModuleSpec(name, loader, origin=file, is_package=is_package)
        spec.has_location = True
        if is_package:
            spec.submodule_search_locations.append(file.rpartition('/')[0])
            space['__path__'] = spec.submodule_search_locations
        if spec.cached is not None:
            space['__cached__'] = spec.cached
    # As for an import that is over.
    if name not in ('sys', 'builtins'):
        spec._initializing = False
    space['__loader__'], space['__spec__'] = loader, spec


def _module_repr(module):
    # Of a module that a program made, and told where it is from.
    loader, spec = getattr(module, '__loader__', None), getattr(module, '__spec__', None)
    if spec:
        name, loader = '?' if spec.name is None else spec.name, spec.loader
        if spec.origin is not None:
            return f'<module {name!r} from {spec.origin!r}>' if spec.has_location else f'<module {spec.name!r} ({spec.origin})>'
    else:
        name = getattr(module, '__name__', '?')
        if hasattr(module, '__file__'):
            return f'<module {name!r} from {module.__file__!r}>'
    return f'<module {name!r}>' if loader is None else f'<module {name!r} ({loader!r})>'
