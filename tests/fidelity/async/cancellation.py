import asyncio
async def work():
    try:
        print("working")
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelled!")
        raise
    finally:
        print("cleanup")
async def main():
    t = asyncio.create_task(work(), name="W")
    await asyncio.sleep(0.01)
    print(t.cancel(), t.cancelling())
    try:
        await t
    except asyncio.CancelledError as e:
        print("main saw", repr(e))
    print(t.cancelled(), t.done())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fail(ValueError("v")))
            tg.create_task(fail(KeyError("k")))
            tg.create_task(work())
    except* ValueError as eg:
        print("VE", eg.exceptions)
    except* KeyError as eg:
        print("KE", eg.exceptions)
    async with asyncio.timeout(None) as tm: print(tm.when(), tm.expired())
    f = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_soon(f.set_result, 42)
    print(await f, f)
    try: f.set_result(1)
    except asyncio.InvalidStateError as e: print(repr(e))
    s = asyncio.shield(asyncio.sleep(0.01, 5)); print(await s)
    print(asyncio.current_task().get_name(), len(asyncio.all_tasks()))
    loop = asyncio.get_running_loop()
    loop.call_later(0.02, print, "later"); loop.call_later(0.01, print, "sooner")
    await asyncio.sleep(0.03)
    print(asyncio.iscoroutinefunction(main), asyncio.iscoroutine(5), asyncio.isfuture(f))
async def fail(e):
    await asyncio.sleep(0)
    raise e
asyncio.run(main())
try: asyncio.get_running_loop()
except RuntimeError as e: print(e)
try: asyncio.run(5)
except ValueError as e: print(e)
try: asyncio.create_task(None)
except RuntimeError as e: print(e)
async def nested():
    try: asyncio.run(main2())
    except RuntimeError as e: print(e)
async def main2(): pass
asyncio.run(nested())
async def names(): print(asyncio.current_task().get_name())
asyncio.run(names())
loop = asyncio.new_event_loop()
print(loop.run_until_complete(asyncio.sleep(0, "r")), loop.is_running())
loop.close(); print(loop.is_closed())
try: loop.run_until_complete(main2())
except RuntimeError as e: print(e)
