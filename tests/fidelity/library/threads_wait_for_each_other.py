"""Locks, conditions, events, semaphores, barriers and queues on which threads wait for each other."""
import queue
import threading
import time


def run(*calls):
    threads = [threading.Thread(target=target, args=args) for target, *args in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


lock, total = threading.Lock(), 0


def add(name):
    global total
    with lock:
        seen = total
        time.sleep(0.01)
        total = seen + 1
        print(name, total)


run((add, "a"), (add, "b"), (add, "c"))

first, second = threading.Lock(), threading.Lock()


def both(name, one, other, patience):
    with one:
        time.sleep(0.05)
        got = other.acquire(timeout=patience)
        print(name, got)
        if got:
            other.release()


run((both, "A", first, second, 0.2), (both, "B", second, first, 1))

again = threading.RLock()


def twice(name):
    with again:
        with again:
            time.sleep(0.01)
            print(name, "inside")
        print(name, "outside")


run((twice, "one"), (twice, "two"))

condition, items = threading.Condition(), []


def consume(name):
    with condition:
        while not items:
            condition.wait()
        print(name, "took", items.pop(0))


def produce():
    for n in range(3):
        time.sleep(0.02)
        with condition:
            items.append(n)
            condition.notify()


run((consume, "x"), (consume, "y"), (consume, "z"), (produce,))

event = threading.Event()


def wait(name):
    print(name, "waits", event.wait(0.01))
    event.wait()
    print(name, "goes on")


def announce():
    time.sleep(0.05)
    print("now")
    event.set()


run((wait, "p"), (announce,))
event.clear()
print(event.wait(0.01), event.is_set())

ping, pong = threading.Event(), threading.Event()


def turn(mine, other, word):
    for _ in range(3):
        mine.wait()
        mine.clear()
        print(word)
        other.set()


ping.set()
run((turn, ping, pong, "ping"), (turn, pong, ping, "pong"))

places = threading.Semaphore(2)


def visit(n):
    with places:
        print("in", n)
        time.sleep(0.1 * (n + 1))
        print("out", n)


run(*((visit, n) for n in range(4)))
print(places.acquire(blocking=False), places.acquire(timeout=0.01), places.acquire(timeout=0.01))

barrier = threading.Barrier(3, action=lambda: print("all here"))


def meet(n):
    for _ in range(2):
        time.sleep(0.02 * (n + 1))
        print(n, "comes", barrier.n_waiting)
        barrier.wait()
        time.sleep(0.01 * n)


run((meet, 0), (meet, 1), (meet, 2))
try:
    barrier.wait(0.01)
except threading.BrokenBarrierError as error:
    print(repr(error), barrier.broken)

jobs = queue.Queue(maxsize=2)


def put():
    for n in range(5):
        jobs.put(n)
        print("put", n)
        time.sleep(0.01)
    jobs.put(None)


def get():
    while (job := jobs.get()) is not None:
        time.sleep(0.05)
        print("did", job)
        jobs.task_done()


run((put,), (get,))
work = queue.PriorityQueue()


def serve():
    while True:
        print("served", work.get())
        work.task_done()


threading.Thread(target=serve, daemon=True).start()
for pair in (3, "c"), (1, "a"), (2, "b"):
    work.put(pair)
work.join()
for ask in (lambda: jobs.get(timeout=1), lambda: jobs.get(timeout=0.1)):
    try:
        print(ask())
    except queue.Empty as error:
        print(repr(error))
done = threading.Event()


def count():
    n = 0
    while not done.wait(0.1):
        n += 1
    print("counted", n)


counter = threading.Thread(target=count)
counter.start()
time.sleep(0.35)
done.set()
counter.join()
