import sys
log = []
def tracer(frame, event, arg):
    name = frame.f_code.co_name
    if frame.f_code.co_filename != __file__: return None
    shown = str(arg).partition(" at ")[0] if event == "return" else arg[0].__name__ + ':' + str(arg[1]) if event == 'exception' else None
    print(f'{event:10} {name:12} {frame.f_lineno - frame.f_code.co_firstlineno:3} {shown!r}')
    return tracer
def run(f, *a):
    print('---', f.__name__)
    sys.settrace(tracer)
    try: r = f(*a)
    except Exception as e: r = repr(e)
    finally: sys.settrace(None)
    print('=', r)
def simple(x):
    y = x + 1
    return y
def loop(n):
    total = 0
    for i in range(n):
        total += i
    else:
        total *= 2
    return total
def one_line(n):
    while n: n -= 1
    return n
def wh(n):
    while n > 0:
        if n == 2:
            n -= 1
            continue
        n -= 1
    return 'x'
def branches(x):
    if x > 0:
        return 'pos'
    elif x == 0:
        return 'zero'
    else:
        return 'neg'
def handles():
    try:
        raise ValueError('v')
    except KeyError:
        print('no')
    except ValueError as e:
        z = str(e)
    finally:
        w = 1
    return z
def inner(): 1 / 0
def deeper():
    try:
        inner()
    except ZeroDivisionError:
        return 'caught'
def escapes():
    inner()
def gen(n):
    for i in range(n):
        yield i
    return 'done'
def uses_gen():
    for x in gen(2):
        pass
    return list(gen(1))
def comp():
    return [i * 2 for i in range(3) if i], {k: v for k, v in
        [(1, 2)]}
def genexp():
    return sum(x
        for x in (1, 2))
def with_it():
    class M:
        def __enter__(self): return 1
        def __exit__(self, *a): return True
    with M() as m:
        raise KeyError('in with')
    return m
def multi():
    return simple(
        simple(1) +
        2)
def nested():
    def g(a): return a * 2
    return g(3)
def lam(): return (lambda x: x + 1)(2)
def recursive(n): return 1 if n < 2 else n * recursive(n - 1)
def del_it():
    class D:
        def __del__(self):
            pass
    d = D()
    del d
    return 1
def deleg():
    r = yield from gen(1)
    return r
def use_deleg():
    return list(deleg())
def matcher(v):
    match v:
        case [a, b]:
            return a
        case {'k': x}:
            return x
        case _:
            return None
def thrown():
    g = gen(3)
    next(g)
    try: g.throw(ValueError('t'))
    except ValueError: pass
    g2 = gen(2); next(g2); g2.close()
def boolean(a, b):
    return (a and
        b) or (not
        a)
def sort_key(): return sorted([3, 1, 2], key=lambda v: -v)
def deco(f):
    return f
def decorated():
    @deco
    def h(): pass
    return h()
def cls_body():
    class A:
        x = 1
        def m(self): return self.x
    return A().m()
def assert_it():
    assert 1 == 1
    assert 2 == 3, 'msg'
def tuple_swap(a, b):
    a, b = b, a
    del a
    global gg
    gg = 1
    pass
    return
run(simple, 1); run(loop, 2); run(one_line, 2); run(wh, 3); run(branches, 0); run(branches, -1); run(handles); run(deeper); run(escapes); run(uses_gen); run(comp); run(genexp); run(with_it); run(multi); run(nested); run(lam); run(recursive, 3); run(del_it); run(use_deleg); run(matcher, [1, 2]); run(matcher, {'k': 3}); run(matcher, 5); run(thrown); run(boolean, 1, 0); run(sort_key); run(decorated); run(cls_body); run(assert_it); run(tuple_swap, 1, 2)
def only_calls(frame, event, arg):
    if frame.f_code.co_filename == __file__: print('call', event, frame.f_code.co_name, frame.f_back.f_code.co_name)
sys.settrace(only_calls); simple(1); deeper(); print(sys.gettrace() is only_calls); sys.settrace(None); print(sys.gettrace())
def bad(frame, event, arg):
    if event == 'line': raise RuntimeError('in tracer')
    return bad
sys.settrace(bad)
try: simple(1)
except RuntimeError as e: print(e, sys.gettrace())
sys.settrace(None)
counts = {}
def counter(frame, event, arg):
    if frame.f_code.co_filename == __file__: counts[event] = counts.get(event, 0) + 1
    return counter
sys.settrace(counter); loop(50); uses_gen(); sys.settrace(None); print(counts)
f = sys._getframe(); print(f.f_trace, f.f_trace_lines, f.f_trace_opcodes)
