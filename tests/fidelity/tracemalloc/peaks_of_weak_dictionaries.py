# What looking into weak dictionaries and sets takes meanwhile.
import gc, weakref, tracemalloc
def m(f):
    tracemalloc.start()
    a=tracemalloc.get_traced_memory()
    tracemalloc.reset_peak()
    f()
    b=tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return b[1]-a[0], b[0]-a[0]
class K: pass
d=weakref.WeakValueDictionary(); k=K()
print(m(lambda: sorted(d)), m(lambda: sorted(d)))
d['a']=k
print(m(lambda: sorted(d)), m(lambda: list(d)), m(lambda: len(d)), m(lambda: 'a' in d), m(lambda: d['a']), m(lambda: d.get('a')), m(lambda: list(d.items())), m(lambda: list(d.values())), m(lambda: list(d.keys())), m(lambda: list(d.valuerefs())))
d=weakref.WeakKeyDictionary(); 
print(m(lambda: list(d)), m(lambda: list(d)))
d[k]=1
print(m(lambda: list(d)), m(lambda: len(d)), m(lambda: k in d), m(lambda: d[k]), m(lambda: list(d.items())), m(lambda: list(d.keyrefs())))
d=weakref.WeakSet(); 
print(m(lambda: list(d)), m(lambda: list(d)))
d.add(k)
print(m(lambda: list(d)), m(lambda: len(d)), m(lambda: k in d), m(lambda: d.add(k)), m(lambda: d.copy()), m(lambda: d|d))
gc.collect()
def f():
    try: [][0]
    except Exception as e: sorted(d)
print(m(f), m(f))
def f():
    try: [][0]
    except Exception as e: list(w)
w=weakref.WeakValueDictionary()
print(m(f), m(f))
w['b']=k
print(m(f), m(f))
