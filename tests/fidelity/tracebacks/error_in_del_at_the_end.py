# An error in a finaliser: with the line of source while the program runs, without it when modules are cleared.
import warnings


class Finaliser:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"finaliser of {self.name}"

    def __call__(self):
        warnings.warn(f"{self.name} goes")
        undefined_name(self)


class Early:
    __del__ = Finaliser("early")


class Late:
    __del__ = Finaliser("late")


class Ring:
    __del__ = Finaliser("ring")


Early()
late = Late()
ring = Ring()
ring.me = ring
