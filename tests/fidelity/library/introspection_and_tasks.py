import inspect, traceback, warnings, typing, types, contextvars, copy, weakref, dis, ast, logging, argparse, csv, hashlib, sys, io, abc, asyncio, queue, threading, graphlib, numbers, fnmatch, linecache, keyword, token if 0 else keyword, atexit, gc, tokenize if 0 else gc, secrets if 0 else gc
from typing import *
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def fn(a, /, b: int, *c, d=4, e: str = 'x', **f) -> bool: "doc"
s = inspect.signature(fn); print(s, list(s.parameters), s.parameters['b'].annotation, s.parameters['d'].default, s.parameters['c'].kind, s.return_annotation, s.bind(1, 2, 3, d=5).arguments, s.bind_partial(1).args); t(lambda: s.bind(1)); t(lambda: s.bind(1, 2, a=3)); print(s.replace(parameters=[]), inspect.getfullargspec(fn), inspect.getdoc(fn), inspect.isfunction(fn), inspect.ismethod(fn), inspect.isclass(int), inspect.isgeneratorfunction(fn), inspect.isbuiltin(len), inspect.getmodule(fn).__name__, inspect.getsource(fn), inspect.getmro(bool), inspect.cleandoc('  a\n    b'), inspect.isabstract(abc.ABC), [n for n, _ in inspect.getmembers(type('X', (), {'zz': 1})) if not n.startswith('__')], inspect.unwrap(fn) is fn, inspect.getattr_static(fn, '__doc__'), inspect.Parameter('x', inspect.Parameter.KEYWORD_ONLY, default=1), inspect.currentframe().f_lineno, inspect.stack()[0].function, inspect.getcallargs(fn, 1, 2)); t(lambda: inspect.signature(5)); t(lambda: inspect.getsource(int)); t(lambda: inspect.getsource(5)); t(lambda: inspect.Parameter('1x', inspect.Parameter.KEYWORD_ONLY)); print(inspect.signature(len), inspect.signature(int) if 0 else '', inspect.signature(type('Q', (), {'__init__': lambda self, a, b=1: None})), inspect.signature(lambda *, k: 1), inspect.signature(fn.__call__) if 0 else '')
def e1(): e2()
def e2(): raise ValueError('deep')
try: e1()
except ValueError as e:
    print(traceback.format_exc(), traceback.format_exception_only(e), traceback.extract_tb(e.__traceback__), [f.name for f in traceback.extract_tb(e.__traceback__)], traceback.format_tb(e.__traceback__)[-1], traceback.TracebackException.from_exception(e).exc_type_str, len(list(traceback.walk_tb(e.__traceback__))), e.__traceback__.tb_next.tb_lineno); traceback.print_exc(file=sys.stdout, limit=1); te = traceback.TracebackException.from_exception(e, capture_locals=True); print(''.join(te.format())); print(traceback.format_list([('f.py', 3, 'name', 'code')]), traceback.format_exception(ValueError('no tb')), traceback.format_exception(None) if 0 else '', traceback.format_exception(KeyError, KeyError('q'), None))
try:
    try: 1 / 0
    except ZeroDivisionError as z: raise RuntimeError('wrapped') from z
except RuntimeError as e: print(''.join(traceback.format_exception(e, chain=False)), str(traceback.TracebackException.from_exception(e).__cause__), sys.exc_info()[0].__name__, sys.exception() is e)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always'); warnings.warn('a'); warnings.warn('b', DeprecationWarning, stacklevel=1); warnings.warn(UserWarning('inst')); print(len(w), w[0].category, w[1].message, w[2].lineno > 0, w[0].filename == __file__)
with warnings.catch_warnings(): warnings.simplefilter('error'); t(lambda: warnings.warn('boom', RuntimeWarning))
print(warnings.formatwarning('m', UserWarning, 'f.py', 3, 'line')); t(lambda: warnings.warn('x', int)); t(lambda: warnings.simplefilter('nope')); 
@warnings.deprecated('use other')
def old(): return 1
with warnings.catch_warnings(record=True) as w: warnings.simplefilter('always'); old(); print(w[0].message, w[0].category.__name__, old.__deprecated__)
T = TypeVar('T'); print(T, List[int], Optional[int], Union[int, str, None], Dict[str, List[T]][int], Callable[[int], str], Tuple[int, ...], Literal['a', 1], Any, Type[int], Annotated[int, 'm'], ClassVar[int], Final, get_type_hints(fn), get_origin(List[int]), get_args(Dict[str, int]), get_args(Callable[[int], str]), cast(int, 'x'), NoReturn, NewType('UID', int)(5), NewType('UID', int), Generic, TypedDict('TD', {'a': int})(a=1), NamedTuple('NT', [('x', int)])(1), Union[int], Union[int, int], Optional[None], int | None, (int | str).__args__, List, ForwardRef('X'), Iterable[int], list[int], dict[str, int].__args__, type[int], Self, Never, TypeAlias, ParamSpec('P'), Concatenate, Unpack, overload, runtime_checkable, Protocol, LiteralString, reveal_type is not None, is_typeddict(dict), assert_type(1, int), get_overloads(fn), Required, NotRequired, TypeGuard[int], Awaitable[int], AsyncIterator, Counter if 0 else '', Text, Hashable, SupportsInt, no_type_check is not None, get_protocol_members(SupportsInt), TypeIs[int], ReadOnly)
for f in (lambda: List[int, str], lambda: Union[()], lambda: Optional[int, str], lambda: Literal[[]], lambda: T[int], lambda: int[str], lambda: Callable[int], lambda: Generic[int], lambda: isinstance([], List[int]), lambda: isinstance(1, Union[int, str]), lambda: issubclass(int, int | str), lambda: isinstance(1, list[int]), lambda: TypeVar('X', int), lambda: TypeVar('X', bound=int, covariant=True, contravariant=True), lambda: Any(), lambda: List(), lambda: List[int](), lambda: ClassVar[ClassVar[int]], lambda: Protocol[int], lambda: assert_never(1), lambda: type('G', (Generic[T],), {}), lambda: Annotated[int], lambda: NewType('A', int)('x'), lambda: list[int]([1]), lambda: dict[int], lambda: tuple[()], lambda: cast('int', 1), lambda: Dict[int], lambda: Union[int, 'str'], lambda: get_type_hints(type('H', (), {'__annotations__': {'a': 'nope'}}))): t(f)
@runtime_checkable
class Sized2(Protocol):
    def size(self) -> int: ...
class HasSize:
    def size(self): return 1
print(isinstance(HasSize(), Sized2), isinstance(5, Sized2), issubclass(HasSize, Sized2)); t(lambda: Sized2())
class NP(Protocol): x: int
t(lambda: isinstance(1, NP))
class Box(Generic[T]):
    def __init__(self, v: T): self.v = v
print(Box[int](5).v, Box[int], Box[int].__origin__, Box.__parameters__, Box[T][str], Box[int] == Box[int], Box[int]('x').__orig_class__); t(lambda: Box[int, str])
class TD2(TypedDict, total=False): a: Required[int]; b: str
print(TD2(a=1), TD2.__required_keys__, TD2.__optional_keys__, TD2.__annotations__, TD2.__total__)
class NT2(NamedTuple):
    x: int
    y: str = 'd'
    def both(self): return self.x, self.y
print(NT2(1), NT2(1).both(), NT2.__annotations__, NT2._field_defaults); t(lambda: NT2())
cv = contextvars.ContextVar('cv', default=1); tok = cv.set(2); print(cv.get(), tok.old_value is contextvars.Token.MISSING, tok.var is cv); cv.reset(tok); print(cv.get(), contextvars.copy_context().run(lambda: (cv.set(9), cv.get())), cv.get()); t(lambda: cv.reset(tok)); t(lambda: contextvars.ContextVar('q').get()); t(lambda: contextvars.ContextVar(5))
class Node: pass
n = Node(); r = weakref.ref(n, lambda r: print('cb')); p = weakref.proxy(n); p.x = 1; print(r() is n, n.x, weakref.getweakrefcount(n), r == weakref.ref(n), hash(r) == hash(n)); ws = weakref.WeakSet([n]); wv = weakref.WeakValueDictionary(k=n); wk = weakref.WeakKeyDictionary({n: 1}); f = weakref.finalize(n, print, 'fin', 1); print(len(ws), dict(wv)['k'] is n, list(wk.values()), f.alive, f.peek()[1:3]); del n; print(r(), len(ws), len(wv), len(wk), f.alive); t(lambda: p.x); t(lambda: weakref.ref(5)); t(lambda: weakref.proxy([])); t(lambda: wv['k']); t(lambda: hash(weakref.ref(Node())))
print(ast.dump(ast.parse('x = f(1, *a, k=2)'), indent=1), ast.literal_eval("{'a': [1, (2, -3.5), {4}, None, b'x', 1+2j]}"), ast.unparse(ast.parse('if x:\n  y=1\nelse:\n  z = [i for i in range(3) if i]')), [type(x).__name__ for x in ast.walk(ast.parse('a+b'))], ast.parse('1', mode='eval').body.value); t(lambda: ast.literal_eval('f()')); t(lambda: ast.parse('x ='))
class V(ast.NodeTransformer):
    def visit_Constant(self, n): return ast.Constant(n.value * 2)
tree = ast.fix_missing_locations(V().visit(ast.parse('y = 5 + 1'))); ns = {}; exec(compile(tree, 'f', 'exec'), ns); print(ns['y'])
logging.basicConfig(stream=sys.stdout, level=logging.INFO, format='%(levelname)s:%(name)s:%(message)s', force=True); lg = logging.getLogger('a.b'); lg.info('hi %s', 1); lg.debug('no'); lg.warning('w %(x)d', {'x': 5}); lg.error('bad %d', 'x') if 0 else None; lg.log(25, 'lvl'); print(lg.getEffectiveLevel(), lg.parent.name, logging.getLevelName(25), lg.isEnabledFor(10), lg); 
try: 1 / 0
except ZeroDivisionError: lg.exception('oops')
p = argparse.ArgumentParser(prog='prog', description='desc', epilog='end'); p.add_argument('file', help='a file'); p.add_argument('-n', '--num', type=int, default=3, metavar='N', help='num (default: %(default)s)'); p.add_argument('-v', action='count'); p.add_argument('--flag', action=argparse.BooleanOptionalAction); p.add_argument('--ch', choices=['a', 'b']); g = p.add_mutually_exclusive_group(); g.add_argument('--x', action='store_true'); g.add_argument('--y', nargs='*'); print(p.parse_args(['f', '-n', '5', '-vv', '--no-flag', '--y', '1', '2']), p.format_help())
for a in ([], ['f', '-n', 'x'], ['f', '--ch', 'z'], ['f', '--x', '--y'], ['f', 'g'], ['f', '--nope'], ['f', '--nu', '4']):
    try: print(p.parse_args(a))
    except SystemExit as e: print('exit', e.code)
out = io.StringIO(); cw = csv.writer(out); cw.writerow(['a,b', 'c"d', 1, None, 'x\ny']); csv.DictWriter(out, ['p', 'q']).writerow({'p': 1, 'q': 2}); print(repr(out.getvalue()), list(csv.reader(['a,"b,c",d', '"x""y",z'])), list(csv.DictReader(['h1,h2', '1,2,3', '4'])), list(csv.reader(['a;b'], delimiter=';')), csv.Sniffer().sniff('a;b\nc;d').delimiter, csv.list_dialects()); t(lambda: csv.DictWriter(out, ['a']).writerow({'b': 1})); t(lambda: list(csv.reader(['"abc'], strict=True))); t(lambda: csv.writer(out, delimiter='ab')); t(lambda: csv.writer(5)); t(lambda: next(csv.reader([1])))
print(hashlib.sha256(b'x').hexdigest(), hashlib.md5(b'').hexdigest(), hashlib.new('sha1', b'a').hexdigest(), hashlib.sha512().digest_size); t(lambda: hashlib.md5('x')); t(lambda: hashlib.new('zz')); ts = graphlib.TopologicalSorter({'d': {'b', 'c'}, 'b': {'a'}, 'c': {'a'}}); print(list(ts.static_order())[0]); t(lambda: list(graphlib.TopologicalSorter({1: [2], 2: [1]}).static_order())); print(isinstance(1, numbers.Integral), isinstance(1.5, numbers.Rational), fnmatch.fnmatch('a.py', '*.py'), fnmatch.filter(['a', 'b.c'], '*.?'), keyword.iskeyword('if'), keyword.softkwlist)
async def co(n): await asyncio.sleep(n / 100); return n
async def main():
    print(await asyncio.gather(co(2), co(1)), await asyncio.wait_for(co(1), 5)); 
    try: await asyncio.wait_for(co(50), .01)
    except TimeoutError as e: print('timeout', repr(e))
    async with asyncio.TaskGroup() as tg: a = tg.create_task(co(1)); b = tg.create_task(co(2))
    print(a.result(), b.done(), await asyncio.gather(co(1), asyncio.sleep(0, 'r'), return_exceptions=True)); q = asyncio.Queue(); await q.put(1); print(await q.get(), q.empty())
    task = asyncio.create_task(co(100)); task.cancel()
    try: await task
    except asyncio.CancelledError: print('cancelled', task.cancelled())
    async for x in agen(): print(x, end=' ')
    print([x async for x in agen()], [await co(1) for _ in range(2)]); sem = asyncio.Semaphore(1)
    async with sem: print('sem')
    ev = asyncio.Event(); ev.set(); print(await ev.wait()); done, pending = await asyncio.wait([asyncio.create_task(co(1))]); print(len(done), len(pending)); 
    for c in asyncio.as_completed([co(2), co(1)]): print(await c, end=';')
    print(await asyncio.shield(co(1)), asyncio.current_task().get_name())
    try:
        async with asyncio.TaskGroup() as tg: tg.create_task(bad()); tg.create_task(co(1))
    except* ValueError as eg: print(eg.exceptions)
async def bad(): raise ValueError('in task')
async def agen():
    for i in range(2): yield i
asyncio.run(main()); t(lambda: asyncio.run(5)); t(lambda: asyncio.get_running_loop())
