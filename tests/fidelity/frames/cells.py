# Cell objects: shared, empty, writable.
def outer():
    x = 1
    def get(): return x
    def put(v):
        nonlocal x
        x = v
    return get, put
get, put = outer()
print(get.__closure__[0] is put.__closure__[0], len(get.__closure__))
put(5)
print(get(), get.__closure__[0].cell_contents)
get.__closure__[0].cell_contents = "poked"
print(get())
def late():
    def f(): return y
    try:
        print(f.__closure__[0].cell_contents)
    except ValueError as e:
        print(e)
    y = 2
    c = f.__closure__[0]
    del y
    try:
        f()
    except NameError as e:
        print(e)
    return c
c = late()
print(type(c).__name__, c == late(), outer()[0].__code__ is get.__code__)
print(outer.__closure__, (lambda: 0).__closure__)
