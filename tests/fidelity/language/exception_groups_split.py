def f():
    raise ExceptionGroup('eg', [ValueError(1), TypeError('t'), ExceptionGroup('in', [KeyError('k'), OSError(2, 'nf')])])
try: f()
except* ValueError as e: print('V', e, e.exceptions)
except* (KeyError, OSError) as e: print('K', repr(e))
except* TypeError as e: print('T', e.exceptions[0])
else: print('else')
finally: print('fin')
try:
    try: raise ValueError('plain')
    except* ValueError as e: print(repr(e))
    try: f()
    except* KeyError: pass
except ExceptionGroup as e:
    print(repr(e), e.message)
    m, r = e.split(ValueError); print(repr(m), repr(r))
    print(e.subgroup(lambda x: isinstance(x, TypeError)), e.derive([ValueError(9)]))
for s in ['ExceptionGroup("x", [])','ExceptionGroup("x", [1])','ExceptionGroup("x")','ExceptionGroup(1, [ValueError()])','ExceptionGroup("x", [KeyboardInterrupt()])','BaseExceptionGroup("x", [KeyboardInterrupt()])','BaseExceptionGroup("x", [ValueError()])','ExceptionGroup("x", 5)']:
    try: print(repr(eval(s)))
    except Exception as e: print(s, '->', type(e).__name__, e)
for s in ['try: pass\nexcept* : pass','try: pass\nexcept* A: pass\nexcept B: pass','try: pass\nexcept* A:\n  return','for i in x:\n  try: pass\n  except* A:\n    break','try: pass\nexcept: pass\nexcept A: pass','try: pass','try: pass\nelse: pass','try: pass\nexcept A, B: pass','try: pass\nexcept A as b.c: pass','try: pass\nexcept A, B as c: pass','try:\nexcept: pass','try: pass\nexcept A as 1: pass']:
    try: exec(s)
    except SyntaxError as e: print(repr(s), '->', e, e.lineno, e.offset, e.end_offset)
try:
    try: raise ExceptionGroup('a',[ValueError()])
    except* ExceptionGroup: pass
except TypeError as e: print(e)
f()
