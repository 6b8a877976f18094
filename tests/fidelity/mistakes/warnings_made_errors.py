# A filter makes errors of the compiler's warnings: then they are syntax errors with their places.
import warnings

TEXTS = [
    "x is 5", "not x is 5", "if not 1 is not x: pass", "x is not 'a' or 1", "'\\d'", "b'\\q' + b'ok'", "'ok' '\\s'", "assert (1, 'x')", "def f():\n   return 1()\n",
    "0x1for x in y", "1or 2", "[x for x in 5if 1 else 2]", "1jin y", "0b1and 0", "'\\400'", "('\\d'\n)", "('\\d', # c\n\n 5)", "'\\d'\nx = 1", "[1][1.5]", "{1: 2}(3)",
    "x = 1\ny = [\n  (1, 2)\n  (3, 4)\n]", "'''a\n\\w'''", "1 is 1 is 2",
]


def tell(text):
    for mode in ("eval", "exec"):
        try:
            compile(text, "made up", mode)
            print(repr(text), mode, "fine")
        except SyntaxError as error:
            place = error.lineno, error.offset, error.end_lineno, error.end_offset
            print(repr(text), mode, type(error).__name__, error.msg, place, repr(error.text), error.filename, len(error.args))


warnings.simplefilter("error")
for text in TEXTS:
    tell(text)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    tell(TEXTS[0])
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    for text in TEXTS:
        try:
            compile(text, "made up", "exec")
        except SyntaxError as error:
            print("wrong", repr(text), error.msg)
    for warning in seen:
        print(warning.category.__name__, warning.message, warning.lineno, warning.filename)
