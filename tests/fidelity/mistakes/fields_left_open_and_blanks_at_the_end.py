# What is said of formatted strings that end within a field, and of blanks and marks around an expression.
for s in ["f'{e!z'", "f'{e!", "f'{e!r", "f'{e!r'", "f'{e!z}'", "f'{e!zz'", "f'{e!z:'", "f'{e! z'", "f'{e!z ", "f'{e!1'", "f'{e!{'", "f'{e!}'", "f'{e=!z'", "f'{e:!z'", "f'{e!z!r}'", "f'{e!'", "f'{e!:}'", "f'{e!r:'"]:
    try: eval(s)
    except SyntaxError as e: print(s, e.msg, e.offset, e.end_offset)
    except NameError as e: print(s, e)

for s in ['1\n ', '1\n\t', ' 1', '\n1', '1\n\n  ', '1 \n # c\n', '1;', '1\n2', '\t 1 ', '1\n # x', '1\\\n ', '1\\', '', ' ', '#', '(1\n )\n ', '\x0c1', '1\x0c', '1\r\n', '1\r ', '\ufeff1', '1\n  #', 'x=1\n ', '1 2', '1\n  2', '1\n\f']:
    for m in 'eval', 'exec', 'single':
        try: r = compile(s, '<s>', m); print(repr(s), m, 'ok', eval(r) if m == 'eval' else '')
        except SyntaxError as e: print(repr(s), m, type(e).__name__, e.msg, e.lineno, e.offset, e.end_offset, repr(e.text))
        except Exception as e: print(repr(s), m, repr(e))
