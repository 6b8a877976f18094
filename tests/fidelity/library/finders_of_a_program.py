# Modules that a program finds and loads itself.
import importlib
import importlib.machinery
import importlib.util
import sys

for name in 'json', 'sys', 'nope', 'collections.abc', 'json.decoder':
    spec = importlib.util.find_spec(name)
    print(name, spec and (spec.name, spec.parent, spec.has_location))
try:
    importlib.util.find_spec('nope.x')
except ModuleNotFoundError as error:
    print(error)
print(importlib.util.resolve_name('.a', 'b.c'), importlib.util.resolve_name('x', None))
for wrong in ('...a', 'b'), ('.a', ''):
    try:
        importlib.util.resolve_name(*wrong)
    except ImportError as error:
        print(error)


class Loader:
    def create_module(self, spec):
        print('create', spec.name)

    def exec_module(self, module):
        module.answer = 42
        exec('def double():\n    return answer * 2', module.__dict__)


spec = importlib.util.spec_from_loader('mine', Loader())
print(spec.name, spec.origin, type(spec.loader).__name__, spec.submodule_search_locations, spec.cached)
module = importlib.util.module_from_spec(spec)
print(module.__name__, module.__spec__ is spec, module.__package__ == '', module.__loader__ is spec.loader)
spec.loader.exec_module(module)
sys.modules['mine'] = module
import mine
print(mine.answer, mine.double())
made = importlib.machinery.ModuleSpec('a.b', None, origin='here', is_package=True)
print(made, made.parent)


class Finder:
    @classmethod
    def find_spec(cls, name, path, target=None):
        print('finding', name, path)
        if name.startswith('virtual'):
            return importlib.machinery.ModuleSpec(name, Loader(), is_package=name == 'virtual')


sys.meta_path.insert(0, Finder)
import virtual
import virtual.part
print(virtual.answer, virtual.double(), virtual.part.answer, virtual.__path__)
try:
    import not_there
except ImportError as error:
    print(error)
print(importlib.import_module('virtual') is virtual)
