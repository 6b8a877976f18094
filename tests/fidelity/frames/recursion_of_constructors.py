# A constructor that a program calls again and again takes two levels of recursion: its own and one below it.
import sys

deepest = 0


class Endless:
    def __init__(self, level):
        global deepest
        deepest = level
        self.child = Endless(level + 1)


class Tree:
    def __init__(self, levels):
        self.child = Tree(levels - 1) if levels else None


class Walking:
    def __init__(self, level):
        global deepest
        deepest = level
        self.go_on(level)

    def go_on(self, level):
        Walking(level + 1)


class Told:
    def __init__(self, level):
        self.level = level

    def __del__(self):
        if self.level < 3 or self.level > 990:
            print("del", self.level, end=" ")


def calling(level):
    global deepest
    deepest = level
    told = Told(level)
    return calling(level + 1)


for _ in range(4):
    try:
        Endless(0)
    except RecursionError as error:
        print(deepest, error)
for levels in (300, 480, 496, 499, 500, 501, 502, 503, 504, 505, 510, 600, 998, 999):
    try:
        Tree(levels)
        print(levels, "fine")
    except RecursionError as error:
        print(levels, error)
class Large:
    def __init__(self, level):
        global deepest
        deepest = level
        a = b = c = d = e = f = g = h = i = j = k = l = level
        self.child = [a, b, c, d, e, f, g, h, i, j, k, l, Large(level + 1), a, b, c, d, e, f, g, h]


def below(levels, work):
    return work() if not levels else below(levels - 1, work)


for levels in (0, 1, 2, 7, 50, 100, 333):
    for constructor in (Endless, Large):
        try:
            below(levels, lambda: constructor(0))
        except RecursionError:
            print(levels, constructor.__name__, deepest)
try:
    Walking(0)
except RecursionError:
    print(deepest)
unraisable = []
sys.unraisablehook = unraisable.append
for _ in range(3):
    try:
        calling(0)
    except RecursionError:
        print(deepest)
for told in unraisable:
    print(told.exc_type.__name__, told.exc_value, told.object.__qualname__, told.exc_traceback.tb_frame.f_code.co_name)
sys.setrecursionlimit(100)
try:
    Tree(60)
except RecursionError as error:
    print(error)
Tree(40)
nested = ()
for _ in range(20000):
    nested = (nested,)
print(hash(nested) == hash((nested[0],)))
