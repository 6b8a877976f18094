# What constants and indices of trees were called before 3.8, and what a program is told that still does.
import ast
n = ast.parse('x = 5; "s"; b"b"; None; ...; True; 1.5').body
for e in n[1:]: print(isinstance(e.value, ast.Num), isinstance(e.value, ast.Str), isinstance(e.value, ast.NameConstant), isinstance(e.value, ast.Bytes), isinstance(e.value, ast.Ellipsis))
print(n[0].value.n); print(n[1].value.s)
n[0].value.n = 6
print(ast.dump(ast.Num(3)), ast.dump(ast.Str('a')), ast.Num(n=4).value, type(ast.Num(1)), ast.Num, ast.Str.__mro__)
print(ast.dump(ast.NameConstant(None)), ast.dump(ast.Ellipsis()), ast.dump(ast.Bytes(s=b'x')))
class V(ast.NodeVisitor):
    def visit_Num(self, node): print('num', node.n)
    def visit_Str(self, node): print('str', node.s)
V().visit(ast.parse('1 + f("x")'))
print(ast.dump(ast.Index(ast.Name('x'))), ast.dump(ast.ExtSlice([ast.Name('x')])), isinstance(n[0], ast.Num), issubclass(ast.Num, ast.Constant), issubclass(ast.Constant, ast.Num))
for bad in [lambda: ast.Num(1, n=2), lambda: ast.Nope, lambda: ast.Num(), lambda: ast.Num(1, 2, 3), lambda: ast.slice(), lambda: ast.Suite(), lambda: ast.Param(), lambda: ast.Tuple([ast.Name('x')], ast.Load()).dims]:
    try: print(type(bad()))
    except Exception as e: print(type(e).__name__, str(e).split(' at 0x')[0])
class MyNum(ast.Num): pass
print(ast.dump(MyNum(5)), isinstance(ast.Constant(5), MyNum), isinstance(MyNum(5), ast.Num))
from ast import Num, Str
import operator
OPS = {ast.Add: operator.add, ast.Mult: operator.mul}
def ev(node):
    if isinstance(node, ast.Num):
        return node.n
    elif isinstance(node, ast.BinOp): return OPS[type(node.op)](ev(node.left), ev(node.right))
    raise TypeError(node)
print(ev(ast.parse('2 + 3 * 4', mode='eval').body))
for k in ast.walk(ast.parse('f("a", 1)')):
    match k:
        case ast.Constant(value=v): print(v)
