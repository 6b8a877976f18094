# What locks, queues, futures and tasks hold by which names, and how many objects of the collector they are.
import asyncio
import gc


def kinds(thing):
    return [type(each).__name__ for each in gc.get_referents(thing)]


async def nothing():
    return 1


async def main():
    for make in asyncio.Lock, asyncio.Event, asyncio.Semaphore, asyncio.Condition, asyncio.Queue:
        gc.collect()
        before = len(gc.get_objects())
        made = make()
        print(make.__name__, len(gc.get_objects()) - before, list(vars(made)))
    lock = asyncio.Lock()
    async with lock:
        print(lock._locked, lock._waiters)
        task = asyncio.create_task(lock.acquire())
        await asyncio.sleep(0)
        print(type(lock._waiters).__name__, len(lock._waiters), "waiters:1" in repr(lock))
        print(kinds(task), kinds(asyncio.current_task()))
    await task
    future = asyncio.get_running_loop().create_future()
    print(future._callbacks, kinds(future))
    future.add_done_callback(print)
    print(len(future._callbacks), kinds(future))
    future.add_done_callback(len)
    future.add_done_callback(print)
    print(len(future._callbacks), kinds(future))
    print(future.remove_done_callback(print), len(future._callbacks), kinds(future))
    future.add_done_callback(len)
    print(future.remove_done_callback(len), future._callbacks, kinds(future))
    del task
    counts = []
    for _ in range(4):
        for _ in range(50):
            await asyncio.create_task(nothing())
        gc.collect()
        counts.append(len(gc.get_objects()))
    print([count - counts[0] for count in counts])


asyncio.run(main())
