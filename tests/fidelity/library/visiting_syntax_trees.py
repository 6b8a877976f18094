# Visitors and transformers of syntax trees, those for the old kinds of constants too.
import ast, warnings
src = """
x = 1 + 2 * 3
name = "a" + "b"
if True and None is None:
    print(x, name, b"q", ..., 2.5)
def f(a, b=10): return a * (b + 0)
"""
class Fold(ast.NodeTransformer):
    def visit_BinOp(self, node):
        node = self.generic_visit(node)
        if isinstance(node.left, ast.Constant) and isinstance(node.right, ast.Constant):
            value = eval(compile(ast.fix_missing_locations(ast.Expression(node)), "<f>", "eval"))
            return ast.copy_location(ast.Constant(value), node)
        return node
print(ast.unparse(Fold().visit(ast.parse(src))))
class Rename(ast.NodeTransformer):
    def visit_Name(self, n): return ast.copy_location(ast.Name(n.id.upper(), n.ctx), n)
print(ast.unparse(Rename().visit(ast.parse(src))))
class Drop(ast.NodeTransformer):
    def visit_If(self, n): return None
    def visit_FunctionDef(self, n): return [n, ast.parse("f(1)").body[0]]
print(ast.unparse(Drop().visit(ast.parse(src))))
class Double(ast.NodeTransformer):
    def visit_Constant(self, n): return ast.Constant(n.value*2) if isinstance(n.value, int) and not isinstance(n.value, bool) else n
print(ast.unparse(Double().visit(ast.parse(src))))
class Old(ast.NodeVisitor):
    def visit_Num(self, n): print("num", n.value)
    def visit_Str(self, n): print("str", n.value)
    def visit_NameConstant(self, n): print("nc", n.value)
    def visit_Bytes(self, n): print("by", n.value)
    def visit_Ellipsis(self, n): print("el", n.value)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    Old().visit(ast.parse(src))
    print(sorted({str(x.message) for x in w}))
class Count(ast.NodeVisitor):
    def __init__(self): self.n = {}
    def generic_visit(self, node):
        self.n[type(node).__name__] = self.n.get(type(node).__name__, 0) + 1
        super().generic_visit(node)
c = Count(); c.visit(ast.parse(src)); print(c.n)
tree = ast.parse(src); tree = Double().visit(tree); ns = {}
exec(compile(ast.fix_missing_locations(tree), "<s>", "exec"), ns); print(ns["x"], ns["f"](2))
for node in ast.walk(ast.parse("a.b(c)[d]")): print(type(node).__name__, end=" ")
print([type(n).__name__ for n in ast.iter_child_nodes(ast.parse("a=1").body[0])], list(ast.iter_fields(ast.Constant(1))), ast.get_docstring(ast.parse('"doc"')), ast.get_source_segment("x = y+1", ast.parse("x = y+1").body[0].value))
