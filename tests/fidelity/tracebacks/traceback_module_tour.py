# The functions of traceback, over chains, groups, notes and recursion.
import traceback, sys, io, contextlib
def t(f,*a,**k):
    try: r=f(*a,**k); print(r if isinstance(r,str) else repr(r))
    except BaseException as e: print(type(e).__name__, e)
def inner(): 1/0
def outer():
    try: inner()
    except ZeroDivisionError as e: raise ValueError("bad\nline two") from e
try: outer()
except ValueError as e: E=e
print(''.join(traceback.format_exception(E))); print(traceback.format_exception_only(E)); print(''.join(traceback.format_tb(E.__traceback__)))
print(''.join(traceback.format_exception(E,chain=False))); print(''.join(traceback.format_exception(E,limit=1))); print(''.join(traceback.format_exception(E,limit=-1))); print(traceback.format_exception_only(ValueError,ValueError('x'))); print(traceback.format_exception_only(None)); print(traceback.format_exception_only(ValueError('a')))
for fs in traceback.extract_tb(E.__traceback__): print(fs, fs.name, fs.lineno, fs.line, fs.colno, fs.end_colno, fs.end_lineno, tuple(fs), fs.locals)
te=traceback.TracebackException.from_exception(E,capture_locals=True); print(''.join(te.format()).count('E =')>=0, te.exc_type, te.exc_type_str, str(te), te.__cause__.exc_type_str, te.__suppress_context__)
te=traceback.TracebackException(type(E),E,E.__traceback__); print(list(te.format_exception_only())); t(lambda: te==traceback.TracebackException.from_exception(E))
s=traceback.StackSummary.from_list([('f.py',1,'fn','x = 1'),('g.py',2,'gn',None)]); print(s.format()); print(s)
s=traceback.StackSummary.from_list([('f.py',1,'fn','x = 1')]*10); print(''.join(s.format()))
def rec(n):
    if n: rec(n-1)
    else: raise KeyError('deep')
try: rec(20)
except KeyError as e: print(''.join(traceback.format_exception(e)))
f=traceback.FrameSummary('a.py',3,'nm',line='   abc  '); print(f,f.line,f==('a.py',3,'nm','abc'),len(f),f[0])
t(traceback.print_exception,E,file=sys.stdout); t(traceback.print_exc,file=sys.stdout); t(traceback.format_exc)
try: 1/0
except: t(traceback.format_exc); traceback.print_exc(limit=0,file=sys.stdout)
def stk(): return traceback.extract_stack()
print([f.name for f in stk()]); print(traceback.format_stack()[-1]); print(traceback.format_list([('a',1,'b','c')])); 
eg=ExceptionGroup('top',[ValueError(1),ExceptionGroup('mid',[TypeError('x'),KeyError('k')]),OSError(2,'nf')])
try: raise eg
except ExceptionGroup as g: print(''.join(traceback.format_exception(g))); print(traceback.format_exception_only(g)); print(traceback.format_exception_only(g,show_group=True))
eg=ExceptionGroup('many',[ValueError(i) for i in range(20)]); print(''.join(traceback.format_exception(eg)))
d=ValueError('leaf')
for i in range(12): d=ExceptionGroup(f'g{i}',[d])
print(''.join(traceback.format_exception(d)))
e=ValueError('n'); e.add_note('one'); e.add_note('two\nthree'); print(traceback.format_exception_only(e)); t(e.add_note,5); e.__notes__=3; print(traceback.format_exception_only(e)); e.__notes__=['a',5]; print(traceback.format_exception_only(e))
try: compile('x = = 1','f.py','exec')
except SyntaxError as s: print(''.join(traceback.format_exception_only(s))); te=traceback.TracebackException.from_exception(s); print(te.filename,te.lineno,te.offset,te.text,te.msg,te.end_offset)
try: import_error=__import__('sys').foo
except AttributeError as a: print(traceback.format_exception_only(a))
class Weird(Exception):
    def __str__(self): raise ValueError
print(traceback.format_exception_only(Weird()))
class Outer:
    class Ex(Exception): __module__='m.n'
print(traceback.format_exception_only(Outer.Ex('q')))
print(traceback.format_exception_only(SystemExit(3)),traceback.format_exception_only(KeyboardInterrupt()))
with contextlib.redirect_stderr(io.StringIO()) as b:
    traceback.print_exception(E); traceback.print_stack(); traceback.print_last() if hasattr(sys,'last_exc') else None
print(len(b.getvalue())>100)
t(traceback.walk_tb,E.__traceback__) if 0 else print([ (f.f_code.co_name,l) for f,l in traceback.walk_tb(E.__traceback__)])
sys.excepthook(ValueError,ValueError('hooked'),None)
try:
    try: {}['a']
    except KeyError: raise TypeError('t')
except TypeError as x:
    x.__suppress_context__=True; print(''.join(traceback.format_exception(x)))
    x.__context__.__context__=x; x.__suppress_context__=False; print(''.join(traceback.format_exception(x)))
print(traceback.format_exception(None,None,None))
