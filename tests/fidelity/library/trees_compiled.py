import ast, traceback, sys
src = '''x = [1,
     2 / zero,
     3]
'''
pre = 'zero = 0\n'
def run(source, change=None):
    tree = ast.parse(source)
    if change: tree = ast.fix_missing_locations(change.visit(tree))
    code = compile(tree, '<tree>', 'exec')
    try: exec(code, {'__name__': 'm', 'zero': 0})
    except Exception as e:
        for f in traceback.extract_tb(e.__traceback__)[1:]: print(f.lineno, f.end_lineno, f.colno, f.end_colno, f.name)
        print(type(e).__name__, e)
    return code
run(src)
run('def f(a,\n      b):\n\n    return (a +\n            b.missing(\n                1))\nf(1,\n  2)\n')
run('class A:\n    # comment\n    @property\n    def v(self):\n        # another\n        return [i\n                for i in\n                self.gone]\n\n\nprint(\n    "start")\nA().v\n')
run('try:\n    pass\nfinally:\n    # c\n    1; 2;   3 / zero\n')
run('if 1: x = 1; y = x.z\n')
run("f'''{1\n+\nzero / zero}'''\n")
run('with open("nope") as f: pass')
run('import  nothing_here')
run('for a,  b in [(1,)]:   pass')
run('x = {"a":   1}["b"]\n')
run('lambda:   0\n(lambda x:    x / zero)(\n   1)')
class Double(ast.NodeTransformer):
    def visit_Constant(self, n): return ast.copy_location(ast.BinOp(n, ast.Mult(), ast.Constant(2)), n) if isinstance(n.value, int) else n
run('a = 5\nb = (a\n  + "x")', Double())
c = run('def g():\n    return 1\n\n\nasync def h():\n\n    await g()\n')
print([k.co_firstlineno for k in c.co_consts if hasattr(k, 'co_name')], list(c.co_lines()))
tree = ast.parse('v = 1 + 1'); tree.body[0].lineno = tree.body[0].end_lineno = 50
for n in ast.walk(tree.body[0].value):
    if hasattr(n, 'lineno'): n.lineno = n.end_lineno = 50
print(list(compile(tree, 't', 'exec').co_lines())[-1])
e = ast.Expression(ast.BinOp(ast.Name('q', ast.Load()), ast.Add(), ast.Constant(1))); ast.fix_missing_locations(e)
print(eval(compile(e, 'e', 'eval'), {'q': 4}))
