def show(eg, d=0):
    print('  ' * d + repr(eg))
    for e in getattr(eg, 'exceptions', ()): show(e, d + 1)
eg = ExceptionGroup('top', [ValueError(1), TypeError('t'), ExceptionGroup('nested', [ValueError(2), OSError(3, 'x')])])
show(eg); print(eg, eg.message, eg.args)
m, r = eg.split(ValueError); show(m); show(r)
print(eg.split(KeyError), eg.subgroup(lambda e: isinstance(e, OSError)), eg.subgroup((TypeError, OSError)))
try: raise eg
except* ValueError as e: print('VE', e.exceptions)
except* (TypeError, OSError) as e: print('rest', e.exceptions, e.__traceback__ is not None)
else: print('else')
finally: print('fin')
try:
    try: raise eg
    except* ValueError as e: raise KeyError('new') from e
except BaseException as e: show(e); print(repr(e.__context__), [repr(x.__cause__) for x in e.exceptions])
try:
    try: raise ValueError('single')
    except* ValueError as e: print(repr(e)); raise
except BaseException as e: print(repr(e), repr(e.__context__), repr(e.__cause__))
try:
    try: raise KeyError('z')
    except* ValueError: pass
except BaseException as e: print(repr(e))
for bad in (lambda: ExceptionGroup('x', []), lambda: ExceptionGroup('x', [1]), lambda: ExceptionGroup(1, [ValueError()]), lambda: ExceptionGroup('x', ValueError()), lambda: ExceptionGroup('x'), lambda: ExceptionGroup('x', [KeyboardInterrupt()]), lambda: BaseExceptionGroup('x', [KeyboardInterrupt()]), lambda: BaseExceptionGroup('x', [ValueError()]), lambda: ExceptionGroup('a', (ValueError(),)), lambda: eg.split(1), lambda: eg.derive([KeyError()]), lambda: eg.subgroup(int), lambda: ExceptionGroup('a', {ValueError()})):
    try: r = bad(); print(type(r).__name__, repr(r))
    except Exception as e: print(type(e).__name__, e)
try:
    try: 1/0
    except* ExceptionGroup: pass
except TypeError as e: print(e)
try:
    try: 1/0
    except* 5: pass
except TypeError as e: print(e)
class MyEG(ExceptionGroup):
    def __new__(cls, msg, excs, code=0):
        self = super().__new__(cls, msg, excs); self.code = code; return self
    def derive(self, excs): return MyEG(self.message, excs, self.code)
e = MyEG('m', [ValueError(), TypeError()], 5); e.add_note('a note')
a, b = e.split(ValueError); print(repr(a), a.code, a.__notes__, b.code, type(b))
def f():
    for i in range(3):
        try: raise ExceptionGroup('g', [ValueError(i), KeyError(i)])
        except* ValueError as e: 
            for x in e.exceptions: print('v', x)
        except* KeyError: print('k')
    return 'done'
print(f())
try:
    raise ExceptionGroup('a', [ValueError('v')]) from ValueError('cause')
except* ValueError as g: 
    print(g.__cause__, g.exceptions[0].__context__)
import traceback
try:
    try: raise OSError('first')
    except OSError: raise ExceptionGroup('uncaught', [ValueError('a\nb'), ExceptionGroup('inner', [TypeError(1), KeyError('k')])])
except ExceptionGroup as e:
    e.add_note('note 1'); e.exceptions[0].add_note('inner note')
    print(''.join(traceback.format_exception(e)))
    traceback.print_exception(e, limit=1)
raise BaseExceptionGroup('final', [SystemExit(3), ExceptionGroup('i', [ValueError(x) for x in range(20)])])
