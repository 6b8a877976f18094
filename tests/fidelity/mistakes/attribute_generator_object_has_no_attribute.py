def g():
    yield 1
g().foo
