# What the parser warns about before it comes to the mistake; pieces of formatted strings that look like operators.
for source in [
    r"a = '\d'; b = = 2; c = '\q'",
    r"a = '\d' '\q' 3; b = '\w'",
    "x = 1if 2else 3; y = = 4",
    "x = -2**63.is_tracked",
    "x = 0xfor y in z",
    r"def f():" "\n" r"    return '\d'" "\n" "return 5",
    r"f('\d', 1 '\w', '\s')",
    r"print('\d' x '\w')",
    r"('\d', '\w'",
    "x = '\\d\n",
    "f'{{}}' = = 2",
    "f'{{' = = 2",
    "f'{x}{{a}}' 2",
    "f'if' x",
    "f'a{{b}}' f'=' = 1",
    "print(f'{d[1]}', f'{{}}', f'{{{x}}}', range(3)'{5: d}')",
    "f'{{}}{}'",
    "f'{}' f'{{}}'",
]:
    try:
        compile(source, "source.py", "exec")
    except SyntaxError as error:
        print(repr(source), error.msg, error.lineno, error.offset, error.end_offset)
for source in memoryview(b"1 + 1"), bytearray(b"2 + 2"), memoryview(b"123")[::2], None:
    try:
        print(eval(source))
    except TypeError as error:
        print(error)
