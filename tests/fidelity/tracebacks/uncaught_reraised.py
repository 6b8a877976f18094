def f():
    try:
        return 1 / 0
    finally:
        print("cleanup")
def g():
    try:
        f()
    except ZeroDivisionError:
        raise
g()
