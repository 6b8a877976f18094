# Exceptions of one's own: arguments, str, notes and attributes.
class ShopError(Exception):
    pass

class OutOfStock(ShopError):
    def __init__(self, item, left):
        super().__init__(f"only {left} of {item}")
        self.item = item
        self.left = left

class Fancy(Exception):
    def __str__(self):
        return f"fancy with {len(self.args)} arguments"

try:
    raise OutOfStock("tea", 2)
except ShopError as e:
    print(e, e.item, e.left, e.args, repr(e))
try:
    raise Fancy(1, 2, 3)
except Fancy as e:
    print(e, repr(e))
try:
    raise ShopError
except ShopError as e:
    print(repr(e), str(e) == "", e.args)
e = ValueError("a", 1)
e.add_note("look here")
e.add_note("and there")
print(e.__notes__, str(e))
try:
    raise 42
except TypeError as e:
    print(e)
try:
    try:
        1 / 0
    except "string":
        pass
except TypeError as e:
    print(e)
