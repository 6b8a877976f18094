# What a task throws into its coroutine is held by as much as in CPython.
import asyncio
import sys

count = sys.getrefcount


async def fails():
    raise ValueError("x")


async def task():
    made = asyncio.create_task(fails())
    try:
        await made
    except ValueError as error:
        print("task", count(error), count(made))
    print("exception()", count(made.exception()))


async def later():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_soon(future.set_exception, KeyError("k"))
    try:
        await future
    except KeyError as error:
        print("future", count(error), count(future))


async def gathered():
    try:
        await asyncio.gather(fails())
    except ValueError as error:
        print("gather", count(error))


async def cancelled():
    made = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0)
    made.cancel("why")
    try:
        await made
    except asyncio.CancelledError as error:
        print("cancelled", count(error), count(made), error.args)


async def late():
    try:
        await asyncio.wait_for(asyncio.sleep(5), 0.001)
    except TimeoutError as error:
        print("timeout", count(error), count(error.__cause__))


for kind in (task, later, gathered, cancelled, late):
    asyncio.run(kind())
