# The classes of syntax trees, which CPython makes in C of the abstract grammar (Python/Python-ast.c).

import sys
import warnings

import _trees

PyCF_TYPE_COMMENTS, PyCF_ONLY_AST, PyCF_ALLOW_TOP_LEVEL_AWAIT, PyCF_OPTIMIZED_AST = 0x1000, 0x400, 0x2000, 0x8400


class AST:
    __module__ = 'ast'
    __slots__ = ('__dict__',)
    __layout__ = (24, 'type dict', 'mutable')
    _fields = _attributes = __match_args__ = ()
    _field_types = {}

    def __init__(self, *args, **kwargs):
        kind, fields = type(self).__name__, self._fields
        if len(args) > len(fields):
            plural = '' if len(fields) == 1 else 's'
            raise TypeError(f'{kind} constructor takes at most {len(fields)} positional argument{plural}')
        given = dict(zip(fields, args))
        for name, value in kwargs.items():
            if name in given:
                raise TypeError(f"{kind} got multiple values for argument '{name}'")
            if name not in fields and name not in self._attributes:
                _deprecated(f"{kind}.__init__ got an unexpected keyword argument '{name}'. Support for arbitrary keyword "
                            "arguments is deprecated and will be removed in Python 3.15.")
                setattr(self, name, value)
            else:
                given[name] = value
        for name in set(fields):
            if name not in given:
                self._default(given, name)
        for name, value in given.items():
            setattr(self, name, value)

    def _default(self, given, name):
        # None for what may be missing, an empty list, or the usual context.
        wanted = self._field_types.get(name)
        if wanted is None or type(wanted) is _Maybe:
            return
        if type(wanted) is _Many:
            given[name] = []
        elif wanted is expr_context:
            given[name] = _single('Load')
        else:
            _deprecated(f"{type(self).__name__}.__init__ missing 1 required positional argument: '{name}'. "
                        "This will become an error in Python 3.15.")

    def __reduce__(self):
        return type(self), (), vars(self)


def _deprecated(message):
    warnings.warn(message, DeprecationWarning)


class _Maybe:
    def __init__(self, kind):
        self.kind = kind


class _Many(_Maybe):
    pass


_PLACED = 'lineno', 'col_offset', 'end_lineno', 'end_col_offset'

# Each sort of node, the fields of its kinds by type (? may be missing, * are several), and whether they say where
# they stand.
_SORTS = {
    'mod': (False, 'Module(stmt* body, type_ignore* type_ignores) Interactive(stmt* body) Expression(expr body) '
                   'FunctionType(expr* argtypes, expr returns)'),
    'stmt': (True, '''
        FunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns,
            string? type_comment, type_param* type_params)
        AsyncFunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns,
            string? type_comment, type_param* type_params)
        ClassDef(identifier name, expr* bases, keyword* keywords, stmt* body, expr* decorator_list,
            type_param* type_params)
        Return(expr? value) Delete(expr* targets) Assign(expr* targets, expr value, string? type_comment)
        TypeAlias(expr name, type_param* type_params, expr value) AugAssign(expr target, operator op, expr value)
        AnnAssign(expr target, expr annotation, expr? value, int simple)
        For(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)
        AsyncFor(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)
        While(expr test, stmt* body, stmt* orelse) If(expr test, stmt* body, stmt* orelse)
        With(withitem* items, stmt* body, string? type_comment)
        AsyncWith(withitem* items, stmt* body, string? type_comment)
        Match(expr subject, match_case* cases) Raise(expr? exc, expr? cause)
        Try(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)
        TryStar(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)
        Assert(expr test, expr? msg) Import(alias* names) ImportFrom(identifier? module, alias* names, int? level)
        Global(identifier* names) Nonlocal(identifier* names) Expr(expr value) Pass Break Continue'''),
    'expr': (True, '''
        BoolOp(boolop op, expr* values) NamedExpr(expr target, expr value) BinOp(expr left, operator op, expr right)
        UnaryOp(unaryop op, expr operand) Lambda(arguments args, expr body) IfExp(expr test, expr body, expr orelse)
        Dict(expr?* keys, expr* values) Set(expr* elts) ListComp(expr elt, comprehension* generators)
        SetComp(expr elt, comprehension* generators) DictComp(expr key, expr value, comprehension* generators)
        GeneratorExp(expr elt, comprehension* generators) Await(expr value) Yield(expr? value) YieldFrom(expr value)
        Compare(expr left, cmpop* ops, expr* comparators) Call(expr func, expr* args, keyword* keywords)
        FormattedValue(expr value, int conversion, expr? format_spec) JoinedStr(expr* values)
        Constant(constant value, string? kind) Attribute(expr value, identifier attr, expr_context ctx)
        Subscript(expr value, expr slice, expr_context ctx) Starred(expr value, expr_context ctx)
        Name(identifier id, expr_context ctx) List(expr* elts, expr_context ctx) Tuple(expr* elts, expr_context ctx)
        Slice(expr? lower, expr? upper, expr? step)'''),
    'expr_context': (False, 'Load Store Del'),
    'boolop': (False, 'And Or'),
    'operator': (False, 'Add Sub Mult MatMult Div Mod Pow LShift RShift BitOr BitXor BitAnd FloorDiv'),
    'unaryop': (False, 'Invert Not UAdd USub'),
    'cmpop': (False, 'Eq NotEq Lt LtE Gt GtE Is IsNot In NotIn'),
    'excepthandler': (True, 'ExceptHandler(expr? type, identifier? name, stmt* body)'),
    'pattern': (True, '''
        MatchValue(expr value) MatchSingleton(constant value) MatchSequence(pattern* patterns)
        MatchMapping(expr* keys, pattern* patterns, identifier? rest)
        MatchClass(expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns)
        MatchStar(identifier? name) MatchAs(pattern? pattern, identifier? name) MatchOr(pattern* patterns)'''),
    'type_ignore': (False, 'TypeIgnore(int lineno, string tag)'),
    'type_param': (True, '''
        TypeVar(identifier name, expr? bound, expr? default_value) ParamSpec(identifier name, expr? default_value)
        TypeVarTuple(identifier name, expr? default_value)'''),
}
# Those that are a sort of their own.
_ALONE = '''
    comprehension(expr target, expr iter, expr* ifs, int is_async)
    arguments(arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr?* kw_defaults, arg? kwarg, expr* defaults)
    withitem(expr context_expr, expr? optional_vars) match_case(pattern pattern, expr? guard, stmt* body)'''
_ALONE_PLACED = '''
    arg(identifier arg, expr? annotation, string? type_comment) keyword(identifier? arg, expr value)
    alias(identifier name, identifier? asname)'''


def _kinds(text):
    # The rules of a text: each name with its fields, if it has any.
    text = ' '.join(text.split())
    while text:
        head, opening, rest = text.partition('(')
        *plain, name = head.split()
        for each in plain:
            yield each, ''
        if not opening:
            yield name, ''
            return
        fields, _, text = rest.partition(')')
        yield name, fields


def _define(name, base, fields='', placed=False):
    pairs = [field.split() for field in fields.split(', ') if field]
    names = tuple(field for _, field in pairs)
    members = dict(__module__='ast', _fields=names, __match_args__=names, _rules=[kind for kind, _ in pairs])
    if placed:
        members.update(_attributes=_PLACED)
        if name not in ('TypeVar', 'ParamSpec', 'TypeVarTuple', 'type_param'):
            members.update(end_lineno=None, end_col_offset=None)
    for kind, field in pairs:
        if kind.endswith('?'):
            members[field] = None
    made = type(name, (base,), members)
    # Without the module, which the names of types in C have in front.
    made.__name__ = name
    made.__doc__ = f'{name}({fields})' if fields else name
    globals()[name] = made
    return made


def _typed(made):
    # Once all classes are there, their fields' types.
    simple = dict(identifier=str, string=str, int=int, constant=object)
    types = {}
    for name, rule in zip(made._fields, vars(made)['_rules']):
        bare = rule.rstrip('*?')
        kind = simple.get(bare) or globals()[bare]
        types[name] = _Many(kind) if rule.endswith('*') else _Maybe(kind) if rule.endswith('?') else kind
    del made._rules
    made._field_types = types


def _define_all():
    made = []
    for sort, (placed, text) in _SORTS.items():
        made.append(base := _define(sort, AST, placed=placed and sort != 'type_ignore'))
        own = [_define(name, base, fields) for name, fields in _kinds(text)]
        made += own
        base.__doc__ = f'{sort} = ' + f'\n{" " * len(sort)} | '.join(each.__doc__ for each in own)
    for text, placed in (_ALONE, False), (_ALONE_PLACED, True):
        made += [_define(name, AST, fields, placed) for name, fields in _kinds(text)]
    for each in made:
        _typed(each)
    return [each.__name__ for each in made]


_ALL = _define_all()
_singles = {}


def _single(kind):
    # Nodes without fields are always the same ones.
    if kind not in _singles:
        _singles[kind] = globals()[kind]()
    return _singles[kind]


_FIELDLESS = frozenset(name for sort in ('expr_context', 'boolop', 'operator', 'unaryop', 'cmpop')
                       for name, _ in _kinds(_SORTS[sort][1]))


def _made(kind, fields, place):
    if kind in _FIELDLESS:
        return _single(kind)
    node = AST.__new__(globals()[kind])
    values = vars(node)
    values.update(zip(node._fields, fields))
    if place is not None:
        values.update(zip(_PLACED, place))
    return node


def parse(text, filename, mode):
    return _trees.parse(text, filename, mode, _made)
