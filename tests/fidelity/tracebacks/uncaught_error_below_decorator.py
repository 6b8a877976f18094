def deco(fn):
    def wrap(*a, **k):
        return fn(*a, **k)
    return wrap
@deco
def div(a, b):
    return a // b
print(div(7, 2))
print(div(7, b=0))
