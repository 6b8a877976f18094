import sys
a = "\d"; b = b"\d\q"; c = f"\d{a}\w"; d = "\400"; e = "ok\n\x41"; g = f"\{a}"; h = r"\d"; i = """
\z
"""
x = 5; y = [1]
x is 1, 1 is x, x is (), x is "s" is not None, x is None, x is True, x is -1, x is 1.5, x is not b"s", x is ...
x < 5 is 3
if x is 5 and x: pass
if x < 7 is 5: pass
lambda: x is 3
def f():
    try:
        return x is 8
    finally:
        x is not 9
try:
    "a"()
except TypeError as er: print(er)
for s in ["(1, 2)(3)", "[1](2)", "{1: 2}(3)", "{1}(2)", "[i for i in y](1)", "(i for i in y)(1)", "f'{x}'(1)", "None(1)", "1(2)", "1.5(2)", "(lambda: 0)(1)", "...(1)", "(1, x)(2)",
          "1[2]", "None[1]", "1.5[0]", "{1}[0]", "{i for i in y}[0]", "(i for i in y)[0]", "(lambda: 0)[0]", "...[0]", "1j[0]", "True[0]", "{1: 2}[1]", "'a'[0]", "'a'['b']", "[1]['a']", "[1][1.5]", "(1, 2)['a']", "(1, x)['a']", "'a'[1, 2]", "[1][None]", "[1][True]", "[1][1:2]", "[i for i in y]['a']", "f'{x}'['a']", "b'a'['a']", "[1][x]", "[1][()]", "[1][[1]]", "[1][{}]", "[1][lambda: 0]", "[1][...]",
          "1if x else 2", "0x1for x in y", "[0x1for x in y]", "1or 2", "1and 2", "1_0in y", "1jif x else 2", "0b1or 2", "1is 1", "1.5if x else 2", "'\\d'", "b'\\d'", "f'\\d{1}'", "'\\8'", "'\\777'", "'\\N{DIGIT ONE}'", "b'\\N'", "'\\é'", "'a\\\nb\\c'"]:
    print(s, file=sys.stderr)
    try:
        exec(s)
    except Exception as er:
        print(type(er).__name__, er, file=sys.stderr)
assert (x, "m")
assert ()== ()
assert (1,)
