import warnings
warnings.simplefilter('error')
for src in ["'\\d'", 'x is 5', 'assert (1, 2)', '1 [2]', "f'\\d{1}'", "b'\\d'", '"\\400"', '0xfor x in y', '1or 2', '1_000and 1',
            '1.else 2', '1jif 1 else 2', '0b1and 0', '0o7or 1', '1e5in x', 'def f():\n  return 1if 1else 2',
            'x = 1\ny = "\\q"', 'f"""\n{1}\\z\n"""', '(1, 2) (3)', 'a["x"] is not "y"', '[1, 2] ["a"]']:
    try: compile(src, '<w>', 'exec'); print('ok', src)
    except SyntaxError as e: print(ascii(src), e.args, e.__context__)
warnings.simplefilter('ignore')
print(eval('5 is 5'))
warnings.filterwarnings('error', message='.*literal.*')
exec('5 is 5')
