"""Generators entered by `for` and `yield from`, whose frames stand on the caller's stack: values, errors, counts."""
import sys


def count(n):
    try:
        for i in range(n):
            yield i
        return "end"
    finally:
        print("count over")


def delegate(n):
    result = yield from count(n)
    print("returned", result)
    yield "last"


for value in delegate(3):
    print(value)
for value in count(9):
    if value == 2:
        break
print("after break")


def fails(n):
    yield n
    raise KeyError(n)


def outer(n):
    try:
        yield from fails(n)
    except KeyError as error:
        yield "caught", error.args
        trace = error.__traceback__
        names = []
        while trace:
            names.append(trace.tb_frame.f_code.co_name)
            trace = trace.tb_next
        yield names


for value in outer(5):
    print(value)
try:
    for value in fails(1):
        print(value)
except KeyError as error:
    print("error", error, error.__traceback__.tb_next.tb_frame.f_code.co_name)


def callers():
    while True:
        yield sys._getframe().f_back.f_code.co_name


def user():
    seen = []
    for item in callers():
        seen.append(item)
        if len(seen) == 4:
            return seen


print(user())


def echo():
    received = None
    while True:
        received = yield received
        if received == "stop":
            return "stopped"


def relay():
    print("relay got", (yield from echo()))
    yield "done"


r = relay()
print([next(r), r.send(1), r.send("a"), r.send("stop")])
r = relay()
next(r)
try:
    r.throw(ValueError("thrown"))
except ValueError as error:
    print(error)


def deep(n):
    if n:
        yield from deep(n - 1)
    yield n


print(sum(deep(150)))


def endless(n):
    yield n
    yield from endless(n + 1)


try:
    for last in endless(0):
        pass
except RecursionError as error:
    print("RecursionError", last > 300)


def stops():
    yield 1
    raise StopIteration("inside")


for _ in range(3):
    try:
        for value in stops():
            pass
    except RuntimeError as error:
        print(error, type(error.__cause__).__name__)


def executing():
    for item in me:
        yield item


me = executing()
try:
    next(me)
except ValueError as error:
    print(error)
