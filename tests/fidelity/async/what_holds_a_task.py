# How many references to tasks and futures there are while they run and afterwards.
import asyncio
import sys


async def work(value):
    print("in task", sys.getrefcount(value), sys.getrefcount(asyncio.current_task()))
    return value


async def main():
    value = object()
    task = asyncio.create_task(work(value))
    print(await task is value, sys.getrefcount(task))
    await asyncio.sleep(0)
    print(sys.getrefcount(task))
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_soon(lambda f: (print(sys.getrefcount(f)), f.set_result(1)), future)
    await future
    print(sys.getrefcount(future))
    task = asyncio.create_task(work(value))
    task.add_done_callback(lambda t: print("done", sys.getrefcount(t)))
    await task
    await asyncio.gather(work(value), work(value))
    await asyncio.wait_for(work(value), 1)
    done, _ = await asyncio.wait([asyncio.create_task(work(value)) for _ in range(2)])
    print([sys.getrefcount(t) for t in done])
    async with asyncio.TaskGroup() as group:
        task = group.create_task(work(value))
    print(sys.getrefcount(task))
    queue = asyncio.Queue()
    task = asyncio.create_task(queue.get())
    await asyncio.sleep(0)
    queue.put_nowait(value)
    print(await task is value, sys.getrefcount(value), sys.getrefcount(task))


asyncio.run(main())
