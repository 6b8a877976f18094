"""textwrap, string and pprint as programs use them."""
import string
import textwrap
from pprint import pprint, pformat, PrettyPrinter

text = ("Reference counting frees an object as soon as nothing refers to it; the cyclic collector looks for "
        "well-hidden self-referencing groups -- those that counting never frees.")
print(textwrap.fill(text, width=40))
print(textwrap.fill(text, 30, initial_indent="* ", subsequent_indent="  "))
print(textwrap.shorten(text, 50), textwrap.shorten("a b c", 3, placeholder="."))
print(repr(textwrap.dedent("""
    def f():
        return 1
      # less
""")))
print(textwrap.indent("one\n\ntwo\n", "> "), textwrap.wrap("supercalifragilistic expialidocious", 10))
print(textwrap.wrap("a-b c--d e", 4), textwrap.TextWrapper(width=20, max_lines=2).wrap(text))

t = string.Template("$who likes ${what}, costs $$5")
print(t.substitute(who="tim", what="kung pao"), t.safe_substitute(who="x"), t.get_identifiers(), t.is_valid())
try:
    t.substitute(who="tim")
except KeyError as e:
    print("KeyError", e)
try:
    string.Template("a\nb $1").substitute()
except ValueError as e:
    print("ValueError", e)
print(string.capwords("the living  heap"), string.ascii_letters, string.digits, string.punctuation)
print(string.Formatter().format("{0!r:>5} {name}", "a", name=3), list(string.Formatter().parse("a{b.c[0]!r:>3}d")))


class Percent(string.Template):
    delimiter = "%"


print(Percent("%a and %{b}").substitute(a=1, b=2))

data = {"name": "heap", "sizes": list(range(40)), "nested": {"a": ("x" * 30, "y" * 30), "b": {1, 2, 3}}}
pprint(data)
pprint(data, width=40, compact=True)
pprint(data, depth=1)
print(pformat({"b": 1, "a": 2}), pformat({"b": 1, "a": 2}, sort_dicts=False))
loop = [1]
loop.append(loop)
print(pformat(loop).replace(str(id(loop)), "ID"))
PrettyPrinter(indent=4, width=20).pprint([["aaaa", "bbbb"], ["cccc", "dddd"]])
pprint("a long string of several words that has to be broken somewhere", width=30)
