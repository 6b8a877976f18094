# What a tree has to be before it is compiled (Python/ast.c): names are read, bound and deleted where the grammar has it so, and
# what the grammar wants at least one of is not empty. The first node in the order of CPython's checks that is not so is refused.

import _ast

_WITH_CONTEXT = _ast.Attribute, _ast.Subscript, _ast.Starred, _ast.Name, _ast.List, _ast.Tuple
_CONSTANTS = type(None), type(...), int, float, complex, bool, str, bytes
# Fields whose expressions are bound or deleted.
_BOUND = {
    ('Assign', 'targets'): 'Store', ('AugAssign', 'target'): 'Store', ('AnnAssign', 'target'): 'Store',
    ('For', 'target'): 'Store', ('AsyncFor', 'target'): 'Store', ('comprehension', 'target'): 'Store',
    ('withitem', 'optional_vars'): 'Store', ('TypeAlias', 'name'): 'Store', ('NamedExpr', 'target'): 'Store',
    ('Delete', 'targets'): 'Del'}
# Lists of which one item at least is wanted.
_FULL = {
    'FunctionDef': 'body', 'AsyncFunctionDef': 'body', 'ClassDef': 'body', 'Delete': 'targets', 'Assign': 'targets',
    'For': 'body', 'AsyncFor': 'body', 'While': 'body', 'If': 'body', 'With': 'items body', 'AsyncWith': 'items body',
    'Match': 'cases', 'Try': 'body', 'TryStar': 'body', 'ExceptHandler': 'body', 'match_case': 'body', 'Import': 'names',
    'ImportFrom': 'names', 'Global': 'names', 'Nonlocal': 'names'}


def _special(node, kind):
    # What only one kind of node asks for.
    match kind:
        case 'Name':
            if node.id in ('None', 'True', 'False'):
                raise ValueError(f"identifier field can't represent '{node.id}' constant")
        case 'BoolOp':
            if len(node.values) < 2:
                raise ValueError('BoolOp with less than 2 values')
        case 'Dict':
            if len(node.keys) != len(node.values):
                raise ValueError("Dict doesn't have the same number of keys as values")
        case 'ListComp' | 'SetComp' | 'GeneratorExp' | 'DictComp':
            if not node.generators:
                raise ValueError('comprehension with no generators')
        case 'Compare':
            if not node.comparators:
                raise ValueError('Compare with no comparators')
            if len(node.comparators) != len(node.ops):
                raise ValueError('Compare has a different number of comparators and operands')
        case 'Constant':
            _constant(node.value)
        case 'arguments':
            if len(node.defaults) > len(node.posonlyargs) + len(node.args):
                raise ValueError('more positional defaults than args on arguments')
            if len(node.kw_defaults) != len(node.kwonlyargs):
                raise ValueError('length of kwonlyargs is not the same as kw_defaults on arguments')
        case 'NamedExpr':
            if not isinstance(node.target, _ast.Name):
                raise TypeError('NamedExpr target must be a Name')
        case 'TypeAlias':
            if not isinstance(node.name, _ast.Name):
                raise TypeError('TypeAlias with non-Name name')
        case 'AnnAssign':
            if node.simple and not isinstance(node.target, _ast.Name):
                raise TypeError('AnnAssign with simple non-Name target')
        case 'Raise':
            if node.cause and not node.exc:
                raise ValueError('Raise with cause but no exception')
        case 'Try' | 'TryStar':
            if not node.handlers and not node.finalbody:
                raise ValueError(f'{kind} has neither except handlers nor finalbody')
            if not node.handlers and node.orelse:
                raise ValueError(f'{kind} has orelse but no except handlers')
        case 'ImportFrom':
            if (node.level or 0) < 0:
                raise ValueError('Negative ImportFrom level')


def _constant(value):
    if type(value) in (tuple, frozenset):
        for item in value:
            _constant(item)
    elif type(value) not in _CONSTANTS:
        raise TypeError(f'got an invalid type in Constant: {type(value).__name__}')


def validate(node, context='Load'):
    """Refuses a node that no program could have."""
    kind = type(node).__name__
    if isinstance(node, _ast.expr):
        if not isinstance(node, _WITH_CONTEXT):
            if context != 'Load':
                raise ValueError(f"expression which can't be assigned to in {context} context")
        elif (own := type(node.ctx).__name__) != context:
            raise ValueError(f'expression must have {context} context but has {own} instead')
    _special(node, kind)
    full = _FULL.get(kind, '').split()
    # The parts of what is unpacked are bound as the whole is.
    inner = context if kind in ('Tuple', 'List', 'Starred') else 'Load'
    for field in node._fields:
        value = getattr(node, field, None)
        if field in full and not value:
            raise ValueError(f'empty {field} on {kind}')
        wanted = _BOUND.get((kind, field), inner)
        if isinstance(value, _ast.AST):
            validate(value, wanted)
        elif isinstance(value, list):
            rule = node._field_types[field]
            for item in value:
                if isinstance(item, _ast.AST):
                    validate(item, wanted)
                elif item is None and (kind, field) not in (('Dict', 'keys'), ('arguments', 'kw_defaults')):
                    sort = 'statement' if rule.kind is _ast.stmt else 'expression'
                    raise ValueError(f'None disallowed in {sort} list')
        elif value is None and isinstance(node._field_types.get(field), type) and field not in ('value', 'ctx'):
            raise ValueError(f"field '{field}' is required for {kind}")
