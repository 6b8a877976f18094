# Branches: the first true condition wins, and any object has a truth value.
def kind(x):
    if x is None:
        return "nothing"
    elif isinstance(x, bool):
        return "flag"
    elif not x:
        return "empty"
    else:
        return "something"

for value in (None, True, 0, 3, "", "a", [], [0], {}, {1: 2}, (), 0.0, 0.1, set()):
    print(repr(value), kind(value), bool(value))

print("yes" if [] else "no", "yes" if [[]] else "no")

class Empty:
    def __len__(self):
        return 0

class Never:
    def __bool__(self):
        return False

print(bool(Empty()), bool(Never()), bool(object()))
