# A generator that ends raises StopIteration, which a context manager catches in its own frame: memory for a moment.
import contextlib, gc, tracemalloc


@contextlib.contextmanager
def resource(name):
    yield name


@contextlib.contextmanager
def careful(name):
    try:
        yield name
    finally:
        pass


@contextlib.contextmanager
def empty():
    return
    yield


def traced(act):
    gc.collect()
    tracemalloc.start()
    try:
        act()
    except Exception as error:
        found = type(error).__name__
    else:
        found = None
    figures = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    print(act.__name__, figures, found)


def used():
    with resource('a') as name:
        pass


def used_with_finally():
    with careful('a') as name:
        pass


def failing_inside():
    with careful('a'):
        raise KeyError


def without_yield():
    with empty():
        pass


def redirected():
    with contextlib.redirect_stdout(None):
        pass


for act in (used, used_with_finally, failing_inside, without_yield, redirected):
    traced(act)
    traced(act)
