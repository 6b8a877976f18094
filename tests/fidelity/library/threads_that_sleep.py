"""Threads that sleep let others go on: the clock decides who goes on when."""
import threading
import time
from functools import partial


def worker(name, seconds):
    print("start", name)
    time.sleep(seconds)
    print("end", name)


threads = [threading.Thread(target=worker, args=(f"T{n}", n / 10)) for n in (3, 1, 2)]
for thread in threads:
    thread.start()
print("started", threading.active_count(), [thread.is_alive() for thread in threads])
for thread in threads:
    thread.join()
print("joined", threading.active_count(), [thread.is_alive() for thread in threads])

# What is called may be a lambda, a built-in function, a bound method, a partial or an object.
quick = threading.Thread(target=lambda: time.sleep(0.1))
quick.start()
quick.join(0.02)
print(quick.is_alive())
quick.join()
print(quick.is_alive())


class Account:
    def __init__(self):
        self.balance = 0

    def deposit(self, amount):
        seen = self.balance
        time.sleep(amount / 50)
        self.balance = seen + amount

    def __call__(self):
        time.sleep(0.2)
        print("called", self.balance)


account = Account()
several = [threading.Thread(target=target, args=args) for target, args in (
    (time.sleep, (0.05,)), (account.deposit, (5,)), (partial(account.deposit, 7), ()), (account, ()))]
for thread in several:
    thread.start()
for thread in several:
    thread.join()
print(account.balance)


class Result(threading.Thread):
    def __init__(self, n):
        super().__init__()
        self.n, self.result = n, None

    def run(self):
        for i in self.steps():
            self.result = i

    def steps(self):
        for i in range(self.n):
            time.sleep(0.1)
            yield i


runs = [Result(3), Result(2)]
for run in runs:
    run.start()
while any(run.is_alive() for run in runs):
    print("waiting", [run.result for run in runs])
    time.sleep(0.13)
print([run.result for run in runs])


# A thread starts another one, and waits for it.
def outer():
    inner = threading.Thread(target=worker, args=("inner", 0.05))
    inner.start()
    print("outer waits")
    inner.join()
    print("outer ends")


thread = threading.Thread(target=outer)
thread.start()
thread.join()


# An exception waits in its handler while others raise and handle theirs.
def careful(n):
    try:
        raise ValueError(n)
    except ValueError as error:
        time.sleep(0.1 / n)
        print("handled", error, n)
    try:
        try:
            1 / 0
        finally:
            time.sleep(0.1 / n)
    except ZeroDivisionError as error:
        print(error, error.__context__)


threads = [threading.Thread(target=careful, args=(n,)) for n in (1, 3)]
for thread in threads:
    thread.start()
try:
    raise KeyError
except KeyError:
    for thread in threads:
        thread.join()
    print("still handles")


def clock():
    while True:
        print("tick")
        time.sleep(0.1)


threading.Thread(target=clock, daemon=True).start()
time.sleep(0.25)
threading.Thread(target=worker, args=("last", 0.01)).start()
print("over")
