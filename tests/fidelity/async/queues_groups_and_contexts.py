import asyncio, contextlib, contextvars
async def worker(name, q, out):
    while True:
        item = await q.get()
        if item is None: q.task_done(); break
        await asyncio.sleep(item / 100); out.append((name, item)); q.task_done()
async def main():
    q, out = asyncio.Queue(), []
    for i in [3, 1, 2]: q.put_nowait(i)
    ws = [asyncio.create_task(worker(f'w{i}', q, out), name=f'w{i}') for i in range(2)]
    for _ in ws: await q.put(None)
    await asyncio.gather(*ws); print(out)
    try:
        async with asyncio.timeout(0.01): await asyncio.sleep(1)
    except TimeoutError as e: print('timeout', repr(e))
    try: await asyncio.wait_for(asyncio.sleep(1), 0.01)
    except asyncio.TimeoutError: print('wait_for')
    async def fail(n): await asyncio.sleep(n / 1000); raise ValueError(n)
    try:
        async with asyncio.TaskGroup() as tg:
            t1 = tg.create_task(fail(1)); t2 = tg.create_task(asyncio.sleep(5)); t3 = tg.create_task(fail(1))
    except* ValueError as eg: print(eg, eg.exceptions, t2.cancelled())
    print(await asyncio.gather(fail(1), asyncio.sleep(0, 'ok'), return_exceptions=True))
    for c in asyncio.as_completed([asyncio.sleep(.02, 'b'), asyncio.sleep(.01, 'a')]): print(await c)
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(.01, 1)), asyncio.create_task(asyncio.sleep(1))], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending), [d.result() for d in done]); [p.cancel() for p in pending]
    lock, sem, ev, cond = asyncio.Lock(), asyncio.Semaphore(2), asyncio.Event(), asyncio.Condition()
    order = []
    async def crit(n):
        async with sem, lock: order.append(n); await asyncio.sleep(.001)
    await asyncio.gather(*map(crit, range(4))); print(order, lock.locked(), sem.locked())
    async def waiter(): await ev.wait(); return 'set'
    w = asyncio.create_task(waiter()); await asyncio.sleep(0); ev.set(); print(await w, ev.is_set())
    async def agen(n):
        try:
            for i in range(n): yield i; await asyncio.sleep(0)
        finally: print('agen closed')
    print([x async for x in agen(3)], {x: y async for x in agen(2) if x for y in 'a'})
    async for x in agen(5):
        if x == 1: break
    g = agen(3); print(await anext(g), await anext(g), await anext(g)); print(await anext(g, 'dflt'))
    @contextlib.asynccontextmanager
    async def res(n):
        print('open', n)
        try: yield n
        finally: print('close', n)
    async with res(1) as a, res(2) as b: print(a, b)
    async with contextlib.AsyncExitStack() as st: await st.enter_async_context(res(3)); st.push_async_callback(asyncio.sleep, 0)
    t = asyncio.create_task(asyncio.sleep(10)); await asyncio.sleep(0); t.cancel('why')
    try: await t
    except asyncio.CancelledError as e: print('cancelled', e.args, t.cancelled(), t.done())
    fut = asyncio.get_running_loop().create_future(); asyncio.get_running_loop().call_later(.01, fut.set_result, 99); print(await fut, fut)
    try: fut.set_result(1)
    except asyncio.InvalidStateError as e: print(e)
    try: await asyncio.shield(fail(2))
    except ValueError as e: print('shield', e)
    var = contextvars.ContextVar('var', default='d')
    async def setter(): var.set('inner'); return var.get()
    print(await asyncio.create_task(setter()), var.get())
    loop = asyncio.get_running_loop(); t0 = loop.time(); await asyncio.sleep(.5); print(round(loop.time() - t0, 1))
    print(await asyncio.to_thread(lambda: 'thread'), asyncio.current_task().get_name(), asyncio.iscoroutinefunction(main))
    q2 = asyncio.Queue(1); q2.put_nowait(1)
    try: q2.put_nowait(2)
    except asyncio.QueueFull as e: print(repr(e), q2)
    pq = asyncio.PriorityQueue(); [pq.put_nowait(x) for x in (3, 1, 2)]; print([pq.get_nowait() for _ in range(3)])
    try: await 5
    except TypeError as e: print(e)
    try:
        with res(1): pass
    except TypeError as e: print(e)
    try:
        async with open: pass
    except TypeError as e: print(e)
    try:
        async for i in [1]: pass
    except TypeError as e: print(e)
    return 'done'
print(asyncio.run(main()))
async def co(): return 1
c = co(); print(type(c).__name__, c.cr_frame.f_lineno, c.cr_running)
try: c.send(None)
except StopIteration as e: print('value', e.value)
try: c.send(None)
except RuntimeError as e: print(e)
try: asyncio.run(5)
except (ValueError, TypeError) as e: print(type(e).__name__, e)
try: asyncio.get_running_loop()
except RuntimeError as e: print(e)
asyncio.run(asyncio.sleep(0)); co()
async def boom():
    t = asyncio.create_task(fail2()); await asyncio.sleep(.01)
async def fail2(): raise KeyError('lost')
asyncio.run(boom())
