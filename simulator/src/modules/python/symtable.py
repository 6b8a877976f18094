# The compiler's tables of names: which scope each name of each block has.

from _symtable import symtable as _blocks
from enum import StrEnum

__all__ = ['symtable', 'SymbolTableType', 'SymbolTable', 'Class', 'Function', 'Symbol']

_BOUND = {'DEF_LOCAL': 2, 'DEF_PARAM': 4, 'DEF_IMPORT': 128, 'DEF_TYPE_PARAM': 1024}
_FLAGS = {'USE': 16, 'DEF_GLOBAL': 1, 'DEF_NONLOCAL': 8, 'DEF_LOCAL': 2, 'DEF_PARAM': 4, 'DEF_IMPORT': 128,
          'DEF_ANNOT': 256}
_SCOPES = [None, 'LOCAL', 'GLOBAL_EXPLICIT', 'GLOBAL_IMPLICIT', 'FREE', 'CELL']


class SymbolTableType(StrEnum):
    MODULE = 'module'
    FUNCTION = 'function'
    CLASS = 'class'
    ANNOTATION = 'annotation'
    TYPE_ALIAS = 'type alias'
    TYPE_PARAMETERS = 'type parameters'
    TYPE_VARIABLE = 'type variable'


_KINDS = [SymbolTableType.FUNCTION, SymbolTableType.CLASS, SymbolTableType.MODULE, SymbolTableType.ANNOTATION,
          SymbolTableType.TYPE_ALIAS, SymbolTableType.TYPE_PARAMETERS, SymbolTableType.TYPE_VARIABLE]


def symtable(code, filename, compile_type):
    """The table of a program's module."""
    return _table(_blocks(code, filename, compile_type), filename)


def _table(block, filename):
    kinds = {SymbolTableType.FUNCTION: Function, SymbolTableType.CLASS: Class}
    return kinds.get(_KINDS[block[1]], SymbolTable)(block, filename)


def _scope(flags):
    return _SCOPES[flags >> 12 & 15]


class SymbolTable:
    """The names of a block."""

    def __init__(self, raw_table, filename):
        self._name, kind, self._line, self._nested, symbols, self._varnames, children = raw_table
        self._kind, self._flags, self._filename = _KINDS[kind], dict(symbols), filename
        self._children = [_table(child, filename) for child in children]
        self._symbols = {}

    def __repr__(self):
        kind = type(self).__name__
        prefix = '' if kind == 'SymbolTable' else f'{kind} '
        if self._kind is SymbolTableType.MODULE:
            return f'<{prefix}SymbolTable for module {self._filename}>'
        return f'<{prefix}SymbolTable for {self._name} in {self._filename}>'

    def get_type(self):
        """What kind of block it is."""
        return self._kind

    def get_id(self):
        """A number of its own."""
        return id(self)

    def get_name(self):
        """The block's name."""
        return self._name

    def get_lineno(self):
        """The line where it begins."""
        return self._line

    def is_optimized(self):
        """Whether its local variables are known beforehand."""
        return self._kind is SymbolTableType.FUNCTION

    def is_nested(self):
        """Whether it is within a function."""
        return self._nested

    def has_children(self):
        """Whether there are blocks within it."""
        return bool(self._children)

    def get_identifiers(self):
        """Its names."""
        return self._flags.keys()

    def lookup(self, name):
        """What is known of a name."""
        if name not in self._symbols:
            flags = self._flags[name]
            spaces = [child for child in self._children if child._name == name]
            self._symbols[name] = Symbol(name, flags, spaces, module_scope=self._name == 'top')
        return self._symbols[name]

    def get_symbols(self):
        """What is known of each name."""
        return [self.lookup(name) for name in self._flags]

    def get_children(self):
        """The blocks within it."""
        return list(self._children)

    def _named(self, fits):
        return tuple(name for name, flags in self._flags.items() if fits(flags))


class Function(SymbolTable):
    """The names of a function."""

    def get_parameters(self):
        """Its parameters."""
        return self._named(lambda flags: flags & _FLAGS['DEF_PARAM'])

    def get_locals(self):
        """Its local variables."""
        return self._named(lambda flags: _scope(flags) in ('LOCAL', 'CELL'))

    def get_globals(self):
        """The global variables that it uses."""
        return self._named(lambda flags: _scope(flags) in ('GLOBAL_IMPLICIT', 'GLOBAL_EXPLICIT'))

    def get_nonlocals(self):
        """What it declares as another function's."""
        return self._named(lambda flags: flags & _FLAGS['DEF_NONLOCAL'])

    def get_frees(self):
        """The variables of functions around it that it uses."""
        return self._named(lambda flags: _scope(flags) == 'FREE')


class Class(SymbolTable):
    """The names of a class."""

    def get_methods(self):
        """The functions that it defines."""
        found = {}
        for child in self._children:
            name = child._name
            blocks = child._children if child._kind is SymbolTableType.TYPE_PARAMETERS else [child]
            if _scope(self._flags.get(name, 0)) != 'LOCAL':
                continue
            for block in blocks:
                is_generator = name == 'genexpr' and '.0' in block._varnames
                if block._name == name and isinstance(block, Function) and not is_generator:
                    found[name] = True
        return tuple(found)


class Symbol:
    """What is known of a name in a block."""

    def __init__(self, name, flags, namespaces=None, *, module_scope=False):
        self._name, self._flags, self._namespaces = name, flags, namespaces or ()
        self._in_module = module_scope
        self._scope = _scope(flags)

    def __repr__(self):
        flags = '|'.join(name for name, flag in _FLAGS.items() if self._flags & flag)
        return f'<symbol {self._name!r}: {self._scope}, {flags}>'

    def _is_of_module(self):
        return self._in_module and any(self._flags & flag for flag in _BOUND.values())

    def get_name(self):
        """The name."""
        return self._name

    def is_referenced(self):
        """Whether the block uses it."""
        return bool(self._flags & _FLAGS['USE'])

    def is_parameter(self):
        """Whether it is a parameter."""
        return bool(self._flags & _FLAGS['DEF_PARAM'])

    def is_global(self):
        """Whether it is a global variable."""
        return self._scope in ('GLOBAL_IMPLICIT', 'GLOBAL_EXPLICIT') or self._is_of_module()

    def is_nonlocal(self):
        """Whether the block declares it as another function's."""
        return bool(self._flags & _FLAGS['DEF_NONLOCAL'])

    def is_declared_global(self):
        """Whether the block declares it as global."""
        return self._scope == 'GLOBAL_EXPLICIT'

    def is_local(self):
        """Whether it is the block's own."""
        return self._scope in ('LOCAL', 'CELL') or self._is_of_module()

    def is_annotated(self):
        """Whether it has an annotation."""
        return bool(self._flags & _FLAGS['DEF_ANNOT'])

    def is_free(self):
        """Whether it is a variable of a function around it."""
        return self._scope == 'FREE'

    def is_imported(self):
        """Whether an import binds it."""
        return bool(self._flags & _FLAGS['DEF_IMPORT'])

    def is_assigned(self):
        """Whether something is assigned to it."""
        return bool(self._flags & _FLAGS['DEF_LOCAL'])

    def is_namespace(self):
        """Whether it is the name of a block."""
        return bool(self._namespaces)

    def get_namespaces(self):
        """The blocks of that name."""
        return self._namespaces

    def get_namespace(self):
        """The one block of that name."""
        if not self._namespaces:
            raise ValueError('name is not bound to any namespaces')
        if len(self._namespaces) > 1:
            raise ValueError('name is bound to multiple namespaces')
        return self._namespaces[0]
