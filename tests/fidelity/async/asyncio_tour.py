# asyncio: tasks, groups, queues, locks, timeouts, generators, managers, and their mistakes.
import asyncio, contextlib
def t(c):
    try: print(asyncio.run(c))
    except BaseException as e: print(type(e).__name__, e)
async def w(n,x):
    await asyncio.sleep(n); print('done',x); return x
async def a1(): return await asyncio.gather(w(.3,'a'),w(.1,'b'),w(.2,'c'))
t(a1())
async def bad(n): 
    await asyncio.sleep(n); raise ValueError(n)
async def a2(): return await asyncio.gather(w(.1,1),bad(.05),return_exceptions=True)
t(a2())
async def a3(): return await asyncio.gather(w(.1,1),bad(.05))
t(a3())
async def a4():
    async with asyncio.timeout(.05): await asyncio.sleep(1)
t(a4())
async def a5():
    try: await asyncio.wait_for(asyncio.sleep(1),.01)
    except TimeoutError as e: return repr(e), repr(e.__cause__)
t(a5())
async def a6():
    task=asyncio.create_task(w(1,'z'),name='tt'); await asyncio.sleep(0); print(task.get_name(),task.done(),task.cancel(),task.cancelling())
    try: await task
    except asyncio.CancelledError as e: print('cancelled',task.cancelled(),repr(e))
    return task.done()
t(a6())
async def a7():
    q=asyncio.Queue(2)
    async def prod():
        for i in range(4): await q.put(i); print('put',i)
        await q.put(None)
    async def cons():
        while (x:=await q.get()) is not None: print('got',x); q.task_done()
    await asyncio.gather(prod(),cons()); return q.qsize(),q.empty(),q.full(),q.maxsize
t(a7())
async def a8():
    lock=asyncio.Lock(); out=[]
    async def f(i):
        async with lock: out.append(i); await asyncio.sleep(.01); out.append(i)
    await asyncio.gather(*map(f,range(3))); return out, lock.locked(), repr(lock)[:30]
t(a8())
async def a9():
    ev=asyncio.Event(); 
    async def waiter(): await ev.wait(); print('set'); 
    task=asyncio.create_task(waiter()); await asyncio.sleep(.01); ev.set(); await task; return ev.is_set()
t(a9())
async def a10():
    async with asyncio.TaskGroup() as tg: x=tg.create_task(w(.02,1)); y=tg.create_task(w(.01,2))
    return x.result(),y.result()
t(a10())
async def a11():
    try:
        async with asyncio.TaskGroup() as tg: tg.create_task(bad(.01)); tg.create_task(w(1,'never')); tg.create_task(bad(.01))
    except* ValueError as eg: print(repr(eg), len(eg.exceptions))
t(a11())
async def agen():
    try:
        for i in range(3): yield i; await asyncio.sleep(0)
    finally: print('agen closed')
async def a12():
    r=[x async for x in agen() if x]
    async for x in agen():
        if x==1: break
    g=agen(); print(await anext(g), await g.asend(None)); await g.aclose()
    try: await anext(g)
    except StopAsyncIteration as e: print('stop',repr(e))
    return r, await anext(agen(),'d')
t(a12())
class CM:
    async def __aenter__(self): print('in'); return 5
    async def __aexit__(self,*a): print('out',a[0]); return True
async def a13():
    async with CM() as x: print(x); raise KeyError
    return 'ok'
t(a13())
@contextlib.asynccontextmanager
async def acm():
    print('a'); yield 1; print('b')
async def a14():
    async with acm() as x: print(x)
    async with contextlib.AsyncExitStack() as st: await st.enter_async_context(acm()); st.callback(print,'cb'); st.push_async_callback(w,.01,'pc')
t(a14())
async def a15():
    done,pend=await asyncio.wait([asyncio.create_task(w(.01,1)),asyncio.create_task(w(.5,2))],return_when=asyncio.FIRST_COMPLETED)
    for p in pend: p.cancel()
    return len(done),len(pend)
t(a15())
async def a16():
    out=[]
    for c in asyncio.as_completed([w(.03,1),w(.01,2),w(.02,3)]): out.append(await c)
    return out
t(a16())
async def a17():
    loop=asyncio.get_running_loop(); f=loop.create_future(); loop.call_later(.01,f.set_result,42); loop.call_soon(print,'soon'); return await f
t(a17())
async def a18(): return await asyncio.to_thread(sum,[1,2])
t(a18())
async def a19():
    sem=asyncio.Semaphore(2); n=0;m=0
    async def f():
        nonlocal n,m
        async with sem: n+=1; m=max(m,n); await asyncio.sleep(.01); n-=1
    await asyncio.gather(*[f() for _ in range(5)]); return m
t(a19())
async def a20():
    async def inner(): await asyncio.sleep(1)
    x=asyncio.shield(inner())
    try: await asyncio.wait_for(x,.01)
    except TimeoutError: return 'to'
t(a20())
async def a21():
    cond=asyncio.Condition(); res=[]
    async def wt():
        async with cond: await cond.wait_for(lambda: len(res)>1); res.append('w')
    tk=asyncio.create_task(wt())
    for i in range(3):
        await asyncio.sleep(0)
        async with cond: res.append(i); cond.notify_all()
    await tk; return res
t(a21())
t(5)
async def co(): pass
c=co(); print(type(c).__name__, c.cr_running, c.cr_await); c.close()
try: c.send(None)
except RuntimeError as e: print(e)
c=co()
try: c.send(None)
except StopIteration as e: print(repr(e))
try: c.send(1)
except RuntimeError as e: print(e)
c=co()
try: c.send(1)
except TypeError as e: print(e)
c.close()
try:
    for x in co(): pass
except TypeError as e: print(e)
async def lst():
    return [await co() for _ in range(2)], [x async for x in agen()], {x: 1 async for x in agen()}, (x async for x in agen())
r=asyncio.run(lst()); print(r[:3], type(r[3]).__name__)
async def badaw():
    await 5
t(badaw())
async def badfor():
    async for x in [1]: pass
t(badfor())
async def badwith():
    async with open: pass
t(badwith())
class AW:
    def __await__(self): return 5
async def aw(): await AW()
t(aw())
class AW2:
    def __await__(self): yield 1
async def aw2(): await AW2()
t(aw2())
class AI:
    def __aiter__(self): return self
    def __anext__(self): return 5
async def ai():
    async for x in AI(): pass
t(ai())
async def nested(): 
    return asyncio.run(co())
t(nested())
print(asyncio.iscoroutinefunction(co), asyncio.iscoroutine(5))
with asyncio.Runner() as r: print(r.run(w(0,'r')), r.get_loop().is_running())
loop=asyncio.new_event_loop(); print(loop.run_until_complete(w(0,'l'))); loop.close(); print(loop.is_closed())
try: loop.run_until_complete(co())
except RuntimeError as e: print(e)
try: asyncio.get_running_loop()
except RuntimeError as e: print(e)
