# The text before the equals sign is decoded as the rest of its string is.
print(repr(f"{'tab\tx'=}"), repr(f"{'a\\b'=}"), repr(f'{"\x41"=}'), repr(rf"{'tab\tx'=}"), repr(f"{'\N{DIGIT ONE}'=}"), repr(f"""{'a\
b'=}"""))
print(repr(f"{len('tab\tx')=}"), repr(f"{'é\u1234'=}"))
print(repr(f"{'a' + 'b'  =  }"), repr(f"{'\\t'=!s}"),repr(f"x{'\t'=!s:>10}y"))
print(repr(f"{'\t' f'{1}\t'=}"))
