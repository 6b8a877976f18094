# eval, exec and compile with their own namespaces.
print(eval("1 + 2 * 3"), eval("x + 1", {"x": 41}))
ns = {}
exec("def sq(n):\n    return n * n\nvalue = sq(7)", ns)
print(ns["value"], sorted(k for k in ns if not k.startswith("__")))
code = compile("[i for i in range(n)]", "<text>", "eval")
print(eval(code, {"n": 4}), code.co_name, code.co_names)
x = 1
def f():
    x = 2
    exec("x = 3")
    return x, eval("x"), eval("x", globals())
print(f())
loc = {}
exec("y = x", {"x": "given"}, loc)
print(loc)
for src in ("1 +", "x y", "def", "(", "'abc"):
    try:
        compile(src, "<s>", "exec")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset)
try:
    eval("nope", {})
except NameError as e:
    print(e)
