# Locks, queues and futures are no cycles: they die with their last reference.
import asyncio, gc, sys, weakref
class W:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def gone(make):
    o = make(); w = weakref.ref(o); del o; return w() is None
async def main():
    for k in (asyncio.Lock, asyncio.Event, asyncio.Condition, asyncio.Semaphore, asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue, lambda: asyncio.Barrier(2), asyncio.Future, lambda: asyncio.BoundedSemaphore(2)):
        print(gone(k), end=" ")
    print()
    q = asyncio.Queue(); q.put_nowait(W("item")); del q; print("q gone")
    t = asyncio.create_task(asyncio.sleep(0)); w = weakref.ref(t); await t; del t; print(w() is None)
    async def c(x): await asyncio.sleep(0); return x
    t = asyncio.create_task(c(W("arg"))); await asyncio.sleep(0); await asyncio.sleep(0); print(t.done()); del t; print("--")
    lk = asyncio.Lock(); w = weakref.ref(lk)
    async def use():
        async with lk: await asyncio.sleep(0)
    await asyncio.gather(use(), use()); del lk, use; print(w() is None)
    ev = asyncio.Event(); w = weakref.ref(ev); ts = [asyncio.create_task(ev.wait()) for _ in range(2)]; await asyncio.sleep(0); ev.set(); await asyncio.gather(*ts); del ev, ts; print(w() is None)
    q = asyncio.Queue(); w = weakref.ref(q); t = asyncio.create_task(q.get()); await asyncio.sleep(0); q.put_nowait(W("through")); r = await t; del t, q; print(w() is None); del r; print("r gone")
    h = asyncio.get_running_loop().call_later(10, print, W("handle")); h.cancel(); del h; print("handle cancelled")
    async with asyncio.timeout(1) as tm: pass
    w = weakref.ref(tm); del tm; print(w() is None)
    async with asyncio.TaskGroup() as tg: t = tg.create_task(c(1))
    w = weakref.ref(tg); w2 = weakref.ref(t); del tg, t; print(w() is None, w2() is None)
    f = asyncio.gather(c(1), c(2)); w = weakref.ref(f); await f; del f; print(w() is None)
    f = asyncio.shield(c(W("sh"))); r = await f; w = weakref.ref(f); del f; print(w() is None); del r
    f = asyncio.wait_for(c(W("wf")), 1); r = await f; del f, r; print("wf")
    ag = agen(); w = weakref.ref(ag); await ag.__anext__(); del ag; await asyncio.sleep(0); await asyncio.sleep(0); print(w() is None)
    ta = asyncio.create_task(asyncio.sleep(10)); w = weakref.ref(ta); await asyncio.sleep(0); ta.cancel()
    try: await ta
    except asyncio.CancelledError: pass
    del ta; print(w() is None)
    d, p = await asyncio.wait([asyncio.create_task(c(1))]); w = weakref.ref(next(iter(d))); del d, p; print(w() is None)
    print(gc.collect())
async def agen():
    w = W("agen"); yield 1; yield 2
asyncio.run(main())
print("end", gc.collect())
