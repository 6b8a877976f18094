# Rich comparison: __eq__ gives __ne__; without __lt__ there is no sorting; __hash__ goes with __eq__.
class Version:
    def __init__(self, *parts):
        self.parts = parts
    def __eq__(self, o):
        return isinstance(o, Version) and self.parts == o.parts
    def __lt__(self, o):
        print("  lt", self, o)
        return self.parts < o.parts
    def __repr__(self):
        return ".".join(map(str, self.parts))

a, b, c = Version(1, 2), Version(1, 10), Version(1, 2)
print(a == c, a != c, a == b, a == "1.2")
print(a < b)
print(a > b)
print(sorted([b, a, Version(0)]))
print(max(a, b))
try:
    a <= b
except TypeError as e:
    print(e)
try:
    {a: 1}
except TypeError as e:
    print(e)
print(Version.__hash__)
