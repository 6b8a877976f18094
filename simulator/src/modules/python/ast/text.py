# Trees as text. Each sort of expression binds its parts with some strength; what binds weaker stands in parentheses.

import _ast
from _ast import AST
from _ast.validation import validate

(_ANY, _TUPLE, _YIELD, _TEST, _OR, _AND, _NOT, _COMPARE, _BIT_OR, _BIT_XOR, _BIT_AND, _SHIFT, _SUM, _TERM, _SIGN, _POWER,
 _AWAIT, _ATOM) = range(18)
_NAMED = _TUPLE

_BINARY = dict(
    BitOr=('|', _BIT_OR), BitXor=('^', _BIT_XOR), BitAnd=('&', _BIT_AND), LShift=('<<', _SHIFT), RShift=('>>', _SHIFT),
    Add=('+', _SUM), Sub=('-', _SUM), Mult=('*', _TERM), Div=('/', _TERM), FloorDiv=('//', _TERM), Mod=('%', _TERM),
    MatMult=('@', _TERM), Pow=('**', _POWER))
_UNARY = dict(Not=('not ', _NOT), Invert=('~', _SIGN), UAdd=('+', _SIGN), USub=('-', _SIGN))
_COMPARISONS = dict(Eq='==', NotEq='!=', Lt='<', LtE='<=', Gt='>', GtE='>=', Is='is', IsNot='is not', In='in',
                    NotIn='not in')


class _Writer:
    # Expressions are texts; statements are lines, each with the number that it had in its source.

    def __init__(self):
        self.lines, self.depth, self.ignored = [], 0, {}

    def line(self, text, node=None):
        at = getattr(node, 'lineno', None)
        self.lines.append((at, '    ' * self.depth + text))

    # ----- expressions -----

    def expr(self, node, least=_TEST):
        text, strength = self.strong(node)
        return text if strength >= least else f'({text})'

    def strong(self, node):
        # The text of an expression, and how strongly it holds together.
        try:
            method = getattr(self, f'expr_{type(node).__name__}')
        except AttributeError:
            raise TypeError(f'expected some sort of expr, but got {node!r}') from None
        return method(node)

    def listed(self, nodes, least=_TEST):
        return ', '.join(self.expr(node, least) for node in nodes)

    def expr_Name(self, node):
        return node.id, _ATOM

    def expr_Constant(self, node):
        value = node.value
        if value is ...:
            return '...', _ATOM
        if isinstance(value, tuple):
            items = ', '.join(self.expr_Constant(_ast.Constant(item))[0] for item in value)
            return f'({items}{"," * (len(value) == 1)})', _ATOM
        text = repr(value)
        if isinstance(value, (float, complex)):
            text = text.replace('inf', '1e309').replace('nan', '(1e309-1e309)')
        if getattr(node, 'kind', None) == 'u':
            text = 'u' + text
        return text, _ATOM

    def expr_Attribute(self, node):
        value = self.expr(node.value, _ATOM)
        if isinstance(node.value, _ast.Constant) and isinstance(node.value.value, int):
            value += ' '
        return f'{value}.{node.attr}', _ATOM

    def expr_Subscript(self, node):
        index = node.slice
        if isinstance(index, _ast.Tuple) and index.elts:
            inside = self.items_of(index)
        else:
            inside = self.expr(index)
        return f'{self.expr(node.value, _ATOM)}[{inside}]', _ATOM

    def expr_Slice(self, node):
        lower, upper = (self.expr(part) if part else '' for part in (node.lower, node.upper))
        return f'{lower}:{upper}' + (f':{self.expr(node.step)}' if node.step else ''), _ATOM

    def expr_Starred(self, node):
        return f'*{self.expr(node.value, _BIT_OR)}', _ATOM

    def expr_Call(self, node):
        parts = [self.expr(arg) for arg in node.args]
        for keyword in node.keywords:
            parts.append(self.keyword(keyword))
        return f'{self.expr(node.func, _ATOM)}({", ".join(parts)})', _ATOM

    def keyword(self, node):
        return f'**{self.expr(node.value)}' if node.arg is None else f'{node.arg}={self.expr(node.value)}'

    def items_of(self, node):
        return self.listed(node.elts) + ',' * (len(node.elts) == 1)

    def expr_Tuple(self, node):
        return (self.items_of(node), _TUPLE) if node.elts else ('()', _ATOM)

    def expr_List(self, node):
        return f'[{self.listed(node.elts)}]', _ATOM

    def expr_Set(self, node):
        return f'{{{self.listed(node.elts) or "*()"}}}', _ATOM

    def expr_Dict(self, node):
        pairs = (f'**{self.expr(value, _BIT_OR)}' if key is None else f'{self.expr(key)}: {self.expr(value)}'
                 for key, value in zip(node.keys, node.values))
        return f'{{{", ".join(pairs)}}}', _ATOM

    def generators(self, nodes):
        text = ''
        for each in nodes:
            sign = ' async for ' if each.is_async else ' for '
            text += f'{sign}{self.expr(each.target, _TUPLE)} in {self.expr(each.iter, _OR)}'
            text += ''.join(f' if {self.expr(test, _OR)}' for test in each.ifs)
        return text

    def expr_ListComp(self, node):
        return f'[{self.expr(node.elt)}{self.generators(node.generators)}]', _ATOM

    def expr_SetComp(self, node):
        return f'{{{self.expr(node.elt)}{self.generators(node.generators)}}}', _ATOM

    def expr_GeneratorExp(self, node):
        return f'({self.expr(node.elt)}{self.generators(node.generators)})', _ATOM

    def expr_DictComp(self, node):
        pair = f'{self.expr(node.key)}: {self.expr(node.value)}'
        return f'{{{pair}{self.generators(node.generators)}}}', _ATOM

    def expr_BinOp(self, node):
        sign, strength = _BINARY[type(node.op).__name__]
        # Equal strength groups from the left, powers from the right.
        left, right = (strength + 1, strength) if sign == '**' else (strength, strength + 1)
        return f'{self.expr(node.left, left)} {sign} {self.expr(node.right, right)}', strength

    def expr_UnaryOp(self, node):
        sign, strength = _UNARY[type(node.op).__name__]
        return sign + self.expr(node.operand, strength), strength

    def expr_BoolOp(self, node):
        word, strength = ('and', _AND) if isinstance(node.op, _ast.And) else ('or', _OR)
        # CPython asks more of each operand than of the one before.
        return f' {word} '.join(map(self.expr, node.values, range(strength + 1, strength + 1 + len(node.values)))), strength

    def expr_Compare(self, node):
        text = self.expr(node.left, _BIT_OR)
        for op, value in zip(node.ops, node.comparators):
            text += f' {_COMPARISONS[type(op).__name__]} {self.expr(value, _BIT_OR)}'
        return text, _COMPARE

    def expr_IfExp(self, node):
        test, value = self.expr(node.test, _OR), self.expr(node.body, _OR)
        return f'{value} if {test} else {self.expr(node.orelse)}', _TEST

    def expr_Lambda(self, node):
        parameters = self.parameters(node.args)
        return f'lambda{" " * bool(parameters)}{parameters}: {self.expr(node.body)}', _TEST

    def expr_NamedExpr(self, node):
        return f'{self.expr(node.target, _ATOM)} := {self.expr(node.value, _ATOM)}', _NAMED

    def expr_Await(self, node):
        return f'await {self.expr(node.value, _ATOM)}' if node.value else 'await', _AWAIT

    def expr_Yield(self, node):
        return f'yield {self.expr(node.value, _ATOM)}' if node.value else 'yield', _YIELD

    def expr_YieldFrom(self, node):
        if not node.value:
            raise ValueError("Node can't be used without a value attribute.")
        return f'yield from {self.expr(node.value, _ATOM)}', _YIELD

    def expr_JoinedStr(self, node):
        # Quotes that its texts leave free; expressions may have the same ones, but lines only between three.
        parts = list(self.formatted(node.values))
        free, shown = _QUOTES, []
        for is_text, text in parts:
            if is_text:
                text, possible = _quoted(text, free, escaping=True)
                if not set(possible) & set(free):
                    # None is free: as `repr` would have it between single quotes, but with three.
                    free = _QUOTES[3:]
                    shown = [repr('"' + text)[2:-1] if is_text else text for is_text, text in parts]
                    break
                free = possible
            elif '\n' in text:
                free = [quote for quote in free if len(quote) == 3]
            shown.append(text)
        return f'f{free[0]}{"".join(shown)}{free[0]}', _ATOM

    def expr_FormattedValue(self, node):
        return self.expr_JoinedStr(_ast.JoinedStr([node]))

    def formatted(self, values, spec=False):
        for value in values:
            if isinstance(value, _ast.Constant) and isinstance(value.value, str):
                text = value.value.replace('{', '{{').replace('}', '}}')
                if spec:
                    text = text.replace('\\', '\\\\').replace("'", "\\'").replace('"', '\\"').replace('\n', '\\n')
                yield True, text
                continue
            if isinstance(value, _ast.JoinedStr):
                yield False, ''.join(part for _, part in self.formatted(value.values, spec))
                continue
            if not isinstance(value, _ast.FormattedValue):
                raise ValueError(f'Unexpected node inside JoinedStr, {value!r}')
            inside = self.expr(value.value, _OR)
            text = '{' + ' ' * inside.startswith('{') + inside
            if value.conversion != -1:
                text += f'!{chr(value.conversion)}'
            if value.format_spec:
                text += ':' + ''.join(part for _, part in self.formatted(value.format_spec.values, True))
            yield False, text + '}'

    # ----- parts of definitions -----

    def parameter(self, node, default=None):
        text = node.arg
        if node.annotation:
            text += f': {self.expr(node.annotation)}'
        if default is not None:
            text += f'={self.expr(default)}'
        return text

    def parameters(self, node):
        positional = [*node.posonlyargs, *node.args]
        defaults = [None] * (len(positional) - len(node.defaults)) + list(node.defaults)
        parts = [self.parameter(each, default) for each, default in zip(positional, defaults)]
        if node.posonlyargs:
            parts.insert(len(node.posonlyargs), '/')
        if node.vararg:
            parts.append('*' + self.parameter(node.vararg))
        elif node.kwonlyargs:
            parts.append('*')
        parts += map(self.parameter, node.kwonlyargs, node.kw_defaults)
        if node.kwarg:
            parts.append('**' + self.parameter(node.kwarg))
        return ', '.join(parts)

    def type_params(self, nodes):
        if not nodes:
            return ''
        shown = []
        for node in nodes:
            text = {'TypeVarTuple': '*', 'ParamSpec': '**'}.get(type(node).__name__, '') + node.name
            if getattr(node, 'bound', None):
                text += f': {self.expr(node.bound)}'
            if node.default_value:
                text += f' = {self.expr(node.default_value)}'
            shown.append(text)
        return f'[{", ".join(shown)}]'

    # ----- statements -----

    def body(self, nodes):
        for node in nodes:
            getattr(self, f'stmt_{type(node).__name__}')(node)

    def comment(self, node):
        # What a comment behind it says of a statement's type.
        text = self.ignored.get(node.lineno) or node.type_comment
        return f' # type: {text}' if text is not None else ''

    def block(self, head, nodes, node=None, comment=''):
        self.line(f'{head}:{comment}', node)
        self.depth += 1
        self.body(nodes)
        self.depth -= 1

    def documented(self, nodes):
        # A docstring keeps its lines.
        match nodes:
            case [_ast.Expr(_ast.Constant(str(text))) as first, *rest]:
                self.line(_docstring(text, getattr(first.value, 'kind', None)), first)
                self.body(rest)
            case _:
                self.body(nodes)

    def apart(self):
        # A definition has an empty line in front.
        if self.lines:
            self.lines.append((None, ''))

    def definition(self, node, head):
        self.apart()
        for decorator in node.decorator_list:
            self.line(f'@{self.expr(decorator)}', decorator)
        self.line(head + ':' + ('' if isinstance(node, _ast.ClassDef) else self.comment(node)), node)
        self.depth += 1
        self.documented(node.body)
        self.depth -= 1

    def stmt_FunctionDef(self, node, word='def'):
        head = f'{word} {node.name}{self.type_params(node.type_params)}({self.parameters(node.args)})'
        self.definition(node, head + (f' -> {self.expr(node.returns)}' if node.returns else ''))

    def stmt_AsyncFunctionDef(self, node):
        self.stmt_FunctionDef(node, 'async def')

    def stmt_ClassDef(self, node):
        parts = [self.expr(base) for base in node.bases] + [self.keyword(each) for each in node.keywords]
        given = f'({", ".join(parts)})' if parts else ''
        self.definition(node, f'class {node.name}{self.type_params(node.type_params)}{given}')

    def stmt_Return(self, node):
        self.line(f'return {self.expr(node.value)}' if node.value else 'return', node)

    def stmt_Delete(self, node):
        self.line(f'del {self.listed(node.targets)}', node)

    def stmt_Assign(self, node):
        targets = ''.join(f'{self.expr(target, _TUPLE)} = ' for target in node.targets)
        self.line(targets + self.expr(node.value) + self.comment(node), node)

    def stmt_TypeAlias(self, node):
        self.line(f'type {self.expr(node.name)}{self.type_params(node.type_params)} = {self.expr(node.value)}', node)

    def stmt_AugAssign(self, node):
        sign, _ = _BINARY[type(node.op).__name__]
        self.line(f'{self.expr(node.target)} {sign}= {self.expr(node.value)}', node)

    def stmt_AnnAssign(self, node):
        target = self.expr(node.target)
        if not node.simple and isinstance(node.target, _ast.Name):
            target = f'({target})'
        value = f' = {self.expr(node.value)}' if node.value else ''
        self.line(f'{target}: {self.expr(node.annotation)}{value}', node)

    def stmt_For(self, node, word='for'):
        self.block(f'{word} {self.expr(node.target, _TUPLE)} in {self.expr(node.iter)}', node.body, node,
                   self.comment(node))
        self.otherwise(node)

    def stmt_AsyncFor(self, node):
        self.stmt_For(node, 'async for')

    def stmt_While(self, node):
        self.block(f'while {self.expr(node.test)}', node.body, node)
        self.otherwise(node)

    def otherwise(self, node):
        if node.orelse:
            self.block('else', node.orelse)

    def stmt_If(self, node, word='if'):
        self.block(f'{word} {self.expr(node.test)}', node.body, node)
        match node.orelse:
            case [_ast.If() as other]:
                self.stmt_If(other, 'elif')
            case _:
                self.otherwise(node)

    def stmt_With(self, node, word='with'):
        self.block(f'{word} {", ".join(map(self.item, node.items))}', node.body, node, self.comment(node))

    def item(self, node):
        return self.expr(node.context_expr) + (f' as {self.expr(node.optional_vars)}' if node.optional_vars else '')

    def stmt_AsyncWith(self, node):
        self.stmt_With(node, 'async with')

    def stmt_Raise(self, node):
        if node.cause and not node.exc:
            raise ValueError("Node can't use cause without an exception.")
        text = f'raise {self.expr(node.exc)}' if node.exc else 'raise'
        self.line(text + (f' from {self.expr(node.cause)}' if node.cause else ''), node)

    def stmt_Try(self, node, word='except'):
        self.block('try', node.body, node)
        for handler in node.handlers:
            self.handler(handler, word)
        self.otherwise(node)
        if node.finalbody:
            self.block('finally', node.finalbody)

    def handler(self, node, word='except'):
        caught = f' {self.expr(node.type)}' if node.type else ''
        self.block(word + caught + (f' as {node.name}' if node.name else ''), node.body, node)

    def stmt_TryStar(self, node):
        self.stmt_Try(node, 'except*')

    def stmt_Assert(self, node):
        self.line(f'assert {self.expr(node.test)}' + (f', {self.expr(node.msg)}' if node.msg else ''), node)

    def names(self, aliases):
        return ', '.join(each.name + (f' as {each.asname}' if each.asname else '') for each in aliases)

    def stmt_Import(self, node):
        self.line(f'import {self.names(node.names)}', node)

    def stmt_ImportFrom(self, node):
        self.line(f'from {"." * (node.level or 0)}{node.module or ""} import {self.names(node.names)}', node)

    def stmt_Global(self, node):
        self.line(f'global {", ".join(node.names)}', node)

    def stmt_Nonlocal(self, node):
        self.line(f'nonlocal {", ".join(node.names)}', node)

    def stmt_Expr(self, node):
        self.line(self.expr(node.value, _YIELD), node)

    def stmt_Pass(self, node):
        self.line('pass', node)

    def stmt_Break(self, node):
        self.line('break', node)

    def stmt_Continue(self, node):
        self.line('continue', node)

    def stmt_Match(self, node):
        self.line(f'match {self.expr(node.subject)}:', node)
        self.depth += 1
        for case in node.cases:
            self.case(case)
        self.depth -= 1

    def case(self, node):
        guard = f' if {self.expr(node.guard)}' if node.guard else ''
        self.block(f'case {self.pattern(node.pattern)}{guard}', node.body)

    # ----- patterns -----

    def pattern(self, node, inner=False):
        match node:
            case _ast.MatchValue(value):
                return self.expr(value)
            case _ast.MatchSingleton(value):
                return repr(value)
            case _ast.MatchSequence(patterns):
                return f'[{self.patterns(patterns)}]'
            case _ast.MatchStar(name):
                return f'*{name or "_"}'
            case _ast.MatchMapping(keys, patterns, rest):
                parts = [f'{self.expr(key)}: {self.pattern(each)}' for key, each in zip(keys, patterns)]
                return f'{{{", ".join(parts + [f"**{rest}"] * bool(rest))}}}'
            case _ast.MatchClass(cls, patterns, attrs, values):
                parts = [self.pattern(each) for each in patterns]
                parts += [f'{attr}={self.pattern(each)}' for attr, each in zip(attrs, values)]
                return f'{self.expr(cls, _ATOM)}({", ".join(parts)})'
            case _ast.MatchAs(pattern, name):
                text = name or '_'
                if pattern is None:
                    return text
                text = f'{self.pattern(pattern, True)} as {text}'
            case _ast.MatchOr(patterns):
                text = ' | '.join(self.pattern(each, True) for each in patterns)
        return f'({text})' if inner else text

    def patterns(self, nodes):
        return ', '.join(self.pattern(node) for node in nodes)


_QUOTES = "'", '"', '"""', "'''"


def _quoted(text, quotes, escaping=False):
    # What stands between quotes, and which ones may be used: those that would end it are left out.
    kept = '' if escaping else '\n\t'
    body = ''.join(character if character in kept or character.isprintable() and character != '\\' else
                   character.encode('unicode_escape').decode() for character in text)
    free = [quote for quote in quotes if quote not in body and ('\n' not in body or len(quote) == 3)]
    if not free:
        body = repr(text)
        return body[1:-1], [next((quote for quote in quotes if body[0] in quote), body[0])]
    if body:
        # Rather those that are no continuation of the last character.
        free.sort(key=lambda quote: quote[0] == body[-1])
        if free[0][0] == body[-1]:
            body = f'{body[:-1]}\\{body[-1]}'
    return body, free


def _docstring(text, kind=None):
    body, quotes = _quoted(text, _QUOTES[2:])
    return f'{"u" * (kind == "u")}{quotes[0]}{body}{quotes[0]}'


def _written(tree):
    writer = _Writer()
    match tree:
        case _ast.Module(body) | _ast.Interactive(body):
            writer.ignored = {each.lineno: f'ignore{each.tag}' for each in getattr(tree, 'type_ignores', ())}
            writer.documented(body)
        case _ast.FunctionType(argtypes, returns):
            writer.line(f'({writer.listed(argtypes)}) -> {writer.expr(returns)}')
        case _ast.FormattedValue():
            writer.line(''.join(text for _, text in writer.formatted([tree])))
        case _ast.Expression(body):
            writer.line(writer.expr(body))
        case list():
            writer.body(tree)
        case _ast.stmt():
            writer.body([tree])
        case _ast.expr():
            writer.line(writer.expr(tree))
        case _ast.ExceptHandler():
            writer.handler(tree)
        case _ast.match_case():
            writer.case(tree)
        case _:
            for sort, part in _PARTS.items():
                if isinstance(tree, getattr(_ast, sort)):
                    writer.line(part(writer, tree))
                    break
            else:
                tree._fields
    return writer.lines


# What stands in a statement and is no expression.
_PARTS = dict(
    alias=lambda writer, node: writer.names([node]), arg=_Writer.parameter, arguments=_Writer.parameters,
    comprehension=lambda writer, node: writer.generators([node]), keyword=_Writer.keyword, pattern=_Writer.pattern,
    type_param=lambda writer, node: writer.type_params([node])[1:-1], withitem=_Writer.item)


def unparse(ast_obj):
    """Source text whose tree is the given one."""
    return '\n'.join(text for _, text in _written(ast_obj))


_WANTED = dict(exec='Module', eval='Expression', single='Interactive')


_SIGNS = _ast.boolop, _ast.cmpop, _ast.expr_context, _ast.operator, _ast.unaryop


def _check(node):
    # A node has to say where it stands before anything else of it counts; then come its fields, in their order (`obj2ast_*`).
    if node._attributes:
        for place in ('lineno', 'col_offset'):
            if not hasattr(node, place):
                sort = next(kind for kind in type(node).__mro__ if kind.__base__ is AST)
                raise TypeError(f'required field "{place}" missing from {sort.__name__}')
    for name in node._fields:
        if not hasattr(node, name):
            if isinstance(node._field_types.get(name), _ast._Maybe):
                continue
            raise TypeError(f'required field "{name}" missing from {type(node).__name__}')
        value, kind = getattr(node, name), node._field_types.get(name)
        if kind is str and not isinstance(value, (str, type(None))):
            raise TypeError('AST identifier must be of type str')
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, AST):
                _check(part)
            elif part is None and (sort := getattr(kind, 'kind', kind)) in _SIGNS:
                raise TypeError(f'expected some sort of {sort.__name__}, but got None')
    for name in node._fields:
        if getattr(node, name, None) is None and node._field_types.get(name) in (_ast.expr, _ast.pattern, str):
            raise ValueError(f"field '{name}' is required for {type(node).__name__}")


def text_of(tree, mode):
    # Text for the compiler. Statements stand in the lines that they are said to stand in, as far as lines follow
    # one another.
    if mode in _WANTED and type(tree).__name__ != _WANTED[mode]:
        raise TypeError(f'expected {_WANTED[mode]} node, got {type(tree).__name__}')
    _check(tree)
    validate(tree)
    lines = []
    for at, text in _written(tree):
        if at is not None and len(lines) + 1 < at:
            lines += [''] * (at - len(lines) - 1)
        if text:
            lines += text.split('\n')
    return '\n'.join(lines) + '\n' * (mode != 'eval')
