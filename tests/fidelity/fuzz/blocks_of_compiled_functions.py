import gc, sys
gc.collect()
def t(s):
    d = {}
    gc.collect()
    before = sys.getallocatedblocks()
    exec(s, d)
    a = sys.getallocatedblocks() - before
    gc.collect()
    print(a, sys.getallocatedblocks() - before)
    return d
t("x=1\ndef g(a): return a")
a = t("x=1\ndef g(a): return a")
a = t("")
a = t("x")if 0 else 0
x = 1
a = t("def g(a): return a")
a = t("def g(b): return b")
a = t("lambda: 0")
a = t("y = 0")
a = t("y = 1.5")
a = t("y = 'abc'")
a = t("y = 'abc def'")
a = t("y = (1, 2)")
a = t("print")
c = compile("y = 1", "f", "exec")
gc.collect()
before = sys.getallocatedblocks()
c = compile("y = 1", "f", "exec")
print(sys.getallocatedblocks() - before)
before = sys.getallocatedblocks()
c = compile("y = 1", "f", "exec")
print(sys.getallocatedblocks() - before)
before = sys.getallocatedblocks()
c = eval("1 + 2")
print(sys.getallocatedblocks() - before)
before = sys.getallocatedblocks()
c = eval("1 + 2")
print(sys.getallocatedblocks() - before)
before = sys.getallocatedblocks()
def f(): pass
print(sys.getallocatedblocks() - before)
class A: pass
print(sys.getallocatedblocks() - before)
