# The traceback through generators and comprehensions.
def source():
    yield 1
    yield 1 / 0

def doubled(it):
    for x in it:
        yield x * 2

def consume():
    return [y + 1 for y in doubled(source())]

print("before")
total = sum(v for v in consume())
