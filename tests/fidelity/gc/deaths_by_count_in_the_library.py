# Which objects of the library die with their last reference, and which are cycles.
import calendar, collections, concurrent.futures, contextlib, decimal, difflib, fractions, functools, gc, graphlib, inspect
import io, json, logging, pprint, queue, random, re, reprlib, sched, statistics, string, struct, sys, textwrap, threading
import traceback, types, typing, unittest, weakref
class Probe: pass
def gone(label, make):
    o = make()
    try: ref = weakref.ref(o)
    except TypeError: ref = None
    gc.collect()
    probe = Probe(); held = weakref.ref(probe)
    try: o.probe_attribute = probe
    except (AttributeError, TypeError): held = None
    del probe, o
    print(label, ref and ref() is None, held and held() is None, gc.collect())
def f(x, y=1): pass
def report():
    try: 1 / 0
    except ZeroDivisionError as e: return traceback.TracebackException.from_exception(e)
for kind in (threading.Condition, threading.Event, threading.Semaphore, threading.local, queue.Queue, queue.LifoQueue,
             queue.PriorityQueue, concurrent.futures.Future, logging.Formatter, json.JSONEncoder, json.JSONDecoder,
             string.Formatter, textwrap.TextWrapper, pprint.PrettyPrinter, contextlib.ExitStack, contextlib.nullcontext,
             collections.ChainMap, collections.UserDict, collections.Counter, collections.OrderedDict, random.Random,
             fractions.Fraction, io.StringIO, unittest.TestSuite, unittest.TestResult, difflib.Differ,
             types.SimpleNamespace, statistics.NormalDist, sched.scheduler, calendar.TextCalendar,
             weakref.WeakValueDictionary, weakref.WeakKeyDictionary, weakref.WeakSet, reprlib.Repr, decimal.Context):
    gone(kind.__name__, kind)
for label, make in dict(
    thread=lambda: threading.Thread(target=f), logger=lambda: logging.Logger("x"), template=lambda: string.Template("$x"),
    manager=lambda: contextlib.contextmanager(lambda: (yield))(), sorter=lambda: graphlib.TopologicalSorter({"a": ["b"]}),
    matcher=lambda: difflib.SequenceMatcher(None, "a", "b"), signature=lambda: inspect.signature(f), report=report,
    partial=lambda: functools.partial(f, 1), cache=lambda: functools.lru_cache(lambda: 1),
    dispatch=lambda: functools.singledispatch(f), wrapped=lambda: functools.wraps(f)(lambda: 1),
    pattern=lambda: re.compile("abc(d)x*"), struct=lambda: struct.Struct("i"), alias=lambda: typing.List[Probe],
    module=lambda: types.ModuleType("m"), variable=lambda: typing.TypeVar("T"),
).items():
    gone(label, make)
