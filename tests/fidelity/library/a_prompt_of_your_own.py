import code
i=code.InteractiveInterpreter({'__name__':'x'})
print(i.runsource("x=1"), i.runsource("print(x)"), i.runsource("if x:"), i.runsource("1 1"), i.runsource("1/0"))
def f(): 
    i.runsource("raise ValueError('a')")
f()
c=code.InteractiveConsole()
for l in ["def f(x):","  return x*2","","f(4)","x = [","1]","x","f(","","1)", "class A: pass", "", "A", "raise KeyError('a')", "exit"]:
    print(repr(l), c.push(l))
lines=iter(["a = 3","print(a)","if a:","    print('yes')","","1/0", "a"])
def reader(prompt=''):
    print(repr(prompt))
    try: return next(lines)
    except StopIteration: raise EOFError
code.interact(banner="hello", readfunc=reader, local={}, exitmsg="bye")
try: 
    i.runsource("raise SystemExit(3)")
except SystemExit as e: print('exit', e)
print(code.compile_command("1+1") is not None, code.compile_command("if 1:"))
print(i.runcode(compile("1/0","<foo>","exec")))
i.runsource("def f():\n  g(\n   1)\n\n")
i.runsource("x = 08")
i.runsource("undefined")
