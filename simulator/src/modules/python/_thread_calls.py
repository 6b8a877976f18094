# What functions in C do that call Python, said in Python. A thread that waits leaves the stack with its frames
# (vm/fiber.rs), and can't where a function of the host's has called one of them: so in a thread these are called instead.

_generator = type(each for each in ())


def _made(cls, /, *args, **kwds):
    # type.__call__
    made = cls.__new__(cls, *args, **kwds)
    if isinstance(made, cls):
        answer = type(made).__init__(made, *args, **kwds)
        if answer is not None:
            raise TypeError(f"__init__() should return None, not '{type(answer).__name__}'")
    return made


def _says_nothing(code):
    # Whether a function can only return None: RETURN_VALUE is 36, RETURN_CONST 103.
    words = zip(code.co_code[::2], code.co_code[1::2])
    return not any([word == 36 or word == 103 and code.co_consts[place] is not None for word, place in words])


def _next(iterator, /, *default):
    # What a generator returns at its end is lost here, so that it must be nothing.
    if type(iterator) is _generator and (default or _says_nothing(iterator.gi_code)):
        for item in iterator:
            return item
    return next(iterator, *default)


def _each(iterable):
    # What map() and filter() give, without their frames of the host.
    if type(iterable) is map:
        function, *iterators = iterable.__reduce__()[1]
        iterators = [_each(each) for each in iterators]
        while True:
            arguments = []
            for iterator in iterators:
                for item in iterator:
                    arguments.append(item)
                    break
                else:
                    return
            yield function(*arguments)
    elif type(iterable) is filter:
        function, iterator = iterable.__reduce__()[1]
        for item in _each(iterator):
            if item if function is None or function is bool else function(item):
                yield item
    else:
        for item in iterable:
            yield item


def _found(iterable):
    # What an iterable gives, if finding it runs Python.
    return [item for item in _each(iterable)] if type(iterable) in (_generator, map, filter) else iterable


def _taking_all(function):
    def take(*args, **kwds):
        if args:
            args = _found(args[0]), *args[1:]
        return function(*args, **kwds)

    return take


def _taking_some(function, wanted):
    def take(*args):
        if len(args) != 1 or type(args[0]) not in (_generator, map, filter):
            return function(*args)
        for item in _each(args[0]):
            if (not item) is not wanted:
                return wanted
        return not wanted

    return take


def _by_key(items, key):
    return [key(item) for item in items].__getitem__


def _sorted(*args, key=None, reverse=False):
    if len(args) != 1 or key is None:
        return sorted(*map(_found, args), key=key, reverse=reverse)
    items = [item for item in _each(args[0])]
    return [items[place] for place in sorted(range(len(items)), key=_by_key(items, key), reverse=reverse)]


def _choosing(function):
    def choose(*args, key=None, **kwds):
        items = [item for item in _each(args[0])] if len(args) == 1 else args
        if not items or key is None:
            return function(items, **kwds) if len(args) == 1 else function(*args, key=key, **kwds)
        return items[function(range(len(items)), key=_by_key(items, key), **kwds)]

    return choose


# By what is called; None is for classes of which it makes instances.
in_python = {None: _made, next: _next, sorted: _sorted, any: _taking_some(any, True), all: _taking_some(all, False)}
in_python |= {each: _taking_all(each) for each in (list, tuple, set, frozenset, dict, sum)}
in_python |= {each: _choosing(each) for each in (max, min)}
