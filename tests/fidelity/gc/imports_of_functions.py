# Functions of the library import modules when they are called: what that makes is there then.
import gc, sys
before = set(sys.modules)
def told(what):
    global before
    print(what, sorted(m for m in set(sys.modules) - before if m[:1] != "_"), gc.collect())
    before = set(sys.modules)
import concurrent.futures
told("futures")
concurrent.futures.ThreadPoolExecutor
told("executor")
import argparse
told("argparse")
argparse.ArgumentParser(prog="x").add_argument("--n")
told("argument")
import datetime
told("datetime")
datetime.datetime.strptime("2020-01-02", "%Y-%m-%d")
told("strptime")
import warnings
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    warnings.warn("x")
told("warning")
