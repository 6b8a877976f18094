# property with getter, setter and deleter; a read-only property refuses.
class Celsius:
    def __init__(self, t):
        self.t = t

    @property
    def t(self):
        "degrees"
        return self._t

    @t.setter
    def t(self, value):
        if value < -273.15:
            raise ValueError("below absolute zero")
        self._t = value

    @t.deleter
    def t(self):
        print("deleting")
        del self._t

    @property
    def fahrenheit(self):
        return self.t * 9 / 5 + 32

c = Celsius(100)
print(c.t, c.fahrenheit)
c.t = -40
print(c.fahrenheit)
try:
    c.t = -300
except ValueError as e:
    print(e)
try:
    c.fahrenheit = 0
except AttributeError as e:
    print(e)
del c.t
try:
    c.t
except AttributeError as e:
    print(e)
print(Celsius.t.__doc__)
