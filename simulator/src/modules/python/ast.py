# Of syntax trees, only what needs none: values written as literals.

import _literal


def literal_eval(node_or_string):
    """The value of a literal: of a number, a text, or containers of such."""
    if not isinstance(node_or_string, str):
        raise ValueError(f'malformed node or string: {node_or_string!r}')
    text = node_or_string.lstrip(' \t')
    code = compile(text, '<unknown>', 'eval')
    if fault := _literal.fault(text):
        line, kind = fault
        raise ValueError(f'malformed node or string on line {line}: <ast.{kind} object at {id(fault):#x}>')
    return eval(code, {'__builtins__': {'set': set}})
