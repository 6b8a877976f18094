# Syntax trees: made of text, walked, changed, shown and written as text again.

import re

from _ast import *
from _ast import AST, _ALL, PyCF_ALLOW_TOP_LEVEL_AWAIT, PyCF_ONLY_AST, PyCF_OPTIMIZED_AST, PyCF_TYPE_COMMENTS
from _ast.text import unparse


def parse(source, filename='<unknown>', mode='exec', *, type_comments=False, feature_version=None, optimize=-1):
    """The tree of a source."""
    return compile(source, filename, mode, PyCF_ONLY_AST)


def iter_fields(node):
    """Each field that a node has, with its value."""
    for name in node._fields:
        if hasattr(node, name):
            yield name, getattr(node, name)


def iter_child_nodes(node):
    """The nodes directly below one."""
    for _, value in iter_fields(node):
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, AST):
                yield child


def walk(node):
    """A node and all below it, level by level."""
    level = [node]
    while level:
        yield from level
        level = [child for each in level for child in iter_child_nodes(each)]


# What the nodes of constants were called when there was one for each kind.
_OLD_NAMES = {bool: 'NameConstant', type(None): 'NameConstant', int: 'Num', float: 'Num', complex: 'Num', str: 'Str',
              bytes: 'Bytes', type(...): 'Ellipsis'}


class NodeVisitor:
    """Calls a method for each node, by the name of its class."""

    def visit(self, node):
        kind = type(node).__name__
        # What is bound is held while it runs.
        handler = getattr(self, f'visit_{kind}', self.generic_visit)
        return handler(node)

    def generic_visit(self, node):
        """Visits what is below a node."""
        for name, below in iter_fields(node):
            if isinstance(below, AST):
                self.visit(below)
            elif isinstance(below, list):
                for child in below:
                    if isinstance(child, AST):
                        self.visit(child)

    def visit_Constant(self, node):
        old = _OLD_NAMES.get(type(node.value))
        handler = getattr(self, f'visit_{old}', None) if old else None
        if handler is None:
            return self.generic_visit(node)
        import warnings
        warnings.warn(f'visit_{old} is deprecated; add visit_Constant', DeprecationWarning, 2)
        return handler(node)


class NodeTransformer(NodeVisitor):
    """A visitor whose answers take the places of the nodes; None takes one away, and a list stands for several."""

    def generic_visit(self, node):
        for name, value in iter_fields(node):
            if isinstance(value, list):
                value[:] = [new for old in value for new in self._replaced(old)]
            elif isinstance(value, AST):
                answer = self.visit(value)
                if answer is None:
                    delattr(node, name)
                else:
                    setattr(node, name, answer)
        return node

    def _replaced(self, old):
        if not isinstance(old, AST):
            return [old]
        answer = self.visit(old)
        if answer is None:
            return []
        return [answer] if isinstance(answer, AST) else answer


def dump(node, annotate_fields=True, include_attributes=False, *, indent=None, show_empty=False):
    """A tree in the form of the calls that would make it."""
    if not isinstance(node, AST):
        raise TypeError(f'expected AST, got {type(node).__name__!r}')
    if isinstance(indent, int):
        indent *= ' '

    def shown(value, depth):
        # The text, and whether it has no node of its own in it.
        if isinstance(value, list):
            items = [shown(item, depth + 1)[0] for item in value]
            return _listed(indent, '[', items, ']', depth, not items), not items
        if not isinstance(value, AST):
            return repr(value), True
        kind, parts, simple, named = type(value), [], True, annotate_fields
        # Empty lists are shown only where something without a name follows.
        empty = []
        for name in value._fields:
            if not hasattr(value, name):
                named = True
                continue
            field = getattr(value, name)
            if field is None and getattr(kind, name, ...) is None:
                named = True
                continue
            if not show_empty and field == [] and isinstance(field, list):
                empty.append('[]')
                continue
            text, plain = shown(field, depth + 1)
            simple = simple and plain
            if not named:
                parts += empty
            empty = []
            parts.append(f'{name}={text}' if named else text)
        if include_attributes:
            for name in value._attributes:
                field = getattr(value, name, None)
                if field is None and getattr(kind, name, ...) is None or not hasattr(value, name):
                    continue
                text, plain = shown(field, depth + 1)
                simple = simple and plain
                parts.append(f'{name}={text}')
        return _listed(indent, f'{kind.__name__}(', parts, ')', depth, simple and len(parts) <= 3), not parts

    return shown(node, 0)[0]


def _listed(step, opening, parts, closing, depth, simple):
    if step is None or simple:
        return opening + ', '.join(parts) + closing
    break_ = '\n' + step * (depth + 1)
    return opening + break_ + f',{break_}'.join(parts) + closing


def copy_location(new_node, old_node):
    """Puts a node where another one stands."""
    for name in 'lineno', 'col_offset', 'end_lineno', 'end_col_offset':
        if name in old_node._attributes and name in new_node._attributes:
            value = getattr(old_node, name, None)
            if value is not None or hasattr(old_node, name) and name.startswith('end_'):
                setattr(new_node, name, value)
    return new_node


def fix_missing_locations(node):
    """Puts each node that stands nowhere where the one above it stands."""
    def fix(node, inherited):
        for name, ends in (('lineno', False), ('end_lineno', True), ('col_offset', False), ('end_col_offset', True)):
            if name in node._attributes:
                if not hasattr(node, name) or ends and getattr(node, name, None) is None:
                    setattr(node, name, inherited[name])
                else:
                    inherited[name] = getattr(node, name)
        for child in iter_child_nodes(node):
            fix(child, dict(inherited))

    fix(node, dict(lineno=1, end_lineno=1, col_offset=0, end_col_offset=0))
    return node


def increment_lineno(node, n=1):
    """Moves a node and all below it so many lines down."""
    for each in walk(node):
        if isinstance(each, TypeIgnore):
            each.lineno = getattr(each, 'lineno', 0) + n
            continue
        if 'lineno' in each._attributes:
            each.lineno = getattr(each, 'lineno', 0) + n
        if 'end_lineno' in each._attributes and (end := getattr(each, 'end_lineno', 0)) is not None:
            each.end_lineno = end + n
    return node


def get_docstring(node, clean=True):
    """The docstring of a definition or a module, None without one."""
    if not isinstance(node, (AsyncFunctionDef, FunctionDef, ClassDef, Module)):
        raise TypeError(f'{type(node).__name__!r} can\'t have docstrings')
    match node.body:
        case [Expr(Constant(str(text))), *_]:
            if clean:
                import inspect
                return inspect.cleandoc(text)
            return text
    return None


def get_source_segment(source, node, *, padded=False):
    """The part of a source that a node was made of."""
    place = [getattr(node, name, None) for name in ('lineno', 'col_offset', 'end_lineno', 'end_col_offset')]
    if None in place:
        return None
    first, start, last, end = place
    lines = [line.encode() for line in re.findall(r'.*?(?:\r\n|\r|\n)|.+$', source, re.DOTALL)][first - 1:last]
    lines[-1] = lines[-1][:end]
    front = re.sub(r'[^\t\f]', ' ', lines[0][:start].decode()) if padded and first < last else ''
    lines[0] = lines[0][start:]
    return front + b''.join(lines).decode()


def literal_eval(node_or_string):
    """The value of a literal: of a number, a text, or containers of such."""
    node = node_or_string
    if isinstance(node, str):
        node = parse(node.lstrip(' \t'), mode='eval')
    if isinstance(node, Expression):
        node = node.body

    # A program sees these functions: in tracebacks, and as garbage when they have called each other.
    def _raise_malformed_node(node):
        line = getattr(node, 'lineno', None)
        where = f' on line {line}' if line else ''
        raise ValueError(f'malformed node or string{where}: {node!r}')

    def _convert_num(node):
        if isinstance(node, Constant) and type(node.value) in (int, float, complex):
            return node.value
        _raise_malformed_node(node)

    def _convert_signed_num(node):
        match node:
            case UnaryOp(UAdd(), operand):
                return +_convert_num(operand)
            case UnaryOp(USub(), operand):
                return -_convert_num(operand)
        return _convert_num(node)

    def _convert(node):
        match node:
            case Constant(value):
                return value
            case Tuple(elts):
                return tuple(map(_convert, elts))
            case List(elts):
                return list(map(_convert, elts))
            case Set(elts):
                return set(map(_convert, elts))
            case Call(Name('set'), [], []):
                return set()
            case Dict(keys, values):
                if len(keys) != len(values):
                    _raise_malformed_node(node)
                return dict(zip(map(_convert, keys), map(_convert, values)))
            case BinOp(left, (Add() | Sub()) as op, right):
                whole, imaginary = _convert_signed_num(left), _convert_num(right)
                if isinstance(whole, (int, float)) and isinstance(imaginary, complex):
                    return whole + imaginary if isinstance(op, Add) else whole - imaginary
        return _convert_signed_num(node)

    return _convert(node)


def main():
    """Trees of files are shown elsewhere: a program here has none."""
    from _source import unsupported
    unsupported('the command line of ast')
