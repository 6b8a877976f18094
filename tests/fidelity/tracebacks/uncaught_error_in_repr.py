class A:
    def __init__(self, name):
        self.name = name
    def __repr__(self):
        return f"A({self.nam})"
print([A("x")])
