import ast, importlib
for s in ['1','-1','+1','1.5','"a"','b"a"','[1,(2,3),{4},{"a":None}]','set()','1+2j','-1-2j','True','...','(1)','()','a','1+1','f()','[a]','__import__("os")','f"x"','"a" "b"','  1','1 if 2 else 3','not 1','-"a"','x.y','[1,\n a]','{1,2}|{3}','lambda: 1','','1 2','[1','"\\x"','3j+1','1+True','-True','{"a":1}["a"]','"a"*3']:
    try: print(repr(s), repr(ast.literal_eval(s)))
    except Exception as e: print(repr(s), type(e).__name__, str(e).split(' at 0x')[0])
try: ast.literal_eval(5)
except ValueError as e: print(e)
m=importlib.import_module('math'); print(m.pi, importlib.import_module('collections.abc').__name__)
for a in [('nosuch',),('.x',),('..x','a'),('json.nope',)]:
    try: importlib.import_module(*a)
    except Exception as e: print(type(e).__name__, e)
