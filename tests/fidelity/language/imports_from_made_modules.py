import sys, types, importlib
mod = types.ModuleType('plug', 'doc'); exec('''
x = 1
def __getattr__(name):
    if name == 'lazy': return 'computed'
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
def __dir__(): return ['x', 'lazy']
class C:
    def m(self): return __name__
''', mod.__dict__); sys.modules['plug'] = mod
import plug
from plug import lazy, C
print(plug.lazy, lazy, dir(plug), C().m(), C.__module__, plug, plug.__doc__, plug.__spec__, importlib.import_module('plug') is plug, C)
try: plug.nope
except AttributeError as e: print(e)
try: from plug import zip_
except ImportError as e: print(e, e.name, e.path)
pkg = types.ModuleType('pk'); pkg.__path__ = []; sub = types.ModuleType('pk.sub'); sub.v = 5; pkg.sub = sub; sys.modules.update({'pk': pkg, 'pk.sub': sub})
import pk.sub as ps, pk.sub
from pk import sub as s2
from pk.sub import *
print(ps.v, pk.sub.v, s2 is ps, v)
try: import pk.missing
except ModuleNotFoundError as e: print(e, e.name)
try: import nope.a.b
except ModuleNotFoundError as e: print(e, e.name)
sys.modules['blocked'] = None
try: import blocked
except ModuleNotFoundError as e: print(e)
def f():
    import math as m, os.path as p
    from collections import (deque as dq,
                             OrderedDict)
    return m.pi, p.sep, dq, OrderedDict.__name__
print(f())
try: exec('from . import x', {'__name__': 'a'})
except ImportError as e: print(type(e).__name__, e)
try: exec('from .. import x', {'__name__': 'a.b', '__package__': 'a'})
except ImportError as e: print(type(e).__name__, e)
try: exec('from plug import *\nprint(x)', {})
except Exception as e: print(type(e).__name__, e)
mod.__all__ = ['x', 'zz']
try: exec('from plug import *', {})
except Exception as e: print(type(e).__name__, e)
mod.__all__ = [5]
try: exec('from plug import *', {})
except Exception as e: print(type(e).__name__, e)
print(__import__('os.path').__name__, __import__('os.path', fromlist=['sep']).__name__, importlib.util.find_spec('json') is not None if hasattr(importlib, 'util') else '')
eg = ExceptionGroup('g', [ValueError(1), KeyError('k'), ExceptionGroup('n', [ValueError(2), OSError(3)])])
try: raise eg
except* ValueError as e: print('VE', e.exceptions, e.message)
except* (KeyError, OSError) as e: print('KO', e.exceptions)
try:
    try: raise eg
    except* ValueError: raise TypeError('new')
    except* KeyError: pass
except ExceptionGroup as e: print(repr(e), e.exceptions[0].__context__ and type(e.exceptions[0].__context__))
try:
    try: raise ValueError('plain')
    except* ValueError as e: print(repr(e)); raise
except BaseException as e: print(repr(e))
def h():
    for i in range(3):
        try:
            raise ExceptionGroup('x', [ValueError(i)])
        except* ValueError:
            if i == 1: return_ = i
        else: print('no')
        finally: print('f', i)
    return return_
print(h())
for src in ['try: pass\nexcept* A: return', 'def f():\n try: pass\n except* A: return', 'for x in y:\n try: pass\n except* A: continue', 'try: pass\nexcept* (A, B) as e: pass\nexcept C: pass', 'try: pass\nexcept*: pass']:
    try: compile(src, 's', 'exec'); print('ok')
    except SyntaxError as e: print(e)
for bad in ['ExceptionGroup("a", [])', 'ExceptionGroup("a", 5)', 'ExceptionGroup("a", [5])', 'ExceptionGroup(5, [ValueError()])', 'ExceptionGroup("a", [KeyboardInterrupt()])', 'BaseExceptionGroup("a", [ValueError()])', 'BaseExceptionGroup("a", [KeyboardInterrupt()])', 'ExceptionGroup("a")', 'eg.split(5)', 'eg.split(lambda e: isinstance(e, OSError))', 'eg.subgroup((KeyError, TypeError))', 'eg.derive([ValueError()])', 'eg.message', 'str(eg)', 'eg.args', 'eg.exceptions[2].exceptions', 'eg.split(eg)', 'eg.subgroup(lambda e: e is eg) is eg']:
    try: print(bad, eval(bad))
    except Exception as e: print(bad, type(e).__name__, e)
class MyEG(ExceptionGroup):
    def derive(self, excs): return MyEG(self.message, excs, ) if 0 else MyEG.__new__(MyEG, 'derived', excs)
m = MyEG('m', [ValueError(), TypeError()]); print(m.split(ValueError), type(m.subgroup(TypeError)).__name__)
try:
    try: raise eg
    except* int: pass
except TypeError as e: print(e)
try:
    try: raise eg
    except* ExceptionGroup: pass
except TypeError as e: print(e)
