import tracemalloc
tracemalloc.start()
import collections, json, re
a = collections.deque(range(100))
b = json.dumps({"a": [1, 2]}); c = re.compile("a+b*").match("aab")
snap = tracemalloc.take_snapshot().filter_traces([tracemalloc.Filter(True, __file__)])
for s in snap.statistics("lineno"): print(s.traceback[0].lineno, s.size, s.count)
