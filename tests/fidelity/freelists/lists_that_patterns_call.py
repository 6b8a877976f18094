# The parser of patterns makes the characters of a set unique by calling list() and dict(), which take nothing that waits.
import gc, re

patterns = ['a', '[a-z]', '[ab]+', '[abc][def]', '([a-c]|[d-f])', '(a|b)', '[^ab]*', 'x[ab]y[cd]z[ef]', '[aa]', r'[\w.]+@[\w.]+']
for pattern in patterns:
    counts = []
    for waiting in (0, 40):
        re.purge()
        gc.collect()
        lists, dicts = [[] for _ in range(waiting)], [{} for _ in range(waiting)]
        tuples = [tuple(range(length)) for length in range(1, 5) for _ in range(waiting)]
        del lists, dicts, tuples
        before = gc.get_count()[0]
        re.compile(pattern)
        counts.append(gc.get_count()[0] - before)
    print(pattern, counts)
