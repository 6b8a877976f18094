# `sys.modules` has what CPython has loaded at the start, and what each import brings, in the order in which it was loaded.
import sys

print(sorted(sys.modules))
before = set(sys.modules)


def new():
    global before
    names = sorted(set(sys.modules) - before)
    before = set(sys.modules)
    return names


import collections

print(list(sys.modules)[-12:])
print(new())
import json

print(new())
import dataclasses

print(new())
import datetime, decimal, random

print(new())
import asyncio

print(new(), len(sys.modules))


def later():
    import string

    return string.digits


print("statistics" in sys.modules, "string" in sys.modules)
import statistics

print(new(), later())
