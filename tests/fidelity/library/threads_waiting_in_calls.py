# Threads that sleep while something in C has called their Python: while instances are made, an iterable is gone through,
# a key is asked for, a generator is gone on with.
import contextlib
import threading
import time


lines = {"a": [], "b": []}


def say(name, *what):
    lines[name].append(what)


class Worker:
    def __init__(self, name, pause):
        self.name = name
        time.sleep(pause)

    def __call__(self, pause):
        time.sleep(pause)
        return self.name

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        time.sleep(0.02)


class Helper(Worker):
    def __init__(self, name, *, pause):
        super().__init__(name, pause)
        time.sleep(pause)


class Wrong:
    def __init__(self):
        time.sleep(0.01)
        return 1


def slowly(count, pause):
    for number in range(count):
        time.sleep(pause)
        yield number


@contextlib.contextmanager
def managed(name, pause):
    time.sleep(pause)
    say(name, "in")
    yield name
    time.sleep(pause)
    say(name, "out")


def after(pause):
    def asked(value):
        time.sleep(pause)
        return value

    return asked


def work(name, pause):
    for _ in range(3):
        say(name, Worker(name, pause).name, Helper(name, pause=pause)(pause))
    with Worker(name, pause) as worker, managed(worker.name, pause):
        say(name, "within")
    say(name, sum(slowly(3, pause)), list(slowly(2, pause)), tuple(slowly(2, pause)), set(slowly(1, pause)))
    say(name, sorted([3, 1, 2], key=after(pause), reverse=True), max([1, 3, 2], key=after(pause)), min(slowly(2, pause)))
    say(name, list(map(after(pause), [1, 2])), any(slowly(3, pause)), all(slowly(3, pause)), dict(zip("ab", slowly(2, 0))))
    say(name, list(filter(after(pause), slowly(3, pause))), max(slowly(0, pause), default="none"), sum((1, 2), 3))
    steps = slowly(1, pause)
    say(name, next(steps), next(steps, "end"))
    try:
        next(steps)
    except StopIteration as stop:
        say(name, "stop", stop.value)
    for wrong in (Wrong, Worker, lambda: list(5), lambda: sorted([1, "a"], key=after(pause)), lambda: max(())):
        try:
            wrong()
        except (TypeError, ValueError) as error:
            say(name, error)


threads = [threading.Thread(target=work, args=each) for each in (("a", 0.05), ("b", 0.08))]
start = time.monotonic()
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
    print(thread.name, "is over")
took = time.monotonic() - start
for name, said in lines.items():
    print(name, *said, sep="\n")
# The one slept while the other did.
print(3 < took < 6)
