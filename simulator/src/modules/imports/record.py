"""Records what CPython's imports take from the free lists and count as allocations: writes recorded.txt and in_c.txt
beside this file, and kinds.txt.

    python3 record.py PATH-OF-CPYTHON-3.13 [MODULE...]

All lines are written anew, or only those of the modules that are named, and of what they need if it has none. gdb must be
there, and CPython must have its debug information. How it measures:

* A module is imported in a process of its own, after every module that it needs, so that what is measured is its own part.
  `sys.getrecursionlimit()` marks the beginning and the end.
* in_gdb.py stops CPython wherever it looks whether a collection is due, and reads the collector's count and the lengths of
  the free lists. It keeps the collector off.
* That is done twice. With empty free lists all that is made at once is allocated: they show the most of each kind that was
  in use. With full ones nothing of these kinds is allocated: they show how many are in use now, and the count shows the
  objects that have no free list.

A line is a module, `|`, and steps:

    3a2L1      objects without a free list: 3 more; then at most 2 tuples of one item and 1 list in use, since the last `=`
    3~2        the count was 2 lower meanwhile than before and after: a count that a collection has just set to 0 stays there
    3*4        the same step four times
    =a1L-1     kept: one tuple of one item more, one list less
    @types     an import of another module, or a statement that makes what this one needs
    +os.path   another module is loaded within this one, as part of what is measured here
    ^enum.IntEnum
               this class is extended for the first time, if nobody has before: of the dictionaries taken next, its
               subclasses are kept in one
    ?40/9      a collection that runs from here on leaves so much for a later one to find of the garbage that is to come,
               9 of it in the middle generation
    &3a2       so much more of the garbage is there when the import ends, if no collection ran within it, and so much comes
               into the free lists then, or with the garbage: code that the module's own code has held until now
    !45D5      garbage: 45 objects for a collection, unless one ran before; 5 dictionaries will come back to the free list
    #61/20/3/0/1
               the module's own part makes 61 objects that the collector tracks, without garbage; the next collection no
               longer tracks 20 of them, which are tuples, the one after it 3 more, which hold such tuples, and so on; a
               full collection no longer tracks 1, a dictionary
    %30/19/2/1 here 30 of these objects are there, and 19 and 2 of the tuples; a collection would untrack 1 of the latter
               together with what it holds; in between it grows evenly

kinds.txt has a line for each of these, too: how many of the objects that the collector still tracks after some full
collections are of each type. The names of those that are classes follow behind `=`.

Letters: F floats, L lists, D dictionaries, K smallest key tables for str keys, a to t tuples of 1 to 20 items.
"""

import json
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ENVIRONMENT = {"PYTHONHASHSEED": "0"}
FLAGS = ["-S", "-s", "-P"]

# Modules that the simulator has; what they need comes along.
MODULES = """__future__ _bisect _collections _collections_abc _functools _heapq _json _operator _random _strptime _struct _tracemalloc
_weakrefset argparse array ast asyncio atexit base64 binascii bisect calendar cmath collections colorsys
concurrent.futures concurrent.futures.thread configparser contextlib contextvars copy copyreg csv ctypes dataclasses
datetime decimal difflib dis doctest enum errno fnmatch fractions functools gc getopt getpass graphlib gzip hashlib heapq
hmac html html.parser http http.cookies inspect ipaddress itertools json keyword linecache locale logging logging.handlers marshal math mimetypes
numbers opcode operator optparse os pathlib pickle pickletools platform posixpath pprint queue random re reprlib sched secrets
shlex shutil statistics string struct symtable tempfile textwrap threading timeit tomllib traceback tracemalloc types typing
unicodedata unittest unittest.mock urllib.parse uuid warnings weakref xml.etree.ElementTree""".split()

# Not an import, but what is made the first time: the classes of the syntax tree. Of something that is no text, it makes
# nothing else but the exception; CPython looks after a call whether a collection is due.
STATEMENTS = {"compile()": "try: compile(0, '', 'exec')\nexcept TypeError: id(0)"}

# Stands for the 0 where steps are measured. When it is asked for its memory, the classes are there, and the exception is not:
# that ends what is measured.
SOURCE = """class Source:
    def __buffer__(self, flags):
        sys.getrecursionlimit()
source = Source()
"""

# An import that makes the same, if nobody has before.
MAKING = {"_ast": "compile()"}

# So is the finder of modules in C that stand in files of their own. The import of such a module is measured as the first,
# in a line under its name and FIRST, and after another one.
FIRST = "(first)"
OF_PYTHON, OF_C = "nturl2path", "syslog"

# The free lists are left some room: what an import frees that it has not made comes there too.
FILL = """
lists = [[] for _ in range(75)]
dicts = [{"a": 1} for _ in range(75)]
floats = [float(i) for i in range(95)]
tuples = [[tuple([i] * n) for i in range(1900)] for n in range(1, 21)]
del lists, dicts, floats, tuples
"""

# Tries an import with collections at many counts, in a process of its own for each. Prints how many objects of the older
# generation are there in the end, how many tuples a collection of a generation untracks then, and how many one after it.
REACHED = """import gc, sys
from posix import _exit, fork, waitpid
{needs}def once(phase, info):
    gc.disable()
def tried(threshold, generation):
    # Free lists are emptied, and no dictionary is untracked.
    gc.freeze()
    gc.collect()
    gc.unfreeze()
    before, older = len(gc.get_objects(0)), len(gc.get_objects(2))
    gc.callbacks.append(once)
    # What this makes has filled the free lists by as much as the count is above 0.
    gc.set_threshold(threshold, 1000, 1000)
    {statement}
    gc.callbacks.clear()
    collected = not gc.isenabled()
    gc.disable()
    # What dies of others' objects will be missing where they are, even while it lives.
    length = len(gc.get_objects(1)) + len(gc.get_objects(2)) - older
    # A tuple that is kept would be untracked, too.
    _, waiting = untracked(generation)
    garbage, later = untracked(1)
    return int(collected), length - before - garbage, waiting, later
def untracked(generation):
    before = [len(gc.get_objects(number)) for number in range(3)]
    found = gc.collect(generation)
    older = len(gc.get_objects(generation + 1)) - before[generation + 1]
    return found, sum(before[:generation + 1]) - found - older
for threshold in {thresholds}:
    for generation in (0, 1):
        sys.stdout.flush()
        child = fork()
        if child == 0:
            print(*tried(threshold, generation))
            sys.stdout.flush()
            _exit(0)
        waitpid(child, 0)
"""

CLASSES = """
def classes():
    found, rest = {{}}, [object]
    while rest:
        for kind in type.__subclasses__(rest.pop()):
            if kind not in found:
                found[kind] = f"{{kind.__module__}}.{{kind.__qualname__}}"
                rest.append(kind)
    return found
"""

# Prints the classes that an import is the first to extend.
EXTENDED = (
    "{needs}"
    + CLASSES
    + """
alone = [kind for kind in classes() if not type.__subclasses__(kind)]
import {module}
names = classes()
print(*[names[kind] for kind in alone if type.__subclasses__(kind)])
"""
)

# Extends a class, where that can be done without a body.
EXTEND = (
    CLASSES
    + """
try:
    class Extended(next(kind for kind, name in classes().items() if name == "{name}")):
        pass
except TypeError:
    pass
"""
)

# Prints how many tracked objects of each type there are more, and the classes among them.
KINDS = """import gc, sys
{needs}def settled():
    for _ in range(4):
        gc.collect()
    return gc.get_objects()
def counted():
    counts = {{}}
    for thing in settled():
        counts[type(thing)] = counts.get(type(thing), 0) + 1
    return counts
gc.disable()
counted()
known = {{id(thing) for thing in settled()}}
before = counted()
{statement}
after = counted()
names = {{}}
for thing in settled():
    if isinstance(thing, type) and id(thing) not in known:
        names.setdefault(type(thing), []).append(thing.__name__)
for kind, count in after.items():
    print(kind.__name__, count - before.get(kind, 0), ",".join(names.get(kind, [])))
"""

# So many counts are tried at most.
TRIED = 250

# By so much may a line through the points that are kept miss one: it is rounded.
TOLERANCE = 0.4

LETTERS = "FLDK" + "".join(map(chr, range(ord("a"), ord("t") + 1)))
NAMES = ["PyFloatObject", "PyListObject", "PyDictObject", "PyDictKeysObject"] + [f"{n}-sized" for n in range(1, 21)]


class Cpython:
    def __init__(self, path):
        self.path = path
        self.directory = tempfile.mkdtemp()
        self.known = {}

    def file(self, name, text=None):
        path = os.path.join(self.directory, name)
        if text is not None:
            with open(path, "w") as file:
                file.write(text)
        return path

    def run(self, text):
        command = [self.path, *FLAGS, self.file("program.py", text)]
        return subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True)

    def brings(self, module):
        """What an import of the module brings, itself included; nothing if it cannot be imported alone."""
        if module not in self.known:
            text = "import sys\nbefore = set(sys.modules)\nimport %s\nprint(*[m for m in sys.modules if m not in before])"
            self.known[module] = self.run(text % module).stdout.split()
        return self.known[module]

    def is_c_file(self, module):
        text = f"import {module}, sys\nprint(sys.modules['{module}'].__spec__.origin)"
        return self.run(text).stdout.strip().endswith(".so")

    def is_in_c(self, module):
        """Whether a line is one of a module in C, or of none."""
        text = f"import {module}, sys\nprint(sys.modules['{module}'].__spec__.origin)"
        return module in STATEMENTS or self.run(text).stdout.strip().endswith((".so", "built-in"))

    def needs(self, module):
        """What it brings that can be imported without it."""
        found = [m for m in self.brings(module) if m != module]
        return [m for m in found if self.brings(m) and module not in self.brings(m)]

    def along(self, module, needs):
        """What it brings that cannot be imported without it: their imports are part of what is measured for it."""
        apart = {other for need in needs for other in [need, *self.brings(need)]}
        return ["+" + other for other in self.brings(module) if other != module and other not in apart]

    def rows(self, statement, needs, full, before=""):
        out = self.file("rows.json")
        if os.path.exists(out):
            os.remove(out)
        mark = "sys.getrecursionlimit()\n"
        text = "import sys\n" + imports(needs) + before + mark + (FILL if full else "") + mark + statement + "\n" + mark
        program = self.file("program.py", text)
        command = ["gdb", "-q", "-batch", "-x", os.path.join(HERE, "in_gdb.py"), "--args", self.path, *FLAGS, program]
        told = {"RECORD_OUT": out, **({"RECORD_FULL": "1"} if full else {})}
        subprocess.run(command, env={**ENVIRONMENT, **told}, capture_output=True, timeout=600)
        with open(out) as file:
            return json.load(file)

    def extended(self, module, needs, empty):
        """The classes of others that the module is the first to extend, by the row of `empty` in which it does: each gets
        its dictionary of subclasses then, unless somebody has extended it before."""
        found = {}
        for name in self.run(EXTENDED.format(needs=imports(needs), module=module)).stdout.split():
            rows = self.rows(f"import {module}", needs, False, EXTEND.format(name=name))
            begun = zip(empty, rows)
            relative = lambda row, rows: [row[-25] - rows[0][-25], *row[-24:]]
            row = next((i for i, (a, b) in enumerate(begun) if relative(a, empty) != relative(b, rows)), None)
            if row is not None:
                found.setdefault(row, []).append("^" + name)
        return found

    def with_collection(self, module, needs, threshold):
        """One collection, when the import has counted so many: what it finds, the count at the end, what a last one finds,
        and how much of that is of an older generation, since it was there at the first one."""
        text = f"""import gc
{imports(needs)}def once(phase, info):
    gc.disable()
count = gc.get_count
gc.collect()
before = gc.get_stats()[0]["collected"]
gc.callbacks.append(once)
gc.set_threshold({threshold}, 1000, 1000)
import {module}
gc.callbacks.clear()
gc.disable()
end = count()[0]
found = gc.get_stats()[0]["collected"] - before
young = gc.collect(0)
old = gc.collect()
print(found, end, young + old, old)
"""
        return [int(word) for word in self.run(text).stdout.split()]

    def tracked(self, statement, needs):
        """The step for what the collector tracks of it. A full collection before it would untrack dictionaries."""
        text = f"""import gc, sys
def tuples_and_dicts():
    return [sum(1 for thing in gc.get_objects() if type(thing) is kind) for kind in (tuple, dict)]
{imports(needs)}gc.collect(1)
gc.disable()
before = len(gc.get_objects())
STATEMENT
after = len(gc.get_objects())
young = gc.collect(0)
once = len(gc.get_objects())
middle = gc.collect(1)
twice = len(gc.get_objects())
there = tuples_and_dicts()
gc.collect()
untracked = [a - b for a, b in zip(there, tuples_and_dicts())]
print(after - young - middle - before, after - young - once, once - middle - twice, *untracked)
"""
        # The collector's own module has to be there for any other count.
        if statement == "import gc":
            text = """import gc
functions = [thing for thing in vars(gc).values() if type(thing) is type(gc.collect)]
print(sum(map(gc.is_tracked, [gc, vars(gc), gc.__spec__, *functions])))
"""
            return [f"#{int(self.run(text).stdout)}/0/0/0/0"]
        counts = [[int(word) for word in self.run(text.replace("STATEMENT", s)).stdout.split()] for s in (statement, "")]
        return ["#" + "/".join(str(with_it - without) for with_it, without in zip(*counts))]

    def kinds(self, statement, needs):
        """How many objects of each type it makes that stay tracked, in words."""
        counts, names = {}, {}
        for text, sign in ((statement, 1), ("pass", -1)):
            for row in self.run(KINDS.format(needs=imports(needs), statement=text)).stdout.splitlines():
                kind, count, *classes = row.split()
                counts[kind] = counts.get(kind, 0) + sign * int(count)
                names.setdefault(kind, classes)
        return ["=".join([f"{kind}:{counts[kind]}", *names[kind]]) for kind in sorted(counts) if counts[kind]]

    def reached(self, statement, needs, words):
        """The words with steps in between for how many of the tracked objects are there."""
        tracked = next((word for word in words if word.startswith("#")), None)
        if tracked is None:
            return words
        whole = [int(count) for count in tracked[1:].split("/")]
        others = whole[0] - sum(whole[1:])
        counts = counted(words)
        # What becomes due at a count higher than all before has seen what is there then.
        rising, highest = [], 0
        for place, (index, count) in enumerate(counts.items(), 1):
            if count > highest:
                rising.append((place, index, count))
                highest = count
        rising = rising[:: len(rising) // TRIED + 1]
        thresholds = [count - 1 for *_, count in rising]
        text = REACHED.format(
            needs=imports(needs), statement=statement.replace("\n", "\n    "), thresholds=thresholds
        )
        rows = [[int(word) for word in row.split()] for row in self.run(text).stdout.splitlines()]
        points, rest = [(0, (0, 0, 0, 0))], others
        found = list(zip(rising, rows[::2], rows[1::2]))
        # From the end: what is there once is not fewer later.
        for (place, index, _), (collected, old, waiting, later), (*_, both, _) in reversed(found):
            held = both - waiting
            if collected:
                rest = min(old - held, rest)
                there = whole[2] - (later - held)
                points.insert(1, (place, (rest, whole[1] - waiting, there, there - held), index))
        end = (len(counts), (others, whole[1], whole[2], points[-1][1][3]))
        notes = {index: point for _, point, index in kept(points, end)}
        noted = []
        for index, word in enumerate(words):
            if index in notes:
                noted.append("%" + "/".join(map(str, notes[index])))
            noted.append(word)
        return noted

    def garbage(self, module, needs):
        """The step for the module's garbage, and the count at which it is there; nothing if there is none."""
        _, end, objects, _ = self.with_collection(module, needs, 100_000)
        if objects == 0:
            return []
        # The count may have been higher than it is at the end.
        thresholds = range(1, 2 * end, max(end // 48, 1))
        tried = {threshold: self.with_collection(module, needs, threshold) for threshold in thresholds}
        left = [(threshold, rest) for threshold, (found, _, *rest) in tried.items() if found == 0]
        late = [threshold for threshold, (found, *_) in tried.items() if found]
        # Without a place it is there when the import ends.
        place, found = float("inf"), objects
        if late:
            place, early = late[0], max([t for t in tried if t < late[0]], default=0)
            while place - early > 3:
                middle = (place + early) // 2
                if self.with_collection(module, needs, middle)[0]:
                    place = middle
                else:
                    early = middle
            found = self.with_collection(module, needs, place)[0]
        notes = [(threshold, f"?{rest}/{old}") for threshold, (rest, old) in left if threshold < place]
        notes = [note for note, before in zip(notes, [(0, f"?{objects}/0"), *notes]) if note[1] != before[1]]
        # Higher thresholds are not reached: as if there were none.
        while notes and notes[-1][1] == f"?{objects}/0":
            notes.pop()
        returned = self.returned(module, needs)
        if late:
            early = self.returned(module, needs, place)
            rest = f"{objects - found}{letters([a - b for a, b in zip(returned, early)])}"
            notes.append((place, f"!{found}{letters(early)}"))
            return notes if rest == "0" else [*notes, (float("inf"), f"&{rest}")]
        return [*notes, (place, f"!{found}{letters(returned)}")]

    def returned(self, module, needs, threshold=0):
        """What a collection brings into the free lists: one after the import, or when it has counted so many."""
        text = f"""import gc, sys
{imports(needs)}def once(phase, info):
    gc.disable()
    sys._debugmallocstats()
gc.collect()
gc.set_threshold({threshold}, 1000, 1000)
gc.callbacks.append(once)
import {module}
gc.collect(0)
"""
        shown = self.run(text).stderr
        waiting = [[int(count) for count in re.findall(rf"(\d+) free {name}", shown)] for name in NAMES]
        return [after - before for before, after, *_ in waiting]


def imports(modules):
    return "".join(STATEMENTS.get(module, f"import {module}") + "\n" for module in modules)


def letters(counts):
    return "".join(f"{letter}{count}" for letter, count in zip(LETTERS, counts) if count)


def steps(needs, empty, full, garbage=(), extended={}):
    """The steps of an import from the rows of both runs. A row ends with the count and the lengths of the free lists."""
    garbage = list(garbage)
    words = []
    plain, base, most = 0, [0] * len(LETTERS), [0] * len(LETTERS)
    first = full[0][-25:]

    def take(now_plain, now_most, low):
        nonlocal plain, most
        grown = [n - b if n > m else 0 for n, m, b in zip(now_most, most, base)]
        dip = min(plain, now_plain) - low
        word = str(now_plain - plain) + (f"~{dip}" if dip > 0 else "") + letters(grown)
        if word != "0":
            words.append(word)
        plain, most = now_plain, now_most

    lowest = 0
    for row, (a, b) in enumerate(zip(empty, full)):
        words += extended.get(row, [])
        (count, *waiting), (low, full_count, *full_waiting) = a[-25:], b[-26:]
        used = [f - w for f, w in zip(first[1:], full_waiting)]
        now_most = [max(w + u, m) for w, u, m in zip(waiting, used, most)]
        now_plain = full_count - first[0]
        lowest = min(lowest, low - first[0])
        # A collection that becomes due at this look finds the garbage.
        while garbage and count > garbage[0][0]:
            words.append(garbage.pop(0)[1])
        if a[0] == "import" and not (a[2] == 0 and a[1] in needs and "@" + a[1] not in words):
            continue
        take(now_plain, now_most, lowest)
        lowest = now_plain
        if a[0] == "import":
            words += ["=" + letters([u - b for u, b in zip(used, base)]), "@" + a[1]]
            base = used
    words.append("=" + letters([u - b for u, b in zip(used, base)]))
    return words + [note for _, note in garbage]


def with_package(words, package):
    """The words with the import of the package where it is: behind what the lock of the module's own import has taken."""
    place = words.index("-1", words.index("-4")) + 1
    return [*words[:place], "=L2a1", "@" + package, "=L-2a-1", *words[place:]]


def with_made(words, statement):
    """The words of a module in C that makes something besides, when it and its dictionary are there."""
    place = next(index for index, word in enumerate(words) if word.endswith("D3")) + 1
    *middle, stay, tracked = words[place:]
    return [*words[:place], stay, "@" + statement, *middle, tracked]


def counted(words):
    """The collector's count after each step that takes objects, by the step's index, with free lists that were empty."""
    counts, count, waiting = {}, 0, {}
    for index, word in enumerate(words):
        kinds = dict((kind, int(number)) for kind, number in re.findall(r"([A-Za-z])(-?\d+)", word))
        if word[0] == "=":
            for kind, number in kinds.items():
                waiting[kind] = waiting.get(kind, 0) - number
        elif word[0] in "-0123456789":
            count += int(re.match(r"-?\d+", word)[0])
            for kind, number in kinds.items():
                lacking = max(number - waiting.get(kind, 0), 0)
                waiting[kind] = waiting.get(kind, 0) + lacking
                count += lacking if kind not in "FK" else 0
            counts[index] = count
    return counts


def kept(points, end):
    """Those of the points that lines must pass through so that rounded, they miss none."""

    def misses(first, last, between):
        share = lambda place: (place - first[0]) / (last[0] - first[0])
        line = lambda place: [a + (b - a) * share(place) for a, b in zip(first[1], last[1])]
        return any(abs(a - b) > TOLERANCE for place, point, *_ in between for a, b in zip(line(place), point))

    chosen, first, begin = [], points[0], 1
    for number in range(1, len(points) + 1):
        last = points[number] if number < len(points) else end
        if misses(first, last, points[begin:number]):
            chosen.append(points[number - 1])
            first, begin = points[number - 1], number
    return chosen


def joined(words):
    runs = []
    for word in words:
        # Counts that are left out at the end are none.
        word = re.sub(r"(?<=.)(/0)+$", "", word) if word[0] in "#%" else word
        if runs and runs[-1][0] == word:
            runs[-1][1] += 1
        else:
            runs.append([word, 1])
    return " ".join(word if times == 1 else f"{word}*{times}" for word, times in runs)


def main():
    cpython = Cpython(sys.argv[1])
    *outs, out_kinds = [os.path.join(HERE, name) for name in ("in_c.txt", "recorded.txt", "kinds.txt")]
    lines, kinds, waiting = {}, {}, list(sys.argv[2:])
    if waiting:
        lines, kinds = [
            {
                name: words.split(" ")
                for out in some
                for name, words in (line.rstrip("\n").split("|") for line in open(out))
                if name.removesuffix(FIRST) not in waiting
            }
            for some in (outs, [out_kinds])
        ]
    else:
        waiting = [*STATEMENTS, *MODULES]
    for name in STATEMENTS.keys() & waiting:
        waiting.remove(name)
        statement = STATEMENTS[name]
        measured = statement.replace("0", "source", 1)
        rows = [cpython.rows(measured, [], full, SOURCE) for full in (False, True)]
        words = [*steps([], *rows), *cpython.tracked(statement, [])]
        lines[name] = cpython.reached(statement, [], words)
        kinds[name] = cpython.kinds(statement, [])
    while waiting:
        module = waiting.pop(0)
        package = module.rpartition(".")[0]
        if module in lines or not cpython.brings(module) or module in cpython.brings(package or "sys"):
            continue
        needs = cpython.needs(module)
        waiting += needs
        making = [MAKING[module]] if module in MAKING else []
        warm = [*needs, OF_PYTHON, *making]
        variants = {module: warm}
        if cpython.is_c_file(module) and not any(map(cpython.is_c_file, needs)):
            variants = {module: [*warm, OF_C], module + FIRST: warm}
        garbage = cpython.garbage(module, needs)
        for name, warm in variants.items():
            rows = [cpython.rows(f"import {module}", warm, full) for full in (False, True)]
            tracked = cpython.tracked(f"import {module}", warm)
            words = [*steps(needs, *rows, garbage, cpython.extended(module, warm, rows[0])), *tracked]
            words = [*cpython.along(module, needs), *cpython.reached(f"import {module}", warm, words)]
            words = with_made(words, *making) if making else words
            lines[name] = with_package(words, package) if package else words
            kinds[name] = cpython.kinds(f"import {module}", warm)
        print(module, len(lines[module]), flush=True)
    alone = {
        name
        for name, words in lines.items()
        if not any(word[:1] in ("@", "+") and word[1:] not in STATEMENTS for word in words) and cpython.is_in_c(name.removesuffix(FIRST))
    }
    for out, names in zip(outs, (alone, lines.keys() - alone)):
        with open(out, "w") as file:
            for name in sorted(names):
                file.write(f"{name}|{joined(lines[name])}\n")
    with open(out_kinds, "w") as file:
        # The collector's own module is there when anything is counted: it belongs to the start.
        for name in sorted(kinds.keys() - {"gc"}):
            file.write(f"{name}|{' '.join(kinds[name])}\n")


main()
