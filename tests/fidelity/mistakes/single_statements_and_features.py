for f in ['from __future__ import braces','from __future__ import nope','import x; from __future__ import annotations', 'from __future__ import *']:
    try: exec(f)
    except SyntaxError as e: print(e.args, e.lineno,e.offset,e.end_lineno,e.end_offset)
for f in ['match x:\n case -0 ** 0j: pass','match x:\n case -0**1: pass','match x:\n case 1+1: pass','match x:\n case 1+1j: pass','match x:\n case -1-1j: pass','match x:\n case 1j+1j: pass','match x:\n case 0**0j:pass','match x:\n case 1*1j:pass','match x:\n case 1--1j:pass','match x:\n case +1:pass', 'def f[*T: int](): pass','def f[**P: int](): pass','class A[*T: int]: pass','type A[**P: (int,str)] = int','def f[*T: (int,str)](): pass']:
    try: compile(f,'<f>','exec'); print('ok',f)
    except SyntaxError as e: print(f, e.args)
for f in ['1\n2','a=1;b=2','if 1:\n pass','if 1:\n pass\n','','# c','\n','def f():\n  pass\nx=1','if 1: pass\n','(1,','1\n\n\n','1 # x','x=1\ny=2\n','class A:\n  x=1\n\n','for i in x:\n  pass\nelse:\n','try:\n  1\n', '1;', '1;2','"""', 'a b','with x:','with x:\n  pass','async def f(): pass','@x\ndef f(): pass\n','@x\n']:
    try: compile(f,'<f>','single'); print('ok',repr(f))
    except SyntaxError as e: print(repr(f), type(e).__name__, e.args)
for f in ['1\n2','a=1','','(1,','1 2',' 1','1\n','yield','a:=1','(a:=1)','*a','*a,','lambda: (yield)','await x']:
    try: compile(f,'<f>','eval'); print('ok',repr(f))
    except SyntaxError as e: print(repr(f), type(e).__name__, e.args)
