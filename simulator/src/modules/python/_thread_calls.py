# What functions in C do that call Python, said in Python. A thread that waits leaves the stack with its frames
# (vm/fiber.rs), and can't where a function of the host's has called one of them: so in a thread these are called instead, and
# for instructions that come to methods in Python of a program's classes.

import operator
import sys
from _types import FunctionType as _function, MethodType as _method

_generator = type(each for each in ())
# Sequences in C have no numbers' methods: what the other operand says of itself goes first.
_SEQUENCES = str, bytes, bytearray, list, tuple


def _own(kind, name):
    # What a class has by a special name: not what its metaclass has, which would be bound to it.
    found = getattr(kind, name, None)
    if type(found) is not _method:
        return found
    for base in kind.__mro__:
        if name in base.__dict__:
            return base.__dict__[name]
    return None


def _in_python(kind, *names):
    # The first of these methods that is written in Python.
    for name in names:
        method = _own(kind, name)
        if type(method) is _function:
            return method
        if method is not None and method is not _own(object, name):
            return None
    return None


def _operands(a, b, name, reflected):
    # The methods of two operands, in the order of trying them, if one is in Python.
    kind, other = type(a), type(b)
    first, second = _own(kind, name), _own(other, reflected)
    if kind in _SEQUENCES and type(second) is _function:
        first = None
    if _function not in (type(first), type(second)):
        return None
    tries = []
    if first is not None:
        tries.append((first, a, b))
    if second is not None and (other is not kind or name != reflected.replace('__r', '__', 1)):
        if other is not kind and issubclass(other, kind) and second is not _own(kind, reflected):
            tries.insert(0, (second, b, a))
        else:
            tries.append((second, b, a))
    return tries


def _binary(sign, name, plain, in_place=None):
    own, reflected = f'__{name}__', f'__r{name}__'

    def operate(a, b):
        kind = type(a)
        if in_place is None and kind is type(b) and type(method := getattr(kind, own, None)) is _function:
            answer = method(a, b)
            if answer is not NotImplemented:
                return answer
            raise TypeError(f"unsupported operand type(s) for {sign}: '{kind.__name__}' and '{kind.__name__}'")
        if in_place and (method := _in_python(type(a), in_place)) is not None:
            answer = method(a, b)
            if answer is not NotImplemented:
                return answer
        tries = _operands(a, b, own, reflected)
        if tries is None:
            return plain(a, b)
        for method, this, that in tries:
            answer = method(this, that)
            if answer is not NotImplemented:
                return answer
        raise TypeError(f"unsupported operand type(s) for {sign}: '{type(a).__name__}' and '{type(b).__name__}'")

    return operate


def _comparison(sign, name, reflected, plain, to_bool):
    def operate(a, b):
        answer = compared(a, b)
        return _bool(answer) if to_bool else answer

    def compared(a, b):
        tries = _operands(a, b, name, reflected)
        if tries is None:
            return plain(a, b)
        for method, this, that in tries:
            answer = method(this, that)
            if answer is not NotImplemented:
                return answer
        if sign in ('==', '!='):
            return (a is b) is (sign == '==')
        raise TypeError(
            f"'{sign}' not supported between instances of '{type(a).__name__}' and '{type(b).__name__}'")

    return operate


def _bool(x):
    method = _in_python(type(x), '__bool__')
    if method is not None:
        answer = method(x)
        if type(answer) is not bool:
            raise TypeError(f'__bool__ should return bool, returned {type(answer).__name__}')
        return answer
    return _len(x) != 0 if _in_python(type(x), '__len__') is not None else bool(x)


def _len(*args):
    method = _in_python(type(args[0]), '__len__') if len(args) == 1 else None
    if method is None:
        return len(*args)
    answer = operator.index(method(args[0]))
    if answer < 0:
        raise ValueError('__len__() should return >= 0')
    return int(answer)


def _texts(function, *names):
    def text(*args, **kwds):
        method = _in_python(type(args[0]), *names) if len(args) == 1 and not kwds else None
        if method is None:
            return function(*args, **kwds)
        answer = method(args[0])
        if not isinstance(answer, str):
            raise TypeError(f'{method.__name__} returned non-string (type {type(answer).__name__})')
        return answer

    return text


_str, _repr = _texts(str, '__str__', '__repr__'), _texts(repr, '__repr__')


def _format(*args):
    x, *spec = args or [None]
    method = _in_python(type(x), '__format__')
    if method is not None:
        answer = method(x, *spec or [''])
        if not isinstance(answer, str):
            raise TypeError(f'__format__ must return a str, not {type(answer).__name__}')
        return answer
    is_plain = _own(type(x), '__format__') is object.__dict__['__format__'] and spec in ([], [''])
    return _str(x) if is_plain else format(*args)


def _print(*args, **kwds):
    print(*[_str(arg) for arg in args], **kwds)


def _contains(item, container, wanted):
    method = _in_python(type(container), '__contains__')
    if method is not None:
        return _bool(method(container, item)) is wanted
    if _own(type(container), '__contains__') is None and _in_python(type(container), '__iter__') is not None:
        for each in _iterator(container):
            if each is item or each == item:
                return wanted
        return not wanted
    return (item in container) is wanted


def _item(container, key):
    method = _in_python(type(container), '__getitem__')
    return container[key] if method is None else method(container, key)


def _property(x, name):
    found = _own(type(x), name)
    getter = found.fget
    return getter(x) if type(found) is property and type(getter) is _function else getattr(x, name)


def _missing(x, name):
    if _own(type(x), '__getattribute__') is not object.__getattribute__:
        return getattr(x, name)
    try:
        return object.__getattribute__(x, name)
    except AttributeError:
        pass
    return _own(type(x), '__getattr__')(x, name)


def _walk(iterator, following):
    while True:
        try:
            item = following(iterator)
        except StopIteration:
            return
        yield item


def _iterator(x):
    method = _in_python(type(x), '__iter__')
    found = iter(x) if method is None else method(x)
    following = _in_python(type(found), '__next__')
    if following is not None:
        return _walk(found, following)
    if not hasattr(type(found), '__next__'):
        raise TypeError(f"iter() returned non-iterator of type '{type(found).__name__}'")
    return found


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
    following = _in_python(type(iterator), '__next__')
    if following is None:
        return next(iterator, *default)
    if not default:
        return following(iterator)
    try:
        return following(iterator)
    except StopIteration:
        return default[0]


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
    return [item for item in _each(iterable)] if _runs_python(iterable) else iterable


def _runs_python(iterable):
    kind = type(iterable)
    return kind in (_generator, map, filter) or type(_own(kind, '__iter__')) is _function


def _enumerate(iterable, start=0):
    if not _runs_python(iterable):
        return enumerate(iterable, start)
    return _counted(iterable, start)


def _counted(iterable, place):
    for item in _each(iterable):
        yield place, item
        place += 1


def _taking_all(function):
    def take(*args, **kwds):
        if args:
            args = _found(args[0]), *args[1:]
        return function(*args, **kwds)

    return take


def _taking_some(function, wanted):
    def take(*args):
        if len(args) != 1 or not _runs_python(args[0]):
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
in_python |= {len: _len, str: _str, repr: _repr, format: _format, print: _print, enumerate: _enumerate}

# By what instructions are called: the numbers are those of BINARY_OP and COMPARE_OP. Each takes just its operands.
instructions = {
    'true': _bool, 'item': _item, 'property': _property, 'missing': _missing, 'iterator': _iterator,
    'contains_0': lambda item, container: _contains(item, container, True),
    'contains_1': lambda item, container: _contains(item, container, False),
    'format_1': lambda x: _format(x), 'format_2': lambda x, spec: _format(x, spec),
    'convert_1': lambda x: _str(x), 'convert_2': lambda x: _repr(x)}
for _number, (_sign, _name) in enumerate(zip(
        '+ & // << @ * % | ** >> - / ^'.split(),
        'add and floordiv lshift matmul mul mod or pow rshift sub truediv xor'.split())):
    _sign = '** or pow()' if _sign == '**' else _sign
    _plain = getattr(operator, f'__{_name}__')
    instructions[sys.intern(f'binary_{_number}')] = _binary(_sign, _name, _plain)
    instructions[sys.intern(f'binary_{_number + 13}')] = _binary(
        f'{_sign.split()[0]}=', _name, getattr(operator, f'__i{_name}__'), f'__i{_name}__')
for _number, (_sign, _name, _reflected) in enumerate(zip(
        '< <= == != > >='.split(), 'lt le eq ne gt ge'.split(), 'gt ge eq ne lt le'.split())):
    _plain = getattr(operator, _name)
    for _to_bool in False, True:
        instructions[sys.intern(f'compare_{2 * _number + _to_bool}')] = _comparison(
            _sign, f'__{_name}__', f'__{_reflected}__', _plain, _to_bool)
