import builtins
for s in ["if 1:", "x = (", "x = 1", "def f():\n  pass", "def f():\n  pass\n", "x = '''a", "x +", "a = 1 +\n", "if 1:\n  x\n", "", "# c", "x = 'a", "class A:\n  x=1\n  def f(self):\n", "@dec", "x = 1\\", "return", "for", "1 1", "f(", "if x:\n  y\nelse:", "try:\n  x\n", "try:", "'''", "[1,", "{", "lambda", "print(1)\n\n", "if 1: pass", "with x as", "  x", "pass\n  x", "x = f'{", "f'''abc", "\\", "import", "from a import (", "match x:", "match x:\n case 1:", "while 1: pass\nelse:", "async def f():", "x = [\n1,\n"]:
    for flags in (0, 0x4200):
        try:
            r = compile(s, "<input>", "single", flags)
            print(repr(s), hex(flags), 'code')
        except SyntaxError as e:
            print(repr(s), hex(flags), type(e).__name__, e, e.args[1][1:] if len(e.args) > 1 else '')
