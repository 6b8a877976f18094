import asyncio
async def producer(q, n):
    for i in range(n):
        await q.put(i)
        print("put", i)
        await asyncio.sleep(0)
    await q.put(None)
async def consumer(q):
    while True:
        x = await q.get()
        if x is None: break
        print("got", x)
        q.task_done()
async def main():
    q = asyncio.Queue(maxsize=2)
    print(q)
    await asyncio.gather(producer(q, 5), consumer(q))
    print(q.empty(), q.qsize(), q.full())
    try: q.get_nowait()
    except asyncio.QueueEmpty as e: print(repr(e))
    lock = asyncio.Lock()
    async def worker(n):
        async with lock:
            print("in", n); await asyncio.sleep(0.001); print("out", n)
    await asyncio.gather(*(worker(i) for i in range(3)))
    ev = asyncio.Event()
    async def waiter(): 
        print("waiting"); await ev.wait(); print("event")
    t = asyncio.create_task(waiter())
    await asyncio.sleep(0.01); ev.set(); await t
    sem = asyncio.Semaphore(2)
    active = 0; most = 0
    async def limited(i):
        nonlocal active, most
        async with sem:
            active += 1; most = max(most, active)
            await asyncio.sleep(0.001 * (i % 3)); active -= 1
    await asyncio.gather(*[limited(i) for i in range(8)])
    print("most", most)
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(asyncio.sleep(0.01, "A")); b = tg.create_task(asyncio.sleep(0.02, "B"))
    print(a.result(), b.result())
    cond = asyncio.Condition()
    async def cw():
        async with cond:
            await cond.wait(); print("cond")
    ts = [asyncio.create_task(cw()) for _ in range(2)]
    await asyncio.sleep(0.01)
    async with cond: cond.notify_all()
    await asyncio.gather(*ts)
    pq = asyncio.PriorityQueue()
    for x in (3, 1, 2): pq.put_nowait(x)
    print([await pq.get() for _ in range(3)])
asyncio.run(main())
