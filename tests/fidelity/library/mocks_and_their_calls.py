import re, sys
from unittest.mock import Mock, MagicMock, NonCallableMock, NonCallableMagicMock, call, patch, sentinel, DEFAULT, ANY, PropertyMock, create_autospec, mock_open, seal, AsyncMock
import unittest.mock as um
def show(*a):
    print(re.sub(r"id='\d+'", "id=N", ' '.join(map(str, a))))
def fails(f, *a, **k):
    try: r = f(*a, **k)
    except Exception as e: show(type(e).__name__, '|', e)
    except BaseException as e: show('BASE', type(e).__name__, e)
    else: show('no error', r)
m = Mock()
show(m, m.foo, m.foo.bar, m(), m.foo(), m.foo().baz, repr(m.a.b().c))
show(m.called, m.call_count, m.call_args, m.call_args_list, m.mock_calls, m.method_calls)
m = Mock(name='thing', return_value=3, attr=5)
show(m, m(1, a=2), m.attr, m.call_args, m.call_args.args, m.call_args.kwargs, m.call_args[0], m.call_args[1])
show(m.mock_calls, m.called, m.call_count)
m.assert_called_with(1, a=2); m.assert_called_once_with(1, a=2); m.assert_called(); m.assert_called_once(); m.assert_any_call(1, a=2)
m(2); 
fails(m.assert_called_once); fails(m.assert_called_once_with, 2); fails(m.assert_called_with, 1, a=2); fails(m.assert_any_call, 7); fails(m.assert_not_called)
fails(m.assert_has_calls, [call(3)]); m.assert_has_calls([call(1, a=2), call(2)]); m.assert_has_calls([call(2), call(1, a=2)], any_order=True); fails(m.assert_has_calls, [call(2), call(1, a=2)]); fails(m.assert_has_calls, [call(2), call(9)], any_order=True)
n = Mock()
fails(n.assert_called); fails(n.assert_called_once); fails(n.assert_called_with, 1); fails(n.assert_called_once_with, 1); fails(n.assert_any_call, 1); n.assert_not_called()
fails(lambda: n.assert_foo); fails(lambda: n.asert_called); fails(lambda: n.called_once); fails(lambda: n.assert_called_one); fails(lambda: n._mock_nope); fails(lambda: n.__foo__); fails(lambda: n.has_calls)
n.x.y(1); n.x.z = 4; n.x(5)
show(n.mock_calls, n.method_calls, n.x.mock_calls, n.x.y.call_args)
show(call(1), call(1, a=2), call.foo(1), call.foo.bar(1, x=2), call().foo(2), call.a, call, call(1) == call(1), call(1) != call(2), call.foo(1) == ('foo', (1,), {}), call(1) == ((1,), {}), call() == (), call.x().y(3).call_list(), call(1) == call(1, a=2), call(ANY) == call(5))
show(tuple(call(1, b=2)), tuple(call.m(1)), call(1).args, call(1, c=3).kwargs, len(call(1)), call(1)[0])
# side effects
s = Mock(side_effect=[1, 2, ValueError('x'), StopIteration])
for _ in range(5): fails(s)
s = Mock(side_effect=KeyError('k')); fails(s, 1); show(s.call_count, s.side_effect)
s = Mock(side_effect=lambda *a, **k: (a, k)); show(s(1, b=2)); s.side_effect = lambda x: DEFAULT; s.return_value = 'dflt'; show(s(1))
s.side_effect = None; show(s(1)); s.side_effect = ZeroDivisionError; fails(s)
s.side_effect = 'abc'; show(s(), s(), s()); fails(s)
s = Mock(return_value=[]); show(s() is s())
s.reset_mock(); show(s.called, s.mock_calls, s.return_value, s.call_args)
s.reset_mock(return_value=True); show(s.return_value, s())
s.child(1); s.reset_mock(); show(s.child.called)
# magic
mm = MagicMock()
show(len(mm), bool(mm), list(mm), int(mm), float(mm), complex(mm), str(mm) == repr(mm), mm[1], mm + 1, 'x' in mm, mm == mm, mm == 3, mm != 3, hash(mm) == hash(mm), mm.__str__, iter(mm).__class__.__name__)
mm[2] = 3; del mm[2]; show(mm.mock_calls)
mm.__len__.return_value = 7; mm.__getitem__.side_effect = lambda k: k * 2; mm.__iter__.return_value = [1, 2]; mm.__contains__.return_value = True; mm.__str__.return_value = 'text'; mm.__enter__.return_value = 'entered'
show(len(mm), mm[4], list(mm), 5 in mm, str(mm))
with mm as v: show(v)
show(mm.__exit__.call_args, mm.__enter__.mock_calls)
mm.__bool__.return_value = False; show(bool(mm), mm < 3 if 0 else '')
fails(lambda: mm < 3); fails(lambda: len(Mock())); fails(lambda: Mock()[0]); fails(lambda: Mock() + 1); fails(lambda: list(Mock()))
mk = Mock(); mk.__len__ = Mock(return_value=9); mk.__getitem__ = lambda self, k: ('gi', k); mk.__str__ = lambda self: 'lam'; show(len(mk), mk[3], str(mk)); mk.__add__ = lambda s, o: o; show(mk + 4)
show(round(mm) if 0 else '', mm.__hash__() == hash(mm), divmod(mm, 2)[0] if 0 else '', mm @ 2, -mm, mm >> 1, ~mm)
mm2 = MagicMock(); mm2 += 1; show(mm2); show(mm2(1)(2), mm2.x[1].y)
# spec
class Foo:
    cls = 1
    def __init__(self, a): self.a = a
    def meth(self, x, y=1): return x
    @staticmethod
    def st(x): pass
    @property
    def prop(self): return 1
sp = Mock(spec=Foo)
show(sp, sp.meth, sp.cls, isinstance(sp, Foo), sp.__class__, type(sp).__name__); fails(lambda: sp.nope); fails(lambda: sp.a); sp.new = 3; show(sp.new); fails(lambda: sp.meth.foo); show(sp.meth(1, 2, 3, 4))
ss = Mock(spec_set=Foo); fails(setattr, ss, 'new', 1); ss.cls = 3; show(ss)
sl = Mock(spec=['a', 'b']); show(sl.a, sl); fails(lambda: sl.c); fails(lambda: sl.assert_foo)
show(Mock(wraps=[1, 2]).count(1)); w = Mock(wraps=len); show(w('abc'), w.mock_calls)
m = MagicMock(spec=dict); show(m, isinstance(m, dict)); fails(lambda: m.foo)
del m.keys; fails(lambda: m.keys)
nc = NonCallableMock(); fails(nc); show(nc)
nm = NonCallableMagicMock(); show(nm, len(nm)); fails(lambda: nm())
# configure
c = Mock(**{'method.return_value': 3, 'other.side_effect': KeyError}); show(c.method()); fails(c.other)
c.configure_mock(z=1, **{'q.w.return_value': 8}); show(c.z, c.q.w())
p = Mock(); ch = Mock(); p.attach_mock(ch, 'kid'); ch(1); show(p.mock_calls, ch)
p = Mock(); a = Mock(name='named'); p.a = a; a(1); show(p.mock_calls); b = Mock(); p.b = b; b(2); show(p.mock_calls, b)
show(sentinel.x, sentinel.x is sentinel.x, repr(DEFAULT), ANY, ANY == 3, ANY != 3, DEFAULT)
fails(Mock, spec=Foo, wrong=1); show(dir(Mock(spec=['aa']))[-3:] if 0 else '')
class T:
    @property
    def pp(self): return 0
with patch.object(T, 'pp', new_callable=PropertyMock) as mp:
    mp.return_value = 5; t = T(); show(t.pp); t.pp = 9; show(mp.mock_calls, mp)
