import gc
async def ag():
    yield 0
    yield 1
def d(label, f):
    gc.collect()
    a = gc.get_count()[0]
    r = f()
    b = gc.get_count()[0]
    r = None
    c = gc.get_count()[0]
    print(label, a, b, c)
g = ag()
def make(): return ag()
s = g.__anext__()
def send():
    try: s.send(None)
    except StopIteration as e: pass
def send2():
    try: g.asend(None).send(None)
    except StopIteration as e: pass
def send3():
    try: g.asend(None).send(None)
    except StopAsyncIteration as e: pass
d('make', make)
d('send', send)
d('send2', send2)
d('send3', send3)
def si(v):
    try: raise StopIteration(v)
    except StopIteration as e: pass
d('si', lambda: si(1))
class It:
    def __iter__(self): return self
    def __next__(self): raise StopIteration(7)
def gen():
    yield
    return 5
def s1():
    g = gen(); next(g)
    try: next(g)
    except StopIteration as e: pass
d('gen', s1)
def s2():
    g = gen(); next(g)
    try: g.send(None)
    except StopIteration as e: pass
d('gen send', s2)
def s3():
    g = gen(); next(g)
    try: g.send(None)
    except StopIteration: pass
d('gen send', s3)
def s3():
    g = iter([])
    try: next(g)
    except StopIteration: pass
d('it', s3)
async def co(): return 5
def s4():
    try: co().send(None)
    except StopIteration: pass
d('co', s4)
async def co():
    r = []
    async for x in ag(): r.append(x)
    return [x async for x in ag()]
def s4():
    try: co().send(None)
    except StopIteration: pass
d('async for', s4)
