# An uncaught error: three frames, each with its carets.
def inner(values, key):
    return values[key] + 1

def middle(n):
    table = {"a": 1}
    return inner(table, "b" * n)

def outer():
    print("about to fail")
    x = middle(2)
    return x

outer()
print("never printed")
