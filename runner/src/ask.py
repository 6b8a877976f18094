"""Runs a session's sources on the CPython that runs this, each as a file of its own in one `__main__`.

The runner starts it as `python -u -S -s -P -c THIS DIRECTORY`, with standard output and standard error going to
one file in DIRECTORY. `DIRECTORY/jobs` has one line for each source: its mode (257 for a file, 256 for a prompt)
and the name that tracebacks show, with a tab between; the source itself is `DIRECTORY/0`, `DIRECTORY/1` and so on,
with empty lines in front so that its lines have their numbers. `DIRECTORY/ends` gets the version, and then for
each source how it ended, where its output ended and where its traceback ended.

A source goes through PyRun_FileExFlags, as `python FILE.py` does, and not through exec(compile(...)): that call
keeps the syntax tree's constants alive while the source runs, and sys.getrefcount shows it.
"""
import sys

if sys.version_info[:2] != (3, 13) or not getattr(sys, "_is_gil_enabled", lambda: True)():
    sys.exit("this is Python " + sys.version.split()[0] + "; the book is about the default build of 3.13")

import ctypes
import gc
import os
import types

directory = sys.argv[1]
with open(directory + "/jobs", encoding="utf-8") as file:
    jobs = [line.rstrip("\n").split("\t") for line in file]
ends = os.open(directory + "/ends", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
os.write(ends, (sys.version.split()[0] + "\n").encode())

fopen = ctypes.CDLL(None).fopen
fopen.restype = ctypes.c_void_p
run = ctypes.pythonapi.PyRun_FileExFlags
run.restype = ctypes.py_object
run.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int, ctypes.py_object, ctypes.py_object, ctypes.c_int,
                ctypes.c_void_p]

main = types.ModuleType("__main__")
main.__builtins__ = __builtins__
sys.modules["__main__"] = main
sys.argv = [""]
# This file's frame stands below every source's.
sys.setrecursionlimit(1001)
sys.getrecursionlimit = (1000).__int__
gc.collect()

for number, (mode, name) in enumerate(jobs):
    file = fopen(f"{directory}/{number}".encode(), b"rb")
    end = "finished"
    printed = None
    try:
        run(file, name.encode(), int(mode), main.__dict__, main.__dict__, 1, None)
    except SystemExit as error:
        status = error.code
        if status is None:
            status = 0
        elif not isinstance(status, int):
            print(status, file=sys.stderr)
            status = 1
        end = f"exit {status & 255}"
    except BaseException as error:
        end = "raised"
        printed = os.fstat(1).st_size
        error.__traceback__ = error.__traceback__ and error.__traceback__.tb_next
        sys.__excepthook__(type(error), error, error.__traceback__)
    shown = os.fstat(1).st_size
    os.write(ends, f"{end}\t{shown if printed is None else printed}\t{shown}\n".encode())
