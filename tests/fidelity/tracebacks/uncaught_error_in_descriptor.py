class V:
    def __get__(self, o, t=None):
        return o._missing
class A:
    v = V()
A().v
