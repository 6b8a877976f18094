def f():
    return f2()
def f2():
    return [i / 0 for i in range(3)]
f()
