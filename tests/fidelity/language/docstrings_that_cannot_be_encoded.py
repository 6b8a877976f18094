# A docstring is a C text for the compiler: one with a lone surrogate has no such text. Other strings may have them.
for source in ('"\\ud800"\nx = 1', 'def f():\n    "doc \\udfff"', 'class A:\n    """a\n    \\ud800"""', '"a"; "\\ud800"'):
    try:
        exec(source)
    except UnicodeEncodeError as error:
        print(error.encoding, ascii(error.object), error.start, error.end, error)
    else:
        print("fine")

# Inverting a constant bool is warned of while it is compiled.
print(eval("~True"))
compile("a = ~False\nb = [~True, ~1]", "unseen", "exec")


def never():
    return ~True
