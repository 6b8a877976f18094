# locals() is a fresh snapshot in a function, the real namespace in a module and a class.
def f(a):
    b = 2
    s = locals()
    s["a"] = "changed"
    s["new"] = 1
    t = locals()
    print(a, sorted(s), sorted(t), s is t)
    del b
    print(sorted(locals()))
f(1)
print(locals() is globals(), locals() is locals())
locals()["made"] = 5
print(made)
class C:
    x = 1
    locals()["y"] = 2
    print(sorted(k for k in locals() if len(k) == 1), locals() is locals())
print(C.y)
def g():
    def inner(): return z
    z = 1
    return sorted(locals())
print(g())
print([sorted(locals()) for i in range(1)][0][-1:], [list(locals()) for q in [1]] != [])
def h():
    return [sorted(locals()) for k in range(1)], list(sorted(locals()) for k in range(1))
print(h())
