# What calls of the library's functions leave counted: objects that stay, and those that wait in the free lists.
import abc, contextlib, datetime, enum, functools, gc, heapq, json, random, statistics, typing, warnings


def enumeration():
    class Colour(enum.Enum):
        RED = 1
        BLUE = enum.auto()


def texts():
    class Word(enum.StrEnum):
        A = 'a'
        B = enum.auto()


def by_names():
    return enum.Enum('Number', 'one two three'), enum.IntEnum('Small', ['a', 'b'], start=3)


def typed_tuple():
    class Point(typing.NamedTuple):
        x: int
        y: int = 2
    return Point(1)


class Shape(abc.ABC):
    pass


def abstract():
    return isinstance(1, Shape), issubclass(str, Shape)


def ordering():
    @functools.total_ordering
    class Number:
        def __lt__(self, other): return True
        def __eq__(self, other): return True


def reading():
    return json.loads('{"a": [1, 2], "b": {"c": null}}')


def filters():
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        warnings.simplefilter('error', append=True)


def sampled():
    return len(random.sample([1, 2, 3], 2)), heapq.nlargest(2, [3, 1, 2]), statistics.median([1, 2, 3])


def dates():
    return datetime.datetime(2020, 1, 2).isoformat()


def managed():
    with contextlib.redirect_stdout(None):
        pass
    with contextlib.suppress(ValueError):
        int('a')


for act in (enumeration, texts, by_names, typed_tuple, abstract, ordering, reading, filters, sampled, dates, managed):
    for _ in range(2):
        gc.collect()
        act()
        print(act.__name__, gc.get_count())
