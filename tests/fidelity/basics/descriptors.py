# Descriptors: __get__, __set__ and __set_name__, data before instance, instance before non-data.
class Typed:
    def __init__(self, kind):
        self.kind = kind
    def __set_name__(self, owner, name):
        print("named", name, "in", owner.__name__)
        self.name = name
    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return obj.__dict__.get(self.name, "unset")
    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}")
        obj.__dict__[self.name] = value

class NonData:
    def __get__(self, obj, owner):
        return "from the class"

class Point:
    x = Typed(int)
    label = Typed(str)
    extra = NonData()

p = Point()
print(p.x, p.extra)
p.x = 3
p.label = "a"
p.__dict__["extra"] = "from the instance"
p.__dict__["x"] = 99
print(p.x, p.extra, p.label)
try:
    p.x = "three"
except TypeError as e:
    print(e)
print(type(Point.x).__name__, Point.extra)
