# StopIteration inside a generator becomes RuntimeError; a running generator cannot be entered.
def leaky():
    yield 1
    next(iter([]))
try:
    list(leaky())
except RuntimeError as e:
    print(e, "|", type(e.__cause__).__name__)

def selfish():
    yield next(me)
me = selfish()
try:
    next(me)
except ValueError as e:
    print(e)

def bad():
    yield 1
    raise KeyError("lost")
g = bad()
print(next(g))
try:
    next(g)
except KeyError as e:
    print(repr(e))
print(next(g, "finished"))
g = (1 / n for n in (1, 0, 2))
print(next(g))
try:
    next(g)
except ZeroDivisionError as e:
    print(e)
print(list(g))
