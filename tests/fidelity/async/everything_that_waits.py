import asyncio, sys, gc
async def worker(name, q, out):
    while True:
        item = await q.get()
        await asyncio.sleep(0.01 * item)
        out.append((name, item)); q.task_done()
async def main():
    q = asyncio.Queue(maxsize=2); out = []
    ws = [asyncio.create_task(worker(f"w{i}", q, out)) for i in range(3)]
    for i in range(7): await q.put(i)
    print(q); await q.join(); print(sorted(out))
    for w in ws: w.cancel()
    print(await asyncio.gather(*ws, return_exceptions=True))
    lock = asyncio.Lock(); order = []
    async def locked(n):
        async with lock: order.append(n); await asyncio.sleep(0.001)
    await asyncio.gather(*(locked(i) for i in range(4))); print(order, repr(lock)[-11:])
    sem = asyncio.Semaphore(2); now = peak = 0
    async def s(n):
        nonlocal now, peak
        async with sem:
            now += 1; peak = max(peak, now); await asyncio.sleep(0.001); now -= 1
    await asyncio.gather(*map(s, range(6))); print(peak, sem._value)
    ev = asyncio.Event()
    async def waiter(): return await ev.wait()
    t = asyncio.create_task(waiter()); await asyncio.sleep(0); ev.set(); print(await t)
    cond = asyncio.Condition(); box = []
    async def consumer():
        async with cond:
            await cond.wait_for(lambda: box); return box.pop()
    c = asyncio.create_task(consumer()); await asyncio.sleep(0)
    async with cond: box.append(1); cond.notify_all()
    print(await c)
    try:
        async with asyncio.TaskGroup() as tg:
            a = tg.create_task(asyncio.sleep(1, "a"))
            async def bad(): await asyncio.sleep(0); raise ValueError("bad")
            b = tg.create_task(bad())
    except* ValueError as eg: print(eg.exceptions, a.cancelled())
    async with asyncio.TaskGroup() as tg: r = tg.create_task(asyncio.sleep(0, 5))
    print(r.result(), tg)
    try: await asyncio.wait_for(asyncio.sleep(10), 0.01)
    except TimeoutError as e: print(type(e).__name__)
    try:
        async with asyncio.timeout(0.01): await asyncio.sleep(1)
    except TimeoutError: print("timeout")
    bar = asyncio.Barrier(3)
    async def meet(i):
        n = await bar.wait(); return n
    print(sorted(await asyncio.gather(*map(meet, range(3)))), repr(bar)[-22:])
    l2 = asyncio.Lock(); await l2.acquire()
    t1 = asyncio.create_task(l2.acquire()); t2 = asyncio.create_task(l2.acquire()); await asyncio.sleep(0)
    l2.release(); t1.cancel(); await asyncio.sleep(0); await asyncio.sleep(0); print(t1.cancelled(), t2.done(), l2.locked())
    pq = asyncio.PriorityQueue(); [pq.put_nowait(x) for x in (3, 1, 2)]; print([pq.get_nowait() for _ in range(3)])
    try: pq.get_nowait()
    except asyncio.QueueEmpty as e: print(repr(e))
    q.shutdown()
    try: await q.get()
    except asyncio.QueueShutDown as e: print(repr(e))
    async def agen():
        for i in range(3): yield i; await asyncio.sleep(0)
    print([x async for x in agen()], {t.get_name() for t in asyncio.all_tasks()})
    async for x in agen(): break
asyncio.run(main())
try: asyncio.run(5)
except ValueError as e: print(e)
async def outer():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(asyncio.sleep(5)); tg.create_task(asyncio.sleep(6))
async def canceller():
    t = asyncio.create_task(outer()); await asyncio.sleep(0.01); t.cancel()
    try: await t
    except asyncio.CancelledError as e: print("cancelled", t.cancelled())
asyncio.run(canceller())
with asyncio.Runner() as r: print(r.run(asyncio.sleep(0, "x")), r.run(asyncio.sleep(0, "y")))
