import inspect, operator, functools
for o in [operator.itemgetter(1), operator.attrgetter('a'), operator.methodcaller('x'), operator.itemgetter, functools.partial(int, 3), len, print, sorted, int, str.split, type, object, dict.get, list.append, max, range]:
    try:
        print(getattr(o, "__name__", type(o).__name__), inspect.signature(o))
    except Exception as e:
        print(type(e).__name__, e)
