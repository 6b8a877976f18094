# Separate compilations share only what is interned or cached.
a = eval("1000"); b = eval("1000")
print(a is b, eval("100") is eval("100"), eval("'name'") is eval("'name'"), eval("'not a name!'") is eval("'not a name!'"))
print(eval("1.5") is eval("1.5"), eval("(1, 2)") is eval("(1, 2)"), eval("()") is eval("()"), eval("b'x'") is eval("b'x'"), eval("b'xy'") is eval("b'xy'"))
ns = {}
exec("def f(): return 5000\ndef g(): return 5000\nx = 5000", ns)
print(ns["f"]() is ns["g"](), ns["f"]() is ns["x"], ns["x"] is eval("5000"))
exec("""
a = 70000; b = 70000
c = 'two words'; d = 'two words'
e = 'ident'; f = 'ident'
print(a is b, c is d, e is f)
""")
print(eval("'ident'") is "".join(["ident"]), eval("'x' * 5") is eval("'xxxxx'"), eval("'ab' 'cd'") is eval("'abcd'"))
