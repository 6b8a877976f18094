"""Runs inside gdb; see record.py. Writes a JSON list of rows to the file that RECORD_OUT names: what the row is for, the
lowest that the collector's count was since the row before, the count, and the lengths of the free lists."""

import gdb
import json
import os
import struct

for setting in ["pagination off", "confirm off", "breakpoint pending on", "startup-with-shell off"]:
    gdb.execute("set " + setting)
gdb.execute("break _PyParser_ASTFromFile")
gdb.execute("run")
gdb.execute("delete")

MAIN = "_PyRuntime.interpreters.main->"
# `_PY_GC_SCHEDULED_BIT`.
SCHEDULED = 1 << 4
# Of a compact ASCII string's characters.
CHARACTERS = 40

inferior = gdb.selected_inferior()


def number(expression):
    return int(gdb.parse_and_eval(expression))


def address(field):
    return number("&" + MAIN + field)


LISTS = address("object_state.freelists")
SIZE = number("sizeof(" + MAIN + "object_state.freelists)")
FIELDS = [address(f"object_state.freelists.{kind}.numfree") - LISTS for kind in ["floats", "lists", "dicts", "dictkeys"]]
TUPLES = address("object_state.freelists.tuples.numfree") - LISTS
COUNT = address("gc.generations[0].count")
BREAKER = number(f"&((PyThreadState *) {number(MAIN + 'threads.head')})->eval_breaker")
# Dictionaries and lists have short free lists. Where the lists shall be full, what they cannot give or take is told here
# by its type, so that a row is as if they were long enough.
BEYOND = {number("&PyDict_Type"): 0, number("&PyList_Type"): 0} if "RECORD_FULL" in os.environ else {}
rows = []
low = 0


def count():
    return struct.unpack("i", bytes(inferior.read_memory(COUNT, 4)))[0] - sum(BEYOND.values())


def note(*what):
    global low
    memory = bytes(inferior.read_memory(LISTS, SIZE))
    fields = [struct.unpack_from("i", memory, field)[0] for field in FIELDS]
    for index, beyond in zip((2, 1), BEYOND.values()):
        fields[index] -= beyond
    now = count()
    rows.append([*what, min(low, now), now, *fields, *struct.unpack_from("20i", memory, TUPLES)])
    low = now


def schedule():
    """The next look at the eval breaker comes to `_Py_RunGC`, which does nothing while the collector is off."""
    bits = struct.unpack("Q", bytes(inferior.read_memory(BREAKER, 8)))[0]
    inferior.write_memory(BREAKER, struct.pack("Q", bits | SCHEDULED))


class Check(gdb.Breakpoint):
    def stop(self):
        note("check")
        schedule()
        return False


class Free(gdb.Breakpoint):
    """An object that the collector counted dies."""

    def stop(self):
        global low
        kind = struct.unpack("Q", bytes(inferior.read_memory(number("$rdi") + 8, 8)))[0]
        if kind in BEYOND:
            BEYOND[kind] -= 1
        else:
            low = min(low, count() - 1)
        return False


class New(gdb.Breakpoint):
    """An object is made for which no free list had a block."""

    def stop(self):
        kind = number("$rdi")
        if kind in BEYOND:
            BEYOND[kind] += 1
        return False


class Import(gdb.Breakpoint):
    def stop(self):
        name, level = number("$rdi"), number("(int) $r8")
        length = number(f"((PyASCIIObject *) {name})->length")
        note("import", bytes(inferior.read_memory(name + CHARACTERS, length)).decode("latin-1"), level)
        return False


# The first mark: what is needed has been imported.
gdb.execute("break sys_getrecursionlimit")
gdb.execute("continue")
gdb.execute("call (long) PyGC_Collect()")
gdb.execute("call (int) PyGC_Disable()")
# The second: the free lists are as they shall be.
gdb.execute("continue")
low = count()
note("begin")
Check("_Py_RunGC", internal=True)
Import("PyImport_ImportModuleLevelObject", internal=True)
Free("PyObject_GC_Del", internal=True)
if BEYOND:
    New("_PyObject_GC_New", internal=True)
schedule()
gdb.execute("continue")
note("end")
with open(os.environ["RECORD_OUT"], "w") as out:
    json.dump(rows, out)
gdb.execute("kill")
