import re, os, sys, types
from unittest.mock import *
from unittest import mock, TestCase
import unittest
def show(*a):
    print(re.sub(r"id='\d+'", "id=N", ' '.join(map(str, a))))
def fails(f, *a, **k):
    try: r = f(*a, **k)
    except Exception as e: show(type(e).__name__, '|', e)
    else: show('no error', r)
def helper(): return 'real'
class Service:
    limit = 3
    def fetch(self, key): return 'fetched ' + key
    @classmethod
    def make(cls): return cls()
    @staticmethod
    def util(x): return x
config = {'a': 1, 'b': 2}
@patch('__main__.helper')
def t1(h): show(h, helper is h); h.return_value = 'fake'; return helper()
show(t1(), helper())
@patch('__main__.helper', return_value=5)
@patch.object(Service, 'fetch', autospec=True)
def t2(extra, f, h): show(f.__name__, h, extra, Service().fetch('k')); return helper()
show(t2('x'))
with patch('__main__.helper', new=lambda: 'lam') as h: show(helper(), h.__name__)
with patch.object(Service, 'limit', 10) as l: show(Service.limit, l)
show(Service.limit)
with patch.object(Service, 'fetch', side_effect=ValueError('bad')): fails(Service().fetch, 1)
with patch.object(Service, 'make') as mk: show(Service.make(), mk.called)
show(type(Service.__dict__['make']).__name__, type(Service.__dict__['util']).__name__)
with patch.dict(config, {'a': 9, 'c': 3}): show(config)
show(config)
with patch.dict(config, clear=True, z=1): show(config)
show(config)
@patch.dict('__main__.config', {'q': 1})
def t3(): show(config)
t3(); show(config)
with patch.multiple(Service, limit=7, fetch=DEFAULT) as vals: show(vals, Service.limit)
fails(patch.object(Service, 'nope').start); fails(patch, 'nodot')
with patch('__main__.nothing', create=True) as x: show(nothing is x)
fails(lambda: nothing)
p = patch('__main__.helper'); m = p.start(); show(helper is m); p.stop(); show(helper())
fails(p.stop); 
a = patch.object(Service, 'limit', 1); a.start(); patch.stopall(); show(Service.limit)
@patch('__main__.helper', new_callable=lambda: (lambda: 'nc'))
def t4(h): return helper()
show(t4())
@patch('__main__.Service')
class TestIt(TestCase):
    def test_a(self, S): self.assertIs(S, Service); S.return_value.fetch.return_value = 1; self.assertEqual(Service().fetch(), 1); S.assert_called_once_with()
    def other(self): return Service
show(TestIt.test_a.__name__, TestIt.other is TestIt.__dict__['other'])
unittest.main(argv=['x'], exit=False, verbosity=0) if 0 else TestIt('test_a').debug()
def func(a, b=2, *args, c, **kw): "doc"
af = create_autospec(func); fails(af); fails(af, 1); show(af(1, c=3), af.mock_calls); af.assert_called_once_with(1, c=3); show(af.__name__, type(af).__name__)
fails(af.assert_called_with, 2, c=3)
ac = create_autospec(Service); inst = ac(); show(ac, inst, isinstance(inst, Service)); show(inst.fetch('x')); fails(inst.fetch); fails(lambda: inst.nope); fails(ac, 1); show(inst.fetch)
ai = create_autospec(Service, instance=True); fails(ai); show(ai.limit)
fails(create_autospec(Service).util, 1, 2)
mo = mock_open(read_data='line1\nline2\nline3')
with patch('builtins.open', mo):
    with open('f.txt') as f: show(f.read())
    with open('f.txt') as f: show([l for l in f])
    with open('f.txt') as f: show(f.readline(), f.readlines(), f.read())
    with open('out', 'w') as f: show(f.write('x'))
show(mo.mock_calls[:3]); mo.assert_called_with('out', 'w'); mo().write.assert_called_once_with('x')
s = Mock(); s.a.b = 1; seal(s); fails(lambda: s.c); fails(lambda: s.a.z); show(s.a.b)
import asyncio
am = AsyncMock(return_value=4)
async def main():
    show(await am(1), am.await_count, am.await_args, am.mock_calls); am.assert_awaited_once_with(1); am.assert_awaited(); am.assert_awaited_once(); am.assert_any_await(1); am.assert_has_awaits([call(1)])
    fails(am.assert_not_awaited); fails(am.assert_awaited_with, 2)
    se = AsyncMock(side_effect=[1, ValueError('v')]); show(await se())
    try: await se()
    except ValueError as e: show(e)
    mm = MagicMock(); 
    async with mm as z: show(z)
    mm.__aiter__.return_value = [1, 2]; show([i async for i in mm])
asyncio.run(main())
n = AsyncMock(); fails(n.assert_awaited); show(n, n.assert_awaited_once)
m = Mock(); m.method.return_value.other.return_value = 'deep'; show(m.method().other(), m.mock_calls)
m.assert_has_calls([call.method(), call.method().other()])
class Err(Exception): pass
m.method.side_effect = Err('e'); fails(m.method, 2)
m1 = Mock(return_value=None); m1(x={'a': 1}); fails(m1.assert_called_with, x={'a': 2})
def se(*args, **kwargs): return args
m1 = Mock(side_effect=se); show(m1(1, 2)); 
m3 = MagicMock(return_value=10); 
show([m3(i) for i in range(3)], m3.call_args_list, m3.call_args_list == [call(0), call(1), call(2)], [c.args for c in m3.call_args_list])
m3.reset_mock(); show(m3.call_count)
sorted_calls = Mock(); sorted_calls.b(); sorted_calls.a(); show(sorted_calls.method_calls)
show(mock.FILTER_DIR, 'assert_called' in dir(Mock()), [d for d in dir(Mock()) if not d.startswith('assert')])
show(Mock().__class__, Mock.__mro__[1:4], isinstance(MagicMock(), Mock), isinstance(Mock(), MagicMock), type(Mock()) is Mock, type(Mock()).__name__)
o = Mock(); o.return_value.__enter__ = Mock(return_value=5); o.return_value.__exit__ = Mock(return_value=False)
with o() as q: show(q)
import copy, pickle
fails(pickle.dumps, Mock())
m = MagicMock(); m.__setitem__('k', 1); show(m.__setitem__.call_args); m.__setitem__.assert_called_with('k', 1)
m = MagicMock(name='db'); m.cursor().execute('sql', 1); m.cursor.return_value.fetchall.return_value = [1]; show(m.cursor().fetchall(), m.mock_calls, m.cursor.return_value.mock_calls)
m.cursor.return_value.execute.assert_called_once_with('sql', 1); fails(m.cursor.return_value.execute.assert_called_once_with, 'x'); fails(m.cursor().close.assert_called)
t = Mock(spec=helper); show(t); fails(t, 1); t2 = Mock(spec=Service.fetch); fails(t2, 1, 2, 3)
fails(Mock(spec=Service).fetch.assert_called_with, 1); sp = Mock(spec=Service); sp.fetch(key=1); fails(sp.fetch.assert_called_with, 2); sp.fetch.assert_called_with(key=1)
