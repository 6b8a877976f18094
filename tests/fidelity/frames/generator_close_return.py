# What close() gives back and in which state a generator is left.
def a():
    try:
        yield 1
    except GeneratorExit:
        return "from close"
def b():
    yield 1
def c():
    try:
        yield 1
    finally:
        print("c finally")
def d():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("d refuses")
            raise ValueError("instead")
for f in (a, b, c):
    g = f(); next(g)
    print(f.__name__, g.close(), g.close())
    g = f()
    print("unstarted", g.close())
g = d(); next(g)
try:
    g.close()
except ValueError as e:
    print(e, repr(e.__context__))
print(g.gi_frame)
g = a()
try:
    g.throw(KeyError("before start"))
except KeyError as e:
    print("thrown", e, g.gi_frame)
