# A list as a heap: the smallest item first. What moves items is in _heapq.

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge',
           'nlargest', 'nsmallest', 'heappushpop']


from _heapq import (heappush, heappop, heapify, heapreplace, heappushpop,
                    _heappop_max, _heapify_max, _heapreplace_max)


def merge(*iterables, key=None, reverse=False):
    '''Merge multiple sorted inputs into a single sorted output.

    >>> list(merge([1,3,5,7], [0,2,4,8], [5,10,15,20], [], [25]))
    [0, 1, 2, 3, 4, 5, 5, 7, 8, 10, 15, 20, 25]
    '''
    if reverse:
        prepare, pop, replace, direction = _heapify_max, _heappop_max, _heapreplace_max, -1
    else:
        prepare, pop, replace, direction = heapify, heappop, heapreplace, 1
    # Each entry: what is compared, the input's number against ties, the value, what draws the next one.
    h = []
    for order, it in enumerate(map(iter, iterables)):
        for value in it:
            h.append([value if key is None else key(value), order * direction, value, it])
            break
    prepare(h)
    while len(h) > 1:
        entry = h[0]
        yield entry[2]
        for value in entry[3]:
            entry[0] = value if key is None else key(value)
            entry[2] = value
            replace(h, entry)
            break
        else:
            pop(h)
    if h:
        yield h[0][2]
        yield from h[0][3]


def _best(n, iterable, key, reverse, pick, prepare, replace):
    # The n best of an iterable: a heap with the worst of them on top. Earlier items win ties.
    if n == 1:
        sentinel = object()
        result = pick(iterable, default=sentinel, key=key)
        return [] if result is sentinel else [result]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key, reverse=reverse)[:n]
    step = -1 if reverse else 1
    it = iter(iterable)
    if key is None:
        result = [(elem, i) for i, elem in zip(range(0, n * step, step), it)]
        if not result:
            return result
        prepare(result)
        top = result[0][0]
        order = n * step
        for elem in it:
            if (top < elem) if reverse else (elem < top):
                replace(result, (elem, order))
                top, _order = result[0]
                order += step
        result.sort(reverse=reverse)
        return [elem for (elem, order) in result]
    result = [(key(elem), i, elem) for i, elem in zip(range(0, n * step, step), it)]
    if not result:
        return result
    prepare(result)
    top = result[0][0]
    order = n * step
    for elem in it:
        k = key(elem)
        if (top < k) if reverse else (k < top):
            replace(result, (k, order, elem))
            top, _order, _elem = result[0]
            order += step
    result.sort(reverse=reverse)
    return [elem for (k, order, elem) in result]


def nsmallest(n, iterable, key=None):
    """Find the n smallest elements in a dataset.

    Equivalent to:  sorted(iterable, key=key)[:n]
    """
    return _best(n, iterable, key, False, min, _heapify_max, _heapreplace_max)


def nlargest(n, iterable, key=None):
    """Find the n largest elements in a dataset.

    Equivalent to:  sorted(iterable, key=key, reverse=True)[:n]
    """
    return _best(n, iterable, key, True, max, heapify, heapreplace)
