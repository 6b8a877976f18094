# A class with a docstring keeps a copy of it in UTF-8, in the line of the class.
import gc, tracemalloc
gc.collect()
tracemalloc.start()
class Documented:
    "a doc of 18 chars"
class Accented:
    "é and more"
Made = type('Made', (), {'__doc__': 'abc' * 4})
class Plain: pass
class Slotted:
    "a doc of 18 chars"
    __slots__ = ('a',)
Cut = type('Cut', (), {'__doc__': 'ab\0c'})
Other = type('Other', (), {'__doc__': 5})
found = {}
for trace in tracemalloc.take_snapshot().traces:
    frame = trace.traceback[0]
    if '/lib/' not in frame.filename:
        found.setdefault(frame.lineno, []).append(trace.size)
for line in sorted(found):
    print(line, len(found[line]), sorted(found[line]))
