# The diamond: each class is visited once, in the C3 order.
class Base:
    def go(self, depth=0):
        print("  " * depth + "Base")

class Left(Base):
    def go(self, depth=0):
        print("  " * depth + "Left")
        super().go(depth + 1)

class Right(Base):
    def go(self, depth=0):
        print("  " * depth + "Right")
        super().go(depth + 1)

class Both(Left, Right):
    def go(self, depth=0):
        print("  " * depth + "Both")
        super().go(depth + 1)

Both().go()
print([c.__name__ for c in Both.mro()])
try:
    class Wrong(Base, Left):
        pass
except TypeError as e:
    print(e)
