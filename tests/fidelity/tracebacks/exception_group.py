# An uncaught ExceptionGroup prints as a tree.
def fail(kind, text):
    try:
        raise kind(text)
    except kind as e:
        return e
errors = [fail(ValueError, "one"), ExceptionGroup("inner", [fail(TypeError, "two"), KeyError("three")])]
raise ExceptionGroup("several things", errors)
