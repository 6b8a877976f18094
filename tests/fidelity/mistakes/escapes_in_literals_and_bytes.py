# What is wrong with an escape, in a literal and in bytes that are decoded.
import warnings

warnings.simplefilter("ignore")
for b in (b'\\N{}', b'a\\N{}b', b'\\N{', b'\\N', b'\\Nx', b'\\N{NOPE}', b'\\u12', b'\\U00110000', b'\\x1'):
    try: print(b, b.decode('unicode_escape'))
    except UnicodeDecodeError as e: print(b, e)
for s in (r"'\N{}'", r"'é\N{}b'", r"'\N{'", r"'\N'", r"'\Nx'", r"'\N{NOPE}'", r"'é\u12é'", r"'\U00110000'", r"'\é\x1'", r"'\x'", r"'日\u2022\N{nope é}'", r"'''\q\
\u12'''", r"f'{1}\N{}'", r"f'\x1{2}'"):
    try: print(s, eval(s))
    except SyntaxError as e: print(s, e.msg, e.args[1][1:3], e.end_offset)

# A backslash in front of a replacement means itself.
for s in (r"f'\{2}' x", r"f'a\{2}' + ", r"(f'\{2}\x1')", r"f'''\{2}''' 'b", r"'\N{BULLET}' x", r"'\N{nope}' x"):
    try: print(s, eval(s))
    except SyntaxError as e: print(s, e.msg, e.args[1][1:3], e.end_offset)
