# Keys of a frame's variables that are no plain strings are compared by their own methods; a line can't be deleted.
import csv
import sys


class Like:
    def __hash__(self):
        return hash("x")

    def __eq__(self, other):
        return other == "x"


class Unhashable:
    __hash__ = None


class Text(str):
    pass


def look():
    x = 1
    variables = sys._getframe().f_locals
    for key in (Like(), Text("x"), Unhashable(), 3, "none", None):
        try:
            print(variables[key], key in variables)
            variables[key] = 5
            print(x)
        except (KeyError, TypeError) as error:
            print(type(error).__name__, error)


look()
frame = sys._getframe()
for value in (3, "3", 2.0):
    try:
        frame.f_lineno = value
    except ValueError as error:
        print(error)
try:
    del frame.f_lineno
except AttributeError as error:
    print(error)
reader = csv.reader(["a,b"])
for name in ("line_num", "dialect"):
    for change in (lambda: setattr(reader, name, 1), lambda: delattr(reader, name)):
        try:
            change()
        except AttributeError as error:
            print(error)
print(list(reader), reader.line_num)
