import builtins, re


def print(*args, **options):
    """As the built-in one, without addresses."""
    builtins.print(*(re.sub("0x[0-9a-f]+", "0x", str(arg)) for arg in args), **options)


def out():
    class X:
        __slots__ = ['a']
    for i in range(3):
        try: X().a
        except AttributeError as e: print(e)
    try: del X().a
    except AttributeError as e: print(e)
    def f():
        class Y(X): __slots__=()
        return Y
    try: f()().a
    except AttributeError as e: print(e)
    X.__module__='foo'
    try: X().a
    except AttributeError as e: print(e)
    try: getattr(X(),'a')
    except AttributeError as e: print(e)
    try: del X().a
    except AttributeError as e: print(e)
out()
class Z:
    __slots__=('q',)
try: Z().q
except AttributeError as e: print(e, e.name, e.obj)
