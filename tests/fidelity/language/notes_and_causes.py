e = ValueError('bad value'); e.add_note('note one'); e.add_note('line1\nline2')
print(e.__notes__)
try: e.add_note(5)
except TypeError as x: print(x)
def load():
    try: int('x')
    except ValueError as err:
        err.add_note('while loading')
        raise RuntimeError('load failed') from err
try: load()
except RuntimeError as r:
    print(r.__cause__, r.__context__, r.__suppress_context__)
    r.add_note('outer')
    import traceback; traceback.print_exc()
try:
    try: 1/0
    except ZeroDivisionError: raise KeyError('x') from None
except KeyError as k: print(k.__cause__, repr(k.__context__), k.__suppress_context__)
try: raise ValueError from 5
except TypeError as t: print(t)
try: raise 5
except TypeError as t: print(t)
try: raise
except RuntimeError as t: print(t)
try: raise ValueError, 'x'
except: pass
