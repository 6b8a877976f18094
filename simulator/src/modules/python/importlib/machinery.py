# What imports are made of: descriptions of modules, and loaders to be looked at.

from _frozen_importlib import BuiltinImporter, ExtensionFileLoader, FrozenImporter, ModuleSpec, SourceFileLoader

SOURCE_SUFFIXES = ['.py']
BYTECODE_SUFFIXES = ['.pyc']
EXTENSION_SUFFIXES = ['.cpython-313-x86_64-linux-gnu.so', '.abi3.so', '.so']


def all_suffixes():
    """How the names of modules' files end."""
    return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + EXTENSION_SUFFIXES
