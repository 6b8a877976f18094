import tracemalloc, os
def display_top(snapshot, key_type="lineno", limit=5):
    snapshot = snapshot.filter_traces((
        tracemalloc.Filter(False, "<frozen importlib._bootstrap>"),
        tracemalloc.Filter(False, "<unknown>"),
    ))
    top = snapshot.statistics(key_type)
    print("Top %s lines" % limit)
    for i, st in enumerate(top[:limit], 1):
        fr = st.traceback[0]
        print("#%s: %s:%s: %.1f KiB" % (i, os.path.basename(fr.filename), fr.lineno, st.size / 1024))
    other = top[limit:]
    if other:
        print("%s other: %.1f KiB" % (len(other), sum(s.size for s in other) / 1024))
    print("Total: %.1f KiB" % (sum(s.size for s in top) / 1024))
tracemalloc.start()
words = ["word%d" % i for i in range(1000)]
counts = {}
for w in words: counts[w] = counts.get(w, 0) + 1
pairs = [(w, c) for w, c in counts.items()]
display_top(tracemalloc.take_snapshot())
