# What may not stand behind a yield without a value.
for s in ('yield | x', 'yield / x', 'yield < 1', 'yield and x', 'yield or x', 'yield if x else y', 'yield in x', 'yield .x', 'yield == 1', 'yield not in x', 'yield is x', 'yield @ x', 'x = yield % 2', 'yield >> 1', 'yield ** 2', 'yield & 1', 'yield := 1', 'yield ^ 1', 'await | x', 'yield; x', 'yield, x', 'yield -1', 'yield +1', 'yield ~1', 'yield for x in y', 'f(yield | x)', '(yield | x)', 'yield from', 'yield from | x', 'yield = 1', 'yield += 1', 'yield: int'):
    src = 'def f():\n    ' + s + '\n'
    try: compile(src, 'f', 'exec'); print(s, 'ok')
    except SyntaxError as e: print(s, e.msg, e.lineno, e.offset, e.end_offset)
