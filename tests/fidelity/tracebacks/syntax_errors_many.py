# What the compiler says about many small mistakes, with the position.
for source in ("x = 'abc", "f(a b)", "for in y: pass", "1 = x", "def f(a, a): pass", "break", "x = = 2", "f(**k, *a)",
               "del f()", "nonlocal x", "def g():\n  x = 1\n  global x", "lambda: (yield) = 1", "a, b += 1", "print 'x'",
               "if True:\npass", "  x = 1", "if 1:\n    a\n  b", "{1: 2, 3}", "[1, 2", "f'{a b}'", "f'{}'", "f'{'", "class C\n  pass",
               "return 1", "else: pass", "x = 5 if y", "import a.b as", "0777", "1a", "é = 'ok' $", "try: pass", "a ? b", "None = 1",
               "def f(x=1, y): pass", "f(x=1, 2)", "with open(x) as 1: pass", "async x", "'a' = 1", "from . import *, y", "assert (1, 2) = 3"):
    try:
        compile(source, "<s>", "exec")
        print("fine:", source)
    except SyntaxError as e:
        print(f"{type(e).__name__}: {e.msg} | line {e.lineno} offset {e.offset}-{e.end_offset}")
