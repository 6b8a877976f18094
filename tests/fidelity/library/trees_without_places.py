# A tree of syntax that is compiled has to say where its nodes stand.
import ast
import itertools
import pickle


def tried(make):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)


def compiled(node, mode='exec'):
    return compile(node, '', mode) is not None


here = dict(lineno=1, col_offset=0)
one = ast.Constant(1, **here)
tried(lambda: compiled(ast.Module([ast.Expr(ast.Constant(1))], [])))
tried(lambda: compiled(ast.Module([ast.Expr(ast.Constant(1), lineno=1)], [])))
tried(lambda: compiled(ast.Module([ast.Expr(ast.Constant(1), **here)], [])))
tried(lambda: compiled(ast.Module([ast.Assign([ast.Name('x')], one, **here)], [])))
tried(lambda: compiled(ast.Expression(ast.Name('x')), 'eval'))
tried(lambda: compiled(ast.Expression(ast.Constant(1, lineno=1)), 'eval'))
tried(lambda: compiled(ast.Module([ast.Import([ast.alias('os')], **here)], [])))
tried(lambda: compiled(ast.Module([ast.Try([ast.Pass(**here)], [ast.ExceptHandler(None, None, [])], [], [], **here)], [])))
tried(lambda: compiled(ast.Expression(one), 'eval'))
# What is left of iterators at their end, and states that do not fit.
for left in 1, 0:
    reverse = reversed([4, 5])
    for _ in range(2 - left):
        next(reverse)
    print(reverse.__reduce__(), type(pickle.loads(pickle.dumps(reverse))))
