import ast, re
def t(f,*a,**k):
    try: print(re.sub(" at 0x[0-9a-f]*", "", str(f(*a,**k))))
    except Exception as e: print(type(e).__name__, re.sub(" at 0x[0-9a-f]*", "", str(e)))
t(ast.Name); n=ast.Name('x'); print(n.id, type(n.ctx), ast.dump(n)); t(ast.Name,'a',ast.Load(),3); t(ast.Name,'x',id='y'); t(lambda: ast.Constant(1).kind); t(lambda: ast.Name('x').lineno)
c=ast.Constant(5, lineno=1, col_offset=0); print(ast.dump(c, include_attributes=True)); print(ast.Name._fields, ast.Name._attributes, ast.Name.__match_args__, ast.Name.__doc__, ast.expr.__doc__[:40], ast.Name.__mro__, ast.Name.__module__)
print(ast.FunctionDef('f', ast.arguments()).body, ast.arguments()._fields)
t(ast.literal_eval,"[1, -2, 'a', (3+4j), {1: {2}}, b'x', set(), None, True, ...]"); t(ast.literal_eval,"1+1"); t(ast.literal_eval,"x"); t(ast.literal_eval,"[f()]"); t(ast.literal_eval,"1 +"); t(ast.literal_eval,"  5"); t(ast.literal_eval,""); t(ast.literal_eval,"-'a'"); t(ast.literal_eval,"{1:2, **x}"); t(ast.literal_eval,"'a' 'b'"); t(ast.literal_eval, ast.parse("(1,2)",mode='eval')); t(ast.literal_eval, 5); t(ast.literal_eval,"f'x'"); t(ast.literal_eval,"--1"); t(ast.literal_eval,"+1.5"); t(ast.literal_eval,"1-2j"); t(ast.literal_eval,"os.system('x')"); t(ast.literal_eval,"[1,2")
class V(ast.NodeVisitor):
    def visit_FunctionDef(self, n): print('def', n.name, n.lineno, n.end_lineno, n.col_offset); self.generic_visit(n)
    def visit_Call(self, n): print('call', ast.unparse(n.func), len(n.args)); self.generic_visit(n)
src='def f(x):\n    return g(h(x))\n\nclass A:\n    def m(self): print(1)\n'
tr=ast.parse(src); V().visit(tr); print(ast.get_source_segment(src, tr.body[0].body[0]), ast.get_docstring(tr)); print(type(tr.body[0]), [type(n).__name__ for n in ast.walk(tr)])
class R(ast.NodeTransformer):
    def visit_BinOp(self, n):
        self.generic_visit(n)
        if isinstance(n.op, ast.Add): return ast.BinOp(n.left, ast.Sub(), n.right)
        return n
    def visit_Pass(self, n): return None
    def visit_Constant(self, n): return ast.copy_location(ast.Constant(n.value+1), n)
tr=R().visit(ast.parse("x = 1 + 2\ndef f():\n    pass\n    return 3")); print(ast.unparse(ast.fix_missing_locations(tr)))
code=compile(ast.fix_missing_locations(ast.Module([ast.Expr(ast.Call(ast.Name('print'),[ast.Constant('hi')],[]))],[])),'<gen>','exec'); exec(code)
t(eval,compile(ast.Expression(ast.BinOp(ast.Constant(2),ast.Pow(),ast.Constant(10)),),'x','eval') if 0 else compile(ast.fix_missing_locations(ast.Expression(ast.BinOp(ast.Constant(2),ast.Pow(),ast.Constant(10)))),'x','eval'))
t(compile, ast.parse('1'), 'f', 'eval'); t(ast.dump, 5); t(ast.parse, 'x = '); t(ast.parse, 'return 5'); t(ast.parse,'a b'); t(ast.parse, 'x', mode='foo')
print(ast.dump(ast.parse('x', mode='eval')), ast.dump(ast.parse('x', mode='single')))
try: exec(compile(ast.parse('a = 1\nb = 0\n\nc = a/b'), 'gen.py', 'exec'))
except ZeroDivisionError as e: print(e.__traceback__.tb_next.tb_lineno)
print(ast.increment_lineno(ast.parse('x'),5).body[0].lineno, list(ast.iter_child_nodes(ast.parse('x=1').body[0]))[0].id, [f for f,_ in ast.iter_fields(ast.parse('x=1').body[0])])
print(isinstance(tr, ast.AST), issubclass(ast.Name, ast.expr), ast.parse('x').body[0].value.ctx is ast.parse('y').body[0].value.ctx)
import copy; print(ast.dump(copy.deepcopy(ast.parse('a+b'))))
n=ast.parse('f(a, b=1)').body[0].value
match n:
    case ast.Call(func=ast.Name(id=name), args=[first, *_], keywords=kws): print(name, first.id, kws[0].arg)
ast.Name(id='x', foo=1)
