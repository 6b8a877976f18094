import gc, ast
gc.collect(); gc.disable()
def t(l,f):
    f(); print(l, gc.collect())
tr=ast.parse('x=1+2\ndef f(): pass')
t('parse', lambda: ast.parse('x=1+2\ndef f(): pass'))
t('dump', lambda: ast.dump(tr))
t('dump indent', lambda: ast.dump(tr, indent=1))
t('walk', lambda: list(ast.walk(tr)))
t('lit', lambda: ast.literal_eval('[1,2,(3,)]'))
t('unparse', lambda: ast.unparse(tr))
class V(ast.NodeVisitor):
    def visit_Name(self,n): pass
t('visit', lambda: V().visit(tr))
class T(ast.NodeTransformer): pass
t('tr', lambda: T().visit(tr))
t('fix', lambda: ast.fix_missing_locations(tr)); t('inc', lambda: ast.increment_lineno(tr)); t('gd', lambda: ast.get_docstring(tr)); t('iter', lambda: list(ast.iter_child_nodes(tr)))
import inspect, textwrap, pprint, json, re, string, copy, pickle, functools, collections, contextlib, dataclasses, enum, typing, argparse, unittest, io, logging, threading, asyncio
gc.collect()
t('sig', lambda: inspect.signature(t)); t('members', lambda: len(inspect.getmembers(V)) and None)
t('pp', lambda: pprint.pformat({'a':[1,2],'b':{'c':(1,)}}))
t('dumps', lambda: json.dumps({'a':1},indent=1)); t('dumps', lambda: json.dumps({'a':1})); t('loads', lambda: json.loads('{"a":[1]}'))
t('re', lambda: re.compile('a(b|c)*d')); t('resub', lambda: re.sub('a','b','aaa')); t('tmpl', lambda: string.Template('$a').substitute(a=1)); t('fmt', lambda: string.Formatter().format('{0}',1))
t('deepcopy', lambda: copy.deepcopy([1,[2],{3:4}])); t('pickle', lambda: pickle.loads(pickle.dumps([1,{2:3}])))
t('nt', lambda: collections.namedtuple('P','x y')); t('dc', lambda: dataclasses.make_dataclass('D',['x','y'])); t('enum', lambda: enum.Enum('E','A B')); t('ntt', lambda: typing.NamedTuple('Q',[('a',int)])); t('td', lambda: typing.TypedDict('TD',{'a':int}))
t('newtype', lambda: typing.NewType('U',int)); t('generic', lambda: type('G',(typing.Generic[typing.TypeVar('T')],),{}) if 0 else None)
t('lru', lambda: functools.lru_cache(lambda x: x)); t('lru2', lambda: functools.lru_cache(None)(lambda x: x)(1)); t('sd', lambda: functools.singledispatch(lambda x: x)); t('wraps', lambda: functools.wraps(t)(lambda: 0)); t('cmp', lambda: sorted([1,2],key=functools.cmp_to_key(lambda a,b:0)))
def cm():
    @contextlib.contextmanager
    def c(): yield
    with c(): pass
t('cm', cm)
def es():
    with contextlib.ExitStack() as s: s.callback(int)
t('es', es)
def sup():
    with contextlib.suppress(ValueError): raise ValueError
t('sup', sup)
def red():
    with contextlib.redirect_stdout(io.StringIO()): print('x')
t('red', red)
def ap():
    p=argparse.ArgumentParser(); p.add_argument('--x',type=int); p.add_argument('y',nargs='*'); p.parse_args(['--x','1','a'])
t('ap', ap); t('ap', ap)
def ut():
    class T(unittest.TestCase):
        def test_a(self): self.assertEqual(1,1)
        def test_b(self):
            with self.assertRaises(ValueError): int('x')
    unittest.TextTestRunner(stream=io.StringIO()).run(unittest.defaultTestLoader.loadTestsFromTestCase(T))
def lg():
    l=logging.getLogger('zz'); h=logging.StreamHandler(io.StringIO()); l.addHandler(h); l.warning('a %s',1); l.removeHandler(h)
t('lg', lg); t('lg', lg)
def th():
    x=threading.Thread(target=int); x.start(); x.join()
t('th', th); t('th', th)
def tm():
    x=threading.Timer(0.001,int); x.start(); x.join()
t('tm', tm)
t('ev', lambda: threading.Event()); t('cond', lambda: threading.Condition()); t('bar', lambda: threading.Barrier(1).wait())
async def co(): await asyncio.sleep(0)
t('aio', lambda: asyncio.run(co())); t('aio', lambda: asyncio.run(co()))
async def co2(): await asyncio.gather(co(),co())
t('aio2', lambda: asyncio.run(co2()))
async def co3():
    async with asyncio.TaskGroup() as g: g.create_task(co())
t('aio3', lambda: asyncio.run(co3()))
async def co4():
    try: await asyncio.wait_for(asyncio.sleep(1),0.001)
    except TimeoutError: pass
t('aio4', lambda: asyncio.run(co4()))
async def co5():
    q=asyncio.Queue(); await q.put(1); await q.get(); await asyncio.to_thread(int)
t('aio5', lambda: asyncio.run(co5()))
async def co6():
    async def bad(): raise ValueError
    await asyncio.gather(bad(), return_exceptions=True)
    try: await bad()
    except ValueError: pass
    t_=asyncio.create_task(asyncio.sleep(10)); await asyncio.sleep(0); t_.cancel()
    try: await t_
    except asyncio.CancelledError: pass
t('aio6', lambda: asyncio.run(co6()))
from concurrent.futures import ThreadPoolExecutor
def tp():
    with ThreadPoolExecutor(2) as e: list(e.map(abs,[1,2])); e.submit(int,'x').exception()
t('tp', tp); t('tp', tp)
from unittest.mock import Mock, MagicMock, patch
t('mock', lambda: Mock()); t('mock', lambda: Mock()(1)); t('mm', lambda: MagicMock()); t('mm', lambda: MagicMock().a.b(1)); 
def pt():
    with patch('json.dumps', return_value=1): json.dumps(2)
t('patch', pt)
import decimal, fractions, datetime, statistics, random, heapq, csv, configparser, html, textwrap, difflib, shlex, graphlib, types, weakref, traceback, warnings, uuid, ipaddress, pathlib, urllib.parse, calendar, queue, sched, time, timeit
gc.collect()
t('dec', lambda: decimal.Decimal(1)/3); t('fr', lambda: fractions.Fraction(1,3)+1); t('dt', lambda: datetime.datetime.now()); t('strp', lambda: datetime.datetime.strptime('2020','%Y')); t('stat', lambda: statistics.stdev([1,2,4])); t('rnd', lambda: random.Random(1).random()); t('csv', lambda: list(csv.DictReader(io.StringIO('a,b\n1,2'))))
def cp():
    c=configparser.ConfigParser(); c.read_string('[a]\nb=1'); c['a']['b']
t('cp', cp); t('tw', lambda: textwrap.wrap('a b c',2)); t('diff', lambda: list(difflib.ndiff(['a'],['b']))); t('sm', lambda: difflib.SequenceMatcher(None,'abc','abd').ratio()); t('shlex', lambda: shlex.split('a b')); t('graph', lambda: list(graphlib.TopologicalSorter({1:[2]}).static_order())); t('types', lambda: types.new_class('X')); t('ns', lambda: types.SimpleNamespace(a=1))
class W: pass
t('wf', lambda: weakref.finalize(W(), int)); t('wvd', lambda: weakref.WeakValueDictionary(a=V)); t('ws', lambda: weakref.WeakSet([V]))
def fe():
    try: 1/0
    except Exception as e: traceback.format_exc()
t('fe', fe); t('te', lambda: traceback.TracebackException.from_exception(ValueError(1)));t('fs', lambda: traceback.format_stack() and None)
def wa():
    with warnings.catch_warnings(record=True): warnings.simplefilter('always'); warnings.warn('x')
t('tb', lambda: typing.get_type_hints(W)); t('proto', lambda: isinstance(1, typing.SupportsInt)); t('cast', lambda: typing.List[int])
