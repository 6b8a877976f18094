"""Threads, events and locks: what they hold, what the collector sees of one."""
import copy
import gc
import sys
import threading


def parts(thing):
    print(type(thing).__name__, {name: type(value).__name__ for name, value in vars(thing).items()
                                 if not name.startswith(("acquire", "release", "_release", "_acquire", "_is_owned"))})


for make in (threading.Event, threading.Semaphore, threading.BoundedSemaphore, lambda: threading.Barrier(2),
             lambda: threading.Thread(target=print), lambda: threading.Timer(5, print)):
    parts(make())
parts(threading.Event()._cond)
print(len(vars(threading.Condition())), len(vars(threading.Condition(threading.Lock()))))
print(threading.__all__)

counted = [threading.Thread, threading.Event, threading.Condition, threading.Semaphore, threading.Lock, threading.RLock]
for make in counted:
    make()
    gc.collect()
    gc.disable()
    before = len(gc.get_objects())
    kept = make()
    print(make.__name__, len(gc.get_objects()) - before)
    kept = None
    gc.enable()

numbers = []
for _ in range(3):
    thread = threading.Thread(target=lambda: numbers.append(threading.get_ident()))
    thread.start()
    thread.join()
print(len(set(numbers)), thread.ident == numbers[0], thread.is_alive(), thread._started.is_set(), thread._handle.is_done())
print([name for name in vars(thread)])
print(thread._invoke_excepthook.__code__.co_freevars)


def within():
    numbers.append(threading.get_ident())
    other = threading.Thread(target=lambda: numbers.append(threading.get_ident()))
    other.start()
    other.join()


numbers.clear()
thread = threading.Thread(target=within)
thread.start()
thread.join()
print(len(set(numbers)), threading.active_count(), threading.enumerate() == [threading.main_thread()])


def broken_hook(args):
    print("the hook has", args.exc_type.__name__, args.thread.name)
    raise KeyError("the hook fails")


class Quiet:
    def write(self, text):
        pass

    def flush(self):
        pass


threading.excepthook, sys.stderr, kept = broken_hook, Quiet(), sys.stderr
thread = threading.Thread(target=lambda: 1 / 0, name="failing")
thread.start()
thread.join()
sys.stderr = kept
for thing in threading.Event(), threading.Thread(), threading.RLock():
    try:
        copy.deepcopy(thing)
    except TypeError as error:
        print(error)
