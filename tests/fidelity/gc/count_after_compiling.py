# Each text takes from the free lists what its symbols, code objects and constants need, and fills them again. The first
# call of compile() also makes the classes of the syntax tree.
import gc, sys
texts = {
    "empty": "",
    "constants": "x = (1, 2, (3, 4.5, b'x')), -0.0, 1j, True, ...\ny = x in {1, 2, (3, 4)}\nz = {5, 6, 7}",
    "functions": "def f(a, *, k=1):\n def g(): return a, k\n return g\ndef h(a, b): return f(a=b)",
    "classes": "class A:\n def m(self): self.x = self.y = __class__\nclass B[T](A):\n z: T\n def n[U: int](self): ...",
    "comprehensions": "x = [i for i in y for j in i]\nz = {a: [b for b in a] for a in x}\nw = (q for q in (lambda: x)())",
    "patterns": "match x:\n case [a, b] | [b, a]: pass\n case {'k': v, **r} if v: pass\n case C(p=q, r=1): pass",
    "directives": "def f():\n global a, b\n def g():\n  x = 1\n  def h():\n   nonlocal x\n   x = [y := 2 for i in x]",
    "imports": "from os import path, sep as s\nfrom sys import *\nimport a.b.c as d",
    "many names": "\n".join(f"v{i} = u{i}.w{i}" for i in range(40)),
    "many functions": "\n".join(f"def f{i}(a{i}): return {i}.5, a{i}" for i in range(100)),
}
gc.disable()
before = gc.get_count()[0]
def step(what):
    global before
    now = gc.get_count()[0]
    print(what, now - before)
    before = now
step("nothing")
for name, text in texts.items():
    code = compile(text, name, "exec")
    step(name)
    del code
    step("dropped")
print(eval("(1, 2, a)[0] + sum([a for a in (1, 2, 3)])", {"a": 1}))
step("eval")
exec("def f(a, b=(1, 2)): return [a, b]\nprint(f(1))\nx = (1, 2), (1, 2)", {})
step("exec")
