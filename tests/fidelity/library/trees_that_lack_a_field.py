# Trees that lack what they need, given to compile().
import ast
for t in [ast.YieldFrom(None), ast.Await(None), ast.BinOp(None, ast.Add(), ast.Name('x', ast.Load())), ast.Name(None, ast.Load()), ast.Attribute(ast.Name('x', ast.Load()), None, ast.Load()), ast.Constant(None), ast.Return(None), ast.Call(None, [], []), ast.keyword(None, None), ast.ListComp(None, []), ast.IfExp(None, None, None), ast.List([None], ast.Load()), ast.Dict([None], [None]), ast.Compare(ast.Constant(1), [None], [ast.Constant(2)]), ast.JoinedStr([None]), ast.Starred(None, ast.Load()), ast.Name(5, ast.Load()), ast.Name('x', None), ast.UnaryOp(None, ast.Constant(1)), ast.BoolOp(ast.And(), [None])]:
    m = ast.fix_missing_locations(ast.Expression(t)) if isinstance(t, ast.expr) else t
    try: compile(m, 'f', 'eval'); print(type(t).__name__, 'ok')
    except Exception as e: print(type(t).__name__, type(e).__name__, str(e).split(' at 0x')[0])
