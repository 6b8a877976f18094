# Heaps: lists in which every item is no larger than the two that stand below it. _heapq moves the items.

from _heapq import _heapify_max, _heappop_max, _heapreplace_max
from _heapq import heapify, heappop, heappush, heappushpop, heapreplace

__all__ = "heappush heappop heapify heapreplace merge nlargest nsmallest heappushpop".split()

_end = object()


def merge(*iterables, key=None, reverse=False):
    """One sorted stream of several."""
    arrange, drop, refresh = (
        (_heapify_max, _heappop_max, _heapreplace_max) if reverse else (heapify, heappop, heapreplace))
    # Of each stream: what its next value is compared by, its place against ties, that value, and the rest.
    heads = []
    for place, rest in enumerate(map(iter, iterables)):
        if (value := next(rest, _end)) is not _end:
            heads.append([value if key is None else key(value), -place if reverse else place, value, rest])
    arrange(heads)
    while len(heads) > 1:
        head = heads[0]
        yield head[2]
        if (value := next(head[3], _end)) is _end:
            drop(heads)
        else:
            head[0], head[2] = value if key is None else key(value), value
            refresh(heads, head)
    if heads:
        yield heads[0][2]
        yield from heads[0][3]


def nsmallest(n, iterable, key=None):
    """As sorted(iterable, key=key)[:n]."""
    return _one(min, iter(iterable), key) if n == 1 else _first(n, iterable, key, False)


def nlargest(n, iterable, key=None):
    """As sorted(iterable, key=key, reverse=True)[:n]."""
    return _one(max, iter(iterable), key) if n == 1 else _first(n, iterable, key, True)


def _one(choose, items, key):
    only = choose(items, default=_end, key=key)
    return [] if only is _end else [only]


def _first(n, iterable, key, reverse):
    try:
        length = len(iterable)
    except (TypeError, AttributeError):
        length = None
    if length is not None and n >= length:
        return sorted(iterable, key=key, reverse=reverse)[:n]
    # A heap of the best so far, the worst of them on top. Places decide between equals: the earlier is better.
    arrange = heapify if reverse else _heapify_max
    refresh = heapreplace if reverse else _heapreplace_max
    step = -1 if reverse else 1
    items = iter(iterable)
    places = range(0, n * step, step)
    if key is None:
        best = [(item, place) for place, item in zip(places, items)]
    else:
        best = [(key(item), place, item) for place, item in zip(places, items)]
    if not best:
        return best
    arrange(best)
    bar, place = best[0][0], n * step
    for item in items:
        rank = item if key is None else key(item)
        if bar < rank if reverse else rank < bar:
            refresh(best, (rank, place) if key is None else (rank, place, item))
            bar = best[0][0]
            place += step
    best.sort(reverse=reverse)
    return [entry[0] for entry in best] if key is None else [item for _, _, item in best]
