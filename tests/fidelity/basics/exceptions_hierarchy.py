# Which except clause catches what; several types; exception attributes.
def attempt(f):
    try:
        return f()
    except (ZeroDivisionError, OverflowError) as e:
        return "arithmetic: " + str(e)
    except LookupError as e:
        return f"{type(e).__name__}: {e}"
    except (AttributeError, NameError) as e:
        return f"{type(e).__name__} name={e.name}: {e}"
    except Exception as e:
        return repr(e)

print(attempt(lambda: 1 // 0))
print(attempt(lambda: 2.0 ** 5000))
print(attempt(lambda: {}["k"]))
print(attempt(lambda: [1][3]))
print(attempt(lambda: (1).foo))
print(attempt(lambda: undefined_name))
print(attempt(lambda: "a" + 1))
print(attempt(lambda: int("12x")))
print(attempt(lambda: [].remove(1)))
print(attempt(lambda: "abc".index("z")))
print(attempt(lambda: next(iter(()))))
print(issubclass(KeyError, LookupError), IndexError.__mro__[1].__name__, issubclass(KeyboardInterrupt, Exception))
