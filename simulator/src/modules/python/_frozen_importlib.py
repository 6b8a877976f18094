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
