# classmethod, staticmethod and how a plain function becomes a method.
class Date:
    made = 0
    def __init__(self, y, m, d):
        self.ymd = (y, m, d)
        type(self).made += 1
    @classmethod
    def parse(cls, text):
        return cls(*map(int, text.split("-")))
    @staticmethod
    def valid(text):
        return text.count("-") == 2
    def __repr__(self):
        return "%s(%d, %d, %d)" % (type(self).__name__, *self.ymd)

class Day(Date):
    pass

print(Date.parse("2024-1-31"), Day.parse("1999-12-31"))
print(Date.valid("1-2-3"), Date.valid("1-2"), Day(1, 2, 3).valid("--"))
print(Date.made, Day.made)
d = Date(1, 2, 3)
f = d.__repr__
print(f(), f.__self__ is d, f.__func__ is Date.__repr__, f.__name__)
d.greet = lambda: "not bound"
print(d.greet())
Date.hello = lambda self: f"bound to {self}"
print(d.hello())
print(Date.parse.__self__ is Date, Day.parse.__self__ is Day)
