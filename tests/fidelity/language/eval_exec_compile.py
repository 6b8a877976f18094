exec('x=5\nprint(x)'); print(eval('x+1'), eval('a+b',{'a':1,'b':2}), eval('y',{},{'y':3}))
ns={}; exec('def f(n): return n*2', ns); print(ns['f'](4), '__builtins__' in ns, sorted(k for k in ns))
code=compile('1+2','<s>','eval'); print(eval(code), code.co_filename, code.co_consts); code=compile('for i in range(2): print(i)','<s>','exec'); exec(code); single=compile('5+5','<s>','single'); exec(single)
for s in ['eval("x=1")','eval("")','eval("1+")','exec("if")','eval("os")','eval("__import__(\\"math\\").pi")','eval("1",5)','eval("1",{},5)','exec("1",[])','compile("x","f","foo")','eval(b"1+1")','eval(compile("x=1","f","exec"))','eval("1;2")','eval(" 1")','exec(" x=1")','eval("(1,\\n2)")','eval("1\\n")','eval("lambda: 1")()','eval("[i for i in range(3)]")','eval("print(1)")','exec("raise ValueError(1)")','eval("a", {"__builtins__":{}})','eval("len([])", {"__builtins__":{}})','eval("\\x00")','compile("a b","f.py","exec")','exec("x"*0)','eval("yield")','exec("return 1")','eval("*a")','eval("x:=1")','eval("(z:=1)")','globals()["z"]','exec("global q; q=3"); q']:
    try:
        r=eval(s) if ';' not in s or s.startswith('eval') else exec(s)
        print(s,'=',r if not callable(r) else 'fn')
    except BaseException as e: print(s,'->',type(e).__name__,e)
def f():
    v=1; exec('v=2'); print(v, locals()); loc={}; exec('w=3',{},loc); print(loc); return eval('v')
print(f())
class A:
    exec('k=1'); print(k)
print(A.k); exec('print(__name__)'); exec('import math; print(math.pi)')
def g():
    exec('1/0')
g()
