# from None hides the context; a finally that raises shows both.
def quiet():
    try:
        [].pop()
    except IndexError:
        raise LookupError("nothing there") from None

try:
    quiet()
except LookupError as e:
    print(repr(e), e.__suppress_context__, repr(e.__context__))

try:
    quiet()
finally:
    1 / 0
