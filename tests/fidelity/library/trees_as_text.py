# ast.unparse() of every sort of node, and the quotes that it takes for texts.
import ast

nodes = [
    ast.YieldFrom(value=None),
    ast.Raise(exc=None, cause=ast.Name("x")),
    ast.JoinedStr(values=[ast.Name("t")]),
    ast.JoinedStr(values=[ast.Constant(5)]),
    ast.FormattedValue(ast.Constant("a\\b"), -1),
    ast.FormattedValue(ast.Name("x"), 114, ast.JoinedStr([ast.Constant(">5")])),
    ast.FunctionType([ast.Name("int"), ast.Starred(ast.Name("a"))], ast.Name("x")),
    ast.Module([ast.Assign([ast.Name("x")], ast.Constant(1), lineno=3)], [ast.TypeIgnore(3, "[b]")]),
    ast.Assign([ast.Name("x")], ast.Constant(1), "int", lineno=1),
    ast.Assign([ast.Name("x")], ast.Constant(1)),
    ast.For(ast.Name("x"), ast.Name("y"), [ast.Pass()], [], "int"),
    ast.With([ast.withitem(ast.Name("a"), ast.Name("b"))], [ast.Pass()], "int", lineno=1),
    ast.FunctionDef("f", ast.arguments(), [ast.Pass()], type_comment="() -> int", lineno=1),
    ast.Add(),
    ast.keyword("a", ast.Name("x")),
    ast.comprehension(ast.Name("x"), ast.Name("y"), [], 1),
    ast.withitem(ast.Name("x")),
    ast.ExceptHandler(None, None, [ast.Pass()]),
    ast.match_case(ast.MatchAs(), None, [ast.Pass()]),
    ast.arg("x", ast.Name("y")),
    ast.TypeVar("T"),
    [ast.Pass(), ast.Break()],
    5,
    None,
]
for node in nodes:
    try:
        print(type(node).__name__, repr(ast.unparse(node)))
    except Exception as error:
        print(type(node).__name__, type(error).__name__, str(error).split(" at 0x")[0])

texts = [
    r"f'\n{x}'",
    "f'''{x}\n\"'''",
    r"f'\\'",
    r"f'\'{x:\\}'",
    "f\"'{x}\" '\"'",
    r"""f"'''{1}\"\"\"" """,
    r"""f'''""\"''\'{"\n"}''' """,
    r"""f"{x:'}" """,
    r"""f'\'{x:"}' """,
    r'''f"{x:\\ }" ''',
    "f'{ {1: 2} }{{}}'",
    "f'\\u2028{x!r}\\t'",
    "'''ends with \"'''",
    '"""ends with \\""""',
    r'"a\tb\\c\x00"',
    "u'unicode'",
    "def f():\n    u'''it's'''",
    "class A:\n    '''\"\"\" \\'\\'\\' '''",
    "def f():\n    'text'\n    u'other'",
]
for text in texts:
    tree = ast.parse(text)
    again = ast.unparse(tree)
    print(ascii(text), ascii(again), ast.dump(ast.parse(again)) == ast.dump(tree))

tree = ast.parse("x")
print(ast.parse(tree) is tree, compile(tree, "f", "eval", ast.PyCF_ONLY_AST) is tree)
