# `match`, `case`, `type` and `_` are names wherever they are no statement, also behind a semicolon.
def match(*args): print("match", *args); return match
def case(*args): print("case", *args); return case
match(1); match(2); match
match([1]); match({1: 2})(3); match (4), match
x = 1; match(x); match (x); y = 2
if x: match(5); match(6)
for i in range(2): match(i); case(i); match(i + 1)
match.attribute = 5; match.attribute += 1; print(match.attribute)
m = [match]; match = 7; match += 1; print(match); match: int = 9; print(match)
match = m[0]; match, case = case, match; match(1); case(1)
type = print; type("t"); type ("u"); type.__name__; _ = 3; _; print(_)
match = {"k": [1, 2]}; match["k"]; match["k"][0] = 5; print(match); match = [3]; match[0]; match[-1]; print(match)
match (x):
    case 1: print("statement"); match = 5; match
    case _: pass
for text in ["x; match x:\n case 1: pass", "x; match (x):\n case 1: pass", "pass; match 1", "match 1; match 2", "x; match(1); if 1: pass",
             "x = 1; match(1) match(2)", "match x:\n case 1: pass; match y:\n  case 2: pass"]:
    try:
        compile(text, "made up", "exec")
        print("fine")
    except SyntaxError as error:
        print(repr(text), error.msg, error.lineno, error.offset)
