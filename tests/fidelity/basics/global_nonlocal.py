# global and nonlocal decide which variable an assignment makes.
x = "module"

def local():
    x = "local"
    return x

def use_global():
    global x
    x = "changed by global"

def outer():
    x = "outer"
    def inner():
        nonlocal x
        x = "changed by nonlocal"
    def shadow():
        x = "shadow"
        return x
    print(shadow(), x)
    inner()
    return x

print(local(), x)
print(outer(), x)
use_global()
print(x)

def unbound():
    try:
        print(x)
        x = 1
    except UnboundLocalError as e:
        print(e)
try:
    unbound()
except UnboundLocalError as e:
    print(e)

def free():
    def inner():
        return later
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)
    later = 1
    print(inner())
free()
