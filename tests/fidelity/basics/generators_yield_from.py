# yield from passes values, sent values and exceptions on, and takes the result.
def inner():
    got = []
    try:
        while True:
            x = yield len(got)
            if x is None:
                break
            got.append(x)
    except KeyError as e:
        got.append(("caught", e.args[0]))
    return got

def outer():
    a = yield from inner()
    print("inner returned", a)
    b = yield from inner()
    print("inner returned", b)
    yield from "xy"
    return "end"

g = outer()
print(next(g))
print(g.send("p"), g.send("q"))
print(g.send(None))
print(g.throw(KeyError("k")))
print(next(g))
try:
    next(g)
except StopIteration as e:
    print(e.value)

def flatten(tree):
    if isinstance(tree, list):
        for branch in tree:
            yield from flatten(branch)
    else:
        yield tree
print(list(flatten([1, [2, [3, [4]], 5], [[[]]], 6])))
