import tracemalloc
def m(f):
    f(); f(); f()
    tracemalloc.start(); f(); tracemalloc.reset_peak(); a=tracemalloc.get_traced_memory()[0]; v=f(); b=tracemalloc.get_traced_memory(); tracemalloc.stop(); return b[0]-a, b[1]-a
n=5; s='name'; w='日本'
for c in ["'%s and %s' % (n, s)", "'%s and %s' % (s, n)", "'%s' % n", "'%s' % (n,)", "'%d' % n", "'a%s' % n", "'%sa' % n", "'%s %s' % (w, n)", "'%r %a' % (n,n)", "'%5s' % n", "'{:>{width}}'.format(w, width=3)", "'{:>{width}}'.format(s, width=9)", "'{}'.format(n)", "'{} {}'.format(n,w)", "'{} {}'.format(w,n)", "'{:{}}'.format(n,9)", "format(id(s)%1, ',')", "'%s' % 12345678901234567890", "'%s,%s' % (12345678901234567890, 1)", "'{0},{1}'.format(12345678901234567890, 1)", "'%d items' % n", "'child %d' % n", "'{:d}'.format(n)", "'{n}'.format(n=n)", "'%(a)s=%(b)d' % {'a':1,'b':2}", "f'{n}'", "f'{n} {w}'", "f'{n:>{n}}'"]:
    print(c, m(eval('lambda: '+c)))
