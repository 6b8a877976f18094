# compile() with optimize, dont_inherit and the flags of __future__; what exec() takes over from its caller.
from __future__ import annotations
import __future__

SOURCE = '''"""doc"""
assert 0, "m"
print(__debug__)
def f():
    "d"
    return 1
print(f.__doc__, f())
class C:
    """c"""
    x: undefined = 1
print(C.__doc__, C.__annotations__)
if __debug__: print("debug")
else: print("no debug")
'''
for level in (-1, 0, 1, 2):
    code = compile(SOURCE, "s", "exec", optimize=level)
    try:
        exec(code)
    except AssertionError as e:
        print("assertion", e)
for wrong in (dict(optimize=3), dict(optimize="a"), dict(flags=5), dict(flags="a"), dict(mode="x")):
    try:
        compile(**{"source": "1", "filename": "s", "mode": "exec"} | wrong)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
for settings in ({}, dict(dont_inherit=True), dict(flags=__future__.annotations.compiler_flag, dont_inherit=True)):
    code = compile("def f(a: nothing): pass", "s", "exec", **settings)
    try:
        space = {}
        exec(code, space)
        print(space["f"].__annotations__, code.co_flags)
    except NameError as e:
        print(e)
exec("def g(a: nothing): pass\nprint(g.__annotations__)")
