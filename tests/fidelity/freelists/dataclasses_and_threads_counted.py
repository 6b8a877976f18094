"""What making a dataclass, asking for signatures and running a thread leave in the young generation and the free lists."""
import gc
import inspect
import threading
from dataclasses import dataclass, field


def cost(act, times=2):
    for _ in range(times):
        gc.collect()
        gc.disable()
        before = gc.get_count()[0]
        objects = len(gc.get_objects())
        made = act()
        after = gc.get_count()[0]
        objects = len(gc.get_objects()) - objects
        made = None
        print(act.__name__, after - before, objects, gc.get_count()[0] - before, end="; ")
        gc.enable()
        print(gc.collect())


@cost
def empty():
    @dataclass
    class Empty:
        pass

    return Empty


@cost
def fields():
    @dataclass
    class Fields:
        x: int
        y: list = field(default_factory=list)

    return Fields


class Plain:
    def __init__(self, a, b=1, /, c=2, *rest, d=3, **more):
        pass

    def method(self):
        pass


@cost
def of_a_class():
    return inspect.signature(Plain)


@cost
def of_a_method():
    return inspect.signature(Plain(1).method)


@cost
def of_a_function():
    return inspect.signature(Plain.method)


@cost
def made():
    return threading.Thread(target=int)


@cost
def run():
    thread = threading.Thread(target=int)
    thread.start()
    thread.join()
    return thread


@cost
def asked():
    return threading.enumerate(), threading.active_count(), threading.current_thread()


@cost
def signals():
    return threading.Event(), threading.Condition(), threading.Semaphore(), threading.Barrier(2)
