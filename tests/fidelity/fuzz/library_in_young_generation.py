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

import copy, types

class Plain:
    def __init__(self, name="plain"):
        self.name = name

print(left(lambda: copy.deepcopy(Plain())))
print(left(lambda: copy.deepcopy(Plain())))
print(left(lambda: copy.copy(Plain())))
print(left(lambda: copy.deepcopy([[1], {"a": (2, [])}])))
print(left(lambda: types.new_class("Made", (Plain,), None, lambda members: members.update(a=1))))
print(left(lambda: types.new_class("Made")))
print(left(lambda: collections.UserList([1, 2])))
print(left(lambda: collections.UserList()))
print(left(lambda: collections.UserDict(a=1)))
print(left(lambda: len(collections.ChainMap({1: 2}, {3: 4}))))
