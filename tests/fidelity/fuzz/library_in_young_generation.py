# What the library's containers and managers leave in the young generation.
import collections, contextlib, gc

def left(make):
    gc.collect()
    made = make()
    return gc.get_count(), type(made).__name__

print(left(lambda: collections.OrderedDict({0: 0, 1: 1})))
print(left(lambda: collections.OrderedDict([(0, 0), (1, 1)])))
print(left(lambda: collections.defaultdict(None, [])))
print(left(lambda: collections.defaultdict(list, {1: 2}, a=3)))
print(left(lambda: collections.Counter([])))
print(left(lambda: collections.Counter("abcab")))
print(left(lambda: collections.Counter(a=1)))
print(left(lambda: collections.Counter("abcab") + collections.Counter("ab")))
print(left(lambda: collections.Counter("abcab") - collections.Counter("ab")))

print(left(lambda: collections.Counter("abcab").most_common()))

def stacked():
    with contextlib.ExitStack() as stack:
        stack.callback(len, "abc")
        print(gc.get_count())
        stack.callback(dict, [], a=1)
        print(gc.get_count())
        stack.enter_context(contextlib.nullcontext(5))
        print(gc.get_count())
    return stack

print(left(stacked))

def failing():
    try:
        with contextlib.ExitStack() as stack:
            stack.callback(int, "x")
            stack.enter_context(contextlib.suppress(KeyError))
            raise KeyError(1)
    except ValueError as error:
        print(type(error.__context__), gc.get_count())

print(left(failing))
