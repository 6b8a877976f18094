# assert raises AssertionError with the second expression; a tuple is always true.
def check(x):
    assert x > 0, f"{x} is not positive"
    return x

print(check(1))
try:
    check(-1)
except AssertionError as e:
    print(repr(e))
try:
    assert []
except AssertionError as e:
    print(repr(e), e.args)
try:
    assert 1 == 2, ("a", "tuple")
except AssertionError as e:
    print(repr(e))
def never():
    print("message evaluated")
    return "m"
assert True, never()
print(__debug__)
