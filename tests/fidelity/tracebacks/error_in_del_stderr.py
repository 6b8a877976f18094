# "Exception ignored in": a __del__ that is a built-in function (so that no address is shown).
class Bad:
    __del__ = len
b = Bad()
del b
print("still here")
class Worse:
    __del__ = 5
w = Worse()
w = None
print("and here")
