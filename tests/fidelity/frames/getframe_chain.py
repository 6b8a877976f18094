# Frames seen from inside: names, lines, back links.
import sys
def inner():
    fr = sys._getframe()
    names = []
    while fr:
        names.append((fr.f_code.co_name, fr.f_lineno))
        fr = fr.f_back
    return names
def outer():
    return inner()
print(outer())
print([inner() for _ in range(1)])
print(list(inner() for _ in range(1)))
print((lambda: inner())())
class C:
    result = inner()
    @property
    def p(self): return inner()
print(C.result)
print(C().p)
print(list(map(lambda _: inner(), [0])), sys._getframe().f_back)
def g():
    yield inner()
print(next(g()))
try:
    sys._getframe(100)
except ValueError as e:
    print(e)
