# What numbers need while they are written shows in the peaks.
import tracemalloc
def f(x):
    tracemalloc.start()
    a=tracemalloc.get_traced_memory()
    tracemalloc.reset_peak()
    s=repr(x)
    b=tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return b[1]-a[0], b[0]-a[0]
for x in (0.5,300.0,1e22,1e16,123456.789,-1.0,0.0,1e-5,5e-324,float('inf'),float('nan'),100.0,3.0,1e15, 299.5):
    print(x, f(x))
def g(x):
    tracemalloc.start()
    print(x, end=' ')
    a=tracemalloc.get_traced_memory()
    tracemalloc.reset_peak()
    print(x, end=' ')
    b=tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return b[1]-a[0], b[0]-a[0]
for x in (0.5,300.0,1e22,1e16,123456.789,-1.0,0.0,1e-5,5e-324,float('inf'),float('nan'),100.0,3.0,1e15, 299.5):
    print(g(x))
print(g(5))
print(g(500))
print(g('5'))
print(g('é'))


def called(make):
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()
    tracemalloc.reset_peak()
    text = make()
    after = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return after[1] - before[0], after[0] - before[0]


for v in (0.5,300.0,1e22,1e16,-1.0,0.0,float('inf'),float('nan'),100.0,1234567.0, -float('inf')):
    for g in (lambda: f'{v}', lambda: f'{v:.2f}', lambda: f'{v:g}', lambda:'%s'%v, lambda:'%.1f'%v, lambda:'%g'%v, lambda: '%r'%v, lambda: str(v), lambda: '{}'.format(v), lambda: '{:e}'.format(v), lambda: '%d'%v if v-v==0 else '', lambda:f'{v:.0f}', lambda:f'{v:8.1%}', lambda: repr([v]), lambda: repr(complex(v)), lambda: round(v,1)):
        print(v, called(g), end=';')
    print()
