import os.path, os
from os import path
for f, args in ((path.join, [("a", "b"), ("a/", "b"), ("a", "/b"), ("", "b"), ("a", ""), ("a", "b", "..", "c"), ("/", "x"), ("a//", "b")]), (path.split, ["a/b", "/a", "a", "a/", "//a//b", "/", ""]), (path.basename, ["a/b.txt", "a/"]), (path.dirname, ["a/b/c", "x", "/x"]), (path.splitext, ["a.txt", "a.tar.gz", ".bashrc", "a", "a.", "x/.y.z", "..x", "a.b/c", b"a.b"]), (path.normpath, ["a/../b", "a/./b//c", "/..", "../a", "", "//a", "///a", "a/..", "/a/../../b"]), (path.isabs, ["/a", "a"]), (path.commonprefix, [["abc", "abd"], [], ["a"]]), (path.commonpath, [["/a/b", "/a/c"], ["a/b", "a"]]), (path.splitroot, ["/a", "//a", "///a", "a"]), (path.normcase, ["A"]), (os.fspath, ["a", b"a"])):
    for a in args: print(a, repr(f(*a) if isinstance(a, tuple) else f(a)))
class P:
    def __fspath__(self): return "p/q"
print(path.join(P(), "r"), isinstance(P(), os.PathLike), isinstance("a", os.PathLike), os.sep, os.name, os.linesep == "\n", os.curdir, os.extsep, os.path is path, path.__name__)
for f in (lambda: os.fspath(5), lambda: path.join("a", b"b"), lambda: path.basename(None), lambda: path.commonpath(["/a", "b"])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
import linecache, tracemalloc
def display_top(snapshot, key_type='lineno', limit=3):
    snapshot = snapshot.filter_traces((tracemalloc.Filter(False, "<frozen importlib._bootstrap>"), tracemalloc.Filter(False, "<unknown>"), tracemalloc.Filter(True, __file__)))
    top_stats = snapshot.statistics(key_type)
    for index, stat in enumerate(top_stats[:limit], 1):
        frame = stat.traceback[0]
        filename = os.sep.join(frame.filename.split(os.sep)[-1:])
        print("#%s: %s:%s: %.1f KiB" % (index, filename, frame.lineno, stat.size / 1024))
        line = linecache.getline(frame.filename, frame.lineno).strip()
        if line: print('    %s' % line)
    total = sum(stat.size for stat in top_stats); print("Total allocated size: %.1f KiB" % (total / 1024))
tracemalloc.start()
x = [bytes(100) for _ in range(1000)]
display_top(tracemalloc.take_snapshot())
