# A leading double underscore is mangled with the class's name.
class Safe:
    def __init__(self):
        self.__code = 1234
        self._hint = "almost"
    def __secret(self):
        return self.__code
    def open(self):
        return self.__secret()

class Sub(Safe):
    def __init__(self):
        super().__init__()
        self.__code = 5678

s = Sub()
print(s.open(), sorted(vars(s)))
print(s._Safe__code, s._Sub__code)
try:
    s.__code
except AttributeError as e:
    print(e)
