# Functions made in a loop share the loop's variable; a default or a factory pins it.
late = [lambda: i for i in range(4)]
print([f() for f in late])

pinned = [lambda i=i: i for i in range(4)]
print([f() for f in pinned])

def factory(i):
    return lambda: i

made = [factory(i) for i in range(4)]
print([f() for f in made])

def outer():
    fs = []
    for k in "abc":
        def say():
            return k
        fs.append(say)
    k = "changed"
    return fs

print([f() for f in outer()])
