import tracemalloc, contextlib
def f(n):
    tracemalloc.start()
    with contextlib.ExitStack() as s:
        pass
    a= tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return a
def g():
    s = contextlib.ExitStack()
    tracemalloc.start()
    s.enter_context(c)
    a= tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return a,s
def h(s):
    tracemalloc.start()
    s.__exit__(None,None,None)
    a= tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return a
c=contextlib.nullcontext()
for i in range(4):
    print(f(1))
    a,s=g()
    print(a)
    print(h(s))
    s=contextlib.ExitStack()
    s.callback(print)
    print(h(s))
