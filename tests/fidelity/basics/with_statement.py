# with calls __enter__ and __exit__; __exit__ sees the exception and may swallow it.
class Room:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow
    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()
    def __exit__(self, kind, value, tb):
        print("leave", self.name, kind and kind.__name__, value, tb is not None)
        return self.swallow

with Room("kitchen") as k:
    print("in", k)
with Room("a"), Room("b", True) as b:
    raise KeyError("smoke")
with (Room("c") as c, Room("d") as d):
    print(c + d)
try:
    with Room("cellar"):
        raise ValueError("dark")
except ValueError as e:
    print("outside", e)

def leave_early():
    with Room("hall"):
        return "returned"
print(leave_early())
for i in range(2):
    with Room(str(i)):
        continue
try:
    with 5:
        pass
except TypeError as e:
    print(e)
