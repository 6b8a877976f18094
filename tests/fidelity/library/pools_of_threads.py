"""Calls in pools of threads that sleep, their futures in the order in which they end, and asyncio with threads."""
import asyncio
import logging
import sys
import threading
import time
from concurrent.futures import FIRST_COMPLETED, FIRST_EXCEPTION, ThreadPoolExecutor, TimeoutError, as_completed, wait
from contextvars import ContextVar


def task(n):
    time.sleep(n / 10)
    return n * n


with ThreadPoolExecutor(max_workers=3) as pool:
    futures = [pool.submit(task, n) for n in (3, 1, 2)]
    print([future.running() for future in futures])
    print([future.result() for future in as_completed(futures)])
    print(list(pool.map(task, [2, 1, 0])))
    known = {pool.submit(task, n): n for n in (1, 5)}
    done, others = wait(known, return_when=FIRST_COMPLETED)
    print([known[future] for future in done], [known[future] for future in others])
    done, others = wait(known, timeout=0.1)
    print(len(done), len(others))
    try:
        for future in as_completed(known, timeout=0.1):
            print(future.result())
    except TimeoutError as error:
        print(error)
print([future.done() for future in known])


def named(_):
    time.sleep(0.1)
    return threading.current_thread().name


def fails():
    time.sleep(0.05)
    raise LookupError("nothing")


pool = ThreadPoolExecutor(2, thread_name_prefix="pool")
print(list(pool.map(named, range(2))))
slow, bad = pool.submit(named, 0), pool.submit(fails)
waiting = pool.submit(named, 1)
time.sleep(0.01)
print(waiting.cancel(), waiting.cancelled(), slow.cancel())
done, others = wait([slow, bad], return_when=FIRST_EXCEPTION)
print(bad in done, slow in others)
try:
    slow.result(timeout=0.01)
except TimeoutError as error:
    print(repr(error))
try:
    bad.result()
except LookupError as error:
    print(repr(error))
slow.add_done_callback(lambda future: print("called back", future.result()[:4]))
pool.shutdown()
try:
    pool.submit(print)
except RuntimeError as error:
    print(error)

logging.basicConfig(level=logging.INFO, format="%(threadName)s %(message)s", stream=sys.stdout)
level = ContextVar("level", default=0)


def speak(name):
    level.set(level.get() + 1)
    logging.info("%s starts", name)
    time.sleep(0.1)
    logging.info("%s ends at %d", name, level.get())


level.set(5)
with ThreadPoolExecutor(max_workers=2) as pool:
    for name in "ab":
        pool.submit(speak, name)
speak("main")


def block(seconds):
    time.sleep(seconds)
    return f"slept {seconds}, level {level.get()}"


async def tick():
    for n in range(3):
        print("tick", n)
        await asyncio.sleep(0.1)


async def main():
    print(await asyncio.gather(asyncio.to_thread(block, 0.25), tick(), asyncio.to_thread(block, 0.15)))
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, block, 0.01))
    future = loop.create_future()
    threading.Timer(0.05, lambda: loop.call_soon_threadsafe(future.set_result, "from a timer")).start()
    print(await future)


asyncio.run(main())
