# A closure keeps its own variable; nonlocal rebinds it.
def make_counter(start=0):
    n = start
    def bump(by=1):
        nonlocal n
        n += by
        return n
    def read():
        return n
    return bump, read

bump, read = make_counter()
other, _ = make_counter(100)
print(bump(), bump(), bump(10), read())
print(other(), read())
print(bump.__code__.co_freevars, make_counter.__code__.co_cellvars)
print([c.cell_contents for c in bump.__closure__])
