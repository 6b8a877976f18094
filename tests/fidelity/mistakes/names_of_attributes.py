# What is no string is no attribute's name, whatever asks for it.
class Own:
    def __getattribute__(self, name):
        return super().__getattribute__(name)


for owner in ("abc", [], Own(), Own, len):
    for name in (None, 1, b"a", ["x"]):
        for ask in (
            lambda: owner.__getattribute__(name),
            lambda: object.__getattribute__(owner, name),
            lambda: getattr(owner, name),
            lambda: setattr(owner, name, 1),
            lambda: object.__setattr__(owner, name, 1),
            lambda: delattr(owner, name),
        ):
            try:
                print(ask())
            except TypeError as error:
                print(error)
