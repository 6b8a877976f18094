# dis, inspect, io, warnings, logging, operator and copy, with right and wrong arguments.
import dis, inspect, io, warnings, logging, sys, types, copy, operator, string
def t(f,*a,**k):
    try: print(repr(f(*a,**k))[:300])
    except BaseException as e: print(type(e).__name__, e)
def f1(a,b=2,*c,d,e=5,**g):
    "doc f1"
    for i in range(a):
        if i%2: continue
        try: yield i*b
        except ValueError as err: print(err); raise
        finally: d+=1
    return [x for x in c if x]
class K:
    x=1
    def m(self): return super().m
    @property
    def p(self): return self._p
    async def co(self):
        await self
        async with self as z: pass
def f2(x):
    match x:
        case [1,*r] if r: return r
        case {'k':v,**rest}: return v
        case K(x=y)|y: return y
    with open(x) as q, x: return lambda z: (x,z)
def f3():
    global gl; gl=1; import os.path as p; from sys import argv as a, path
    del p; assert a, 'msg'; x,*y=a; print(f"{x!r:>{10}}{y=}"); return {**{}, 'a':1}, {1,2,*y}, [*y], (x:=5), x if y else -x, not x, x<y<a, x and y or a, x is None, x not in y, a[1:2], a[x:y:2]
for f in (f1,f2,f3,K.m,K.co,K.p.fget): dis.dis(f)
dis.dis('x=1\nwhile x: x-=1\nelse: y=2'); dis.dis(lambda: 1,show_caches=True); dis.show_code(f1)
for i in list(dis.get_instructions(f2))[:4]: print(i.opname,i.arg,i.argval,i.argrepr,i.offset,i.line_number,i.starts_line,i.is_jump_target,i.positions)
print(dis.Bytecode(lambda x:x+1).dis()); print(dis.stack_effect(dis.opmap['POP_TOP']),dis.opname[100] if 0 else '',dis.code_info(f3).splitlines()[2:5]); t(dis.dis,5); t(dis.dis,'a b'); print(list(dis.findlinestarts(f1.__code__))[:3]); print(f1.__code__.co_exceptiontable[:4], list(f1.__code__.co_lines())[:3], list(f1.__code__.co_positions())[:3], f1.__code__.co_varnames, f1.__code__.co_flags, f1.__code__.co_stacksize, f1.__code__.co_consts, f1.__code__.co_names, f1.__code__.co_qualname, f1.__code__.co_firstlineno)
print(inspect.signature(f1),inspect.getfullargspec(f1),inspect.signature(f1).parameters['d'].kind,inspect.signature(K),inspect.signature(f1).bind(1,d=2).arguments); t(inspect.signature(f1).bind,1); t(inspect.signature,5); t(inspect.signature(f1).bind_partial); b=inspect.signature(f1).bind(1,2,3,d=4,z=5); b.apply_defaults(); print(b,b.args,b.kwargs); print(inspect.isgeneratorfunction(f1),inspect.iscoroutinefunction(K.co),inspect.isclass(K),inspect.ismethod(K().m),inspect.isfunction(K.m),inspect.isbuiltin(len),inspect.getmro(K),inspect.getdoc(f1),inspect.cleandoc(' a\n   b\n'),inspect.getmodule(K).__name__,inspect.unwrap(f1).__name__,[n for n,_ in inspect.getmembers(K) if not n.startswith('__')],inspect.Parameter('a',inspect.Parameter.KEYWORD_ONLY,default=1),inspect.signature(lambda x,/,y,*,z: 0),str(inspect.signature(lambda a:0).replace(return_annotation=int)))
g=f1(3,d=1); print(inspect.getgeneratorstate(g)); next(g); print(inspect.getgeneratorstate(g),inspect.getgeneratorlocals(g)); g.close(); print(inspect.getgeneratorstate(g)); t(inspect.Parameter,'1a',inspect.Parameter.KEYWORD_ONLY); t(inspect.Parameter,'a',inspect.Parameter.VAR_POSITIONAL,default=1); t(inspect.Signature,[inspect.Parameter('a',inspect.Parameter.KEYWORD_ONLY),inspect.Parameter('b',inspect.Parameter.POSITIONAL_ONLY)])
def outer():
    fr=inspect.currentframe(); return fr.f_code.co_name, fr.f_back.f_code.co_name, fr.f_lineno, sorted(fr.f_locals), [s.function for s in inspect.stack()], inspect.getframeinfo(fr).lineno
print(outer()); print(inspect.getsource(outer).splitlines()[0], inspect.getsourcelines(K)[1], inspect.getclosurevars(outer).globals.keys()); t(inspect.getsource,len)
s=io.StringIO('a\nb\r\nc',newline=None); print(s.readlines(),s.tell(),s.seek(0),s.read(2),s.readline(),s.getvalue(),s.closed,s.newlines); s.truncate(3); print(repr(s.getvalue())); t(s.seek,-1); t(s.seek,1,1); t(s.write,b'x'); s.close(); t(s.read); t(io.StringIO,5); b=io.BytesIO(b'abc'); print(b.read(1),b.getbuffer()[1],b.readinto(bytearray(5)),b.seek(0,2),b.write(b'xy'),b.getvalue(),b.readable(),b.isatty()); t(b.write,'s'); t(b.fileno); w=io.TextIOWrapper(io.BytesIO(b'h\xc3\xa9\n'),encoding='utf-8'); print(w.read(),w.encoding,w.line_buffering,w.errors); t(io.TextIOWrapper,io.BytesIO(),encoding='nope'); print([l for l in io.StringIO('x\ny')],io.SEEK_END,issubclass(io.StringIO,io.TextIOBase))
with warnings.catch_warnings(record=True) as rec:
    warnings.simplefilter('always'); warnings.warn('one'); warnings.warn('two',DeprecationWarning,stacklevel=2); warnings.warn(UserWarning('three')); warnings.filterwarnings('ignore',message='fo'); warnings.warn('four'); print([(str(r.message),r.category.__name__,r.lineno) for r in rec])
t(warnings.warn,'x',int); t(warnings.simplefilter,'zz'); print(warnings.formatwarning('m',UserWarning,'f.py',3,'line'))
with warnings.catch_warnings(): warnings.simplefilter('error'); t(warnings.warn,'err',FutureWarning)
@warnings.deprecated('old thing')
def dep(): return 1
dep()
warnings.warn('shown'); warnings.warn('shown')
log=logging.getLogger('a.b'); h=logging.StreamHandler(sys.stdout); h.setFormatter(logging.Formatter('%(levelname)-8s|%(name)s|%(message)s|%(funcName)s|%(lineno)d')); log.addHandler(h); log.setLevel(logging.INFO); log.debug('no'); log.info('yes %d',1); log.warning('w %(k)s',{'k':2}); 
try: 1/0
except ZeroDivisionError: log.exception('ex')
log.log(35,'custom'); logging.addLevelName(35,'CUST'); log.log(35,'named'); print(log,log.getEffectiveLevel(),log.isEnabledFor(10),logging.getLevelName(30),log.parent,logging.root.handlers,log.hasHandlers()); log.addFilter(lambda r: 'drop' not in r.msg); log.info('drop it'); log.info('keep',extra={'q':1}); t(log.info,'x',extra={'message':1}); t(log.setLevel,'NOPE'); ad=logging.LoggerAdapter(log,{'u':1}); ad.info('ad'); logging.basicConfig(format='%(message)s',stream=sys.stdout,level=0); logging.debug('root dbg'); log.propagate=False; log.critical('c',stack_info=False); h.setFormatter(logging.Formatter('{asctime}'[:0]+'{levelname}:{message}',style='{')); log.error('brace'); t(logging.Formatter,'%(x'); t(logging.Formatter,'{x',style='{'); t(logging.Formatter,'a',style='q'); log.info('bad %d','x') if 0 else 0
print(operator.attrgetter('a.b','c')(types.SimpleNamespace(a=types.SimpleNamespace(b=1),c=2)),operator.itemgetter(1,slice(0,2))('abc'),operator.methodcaller('split','b')('abc'),operator.concat([1],[2]),operator.indexOf('abc','c'),operator.countOf([1,1],1),operator.length_hint(iter([1,2])),operator.index(True),operator.truth([]),operator.is_not(1,2),operator.matmul if 0 else '',operator.iadd([1],[2]),operator.itemgetter('a'),operator.attrgetter('x.y'),operator.methodcaller('f',1,k=2),operator.call(len,'ab'),operator.inv(5),operator.contains('ab','a'),operator.setitem([1],0,2)); t(operator.itemgetter); t(operator.attrgetter,1); t(operator.methodcaller); t(operator.methodcaller,1); t(operator.index,1.5); t(operator.length_hint,5,'a'); t(operator.indexOf,'abc','z'); t(operator.add,1,'a'); t(operator.concat,1,2)
class Cy: pass
c=Cy(); c.me=c; c.l=[c,[1]]; d=copy.deepcopy(c); print(d.me is d,d.l[0] is d,d.l[1] is c.l[1]); e=copy.copy(c); print(e.l is c.l,e.me is c)
class Sl: __slots__=('a','b')
s=Sl(); s.a=[1]; print(copy.deepcopy(s).a,copy.copy(s).a is s.a,hasattr(copy.copy(s),'b')); t(copy.copy,(i for i in [])); t(copy.replace,5); print(copy.replace(types.SimpleNamespace(a=1),a=2))
