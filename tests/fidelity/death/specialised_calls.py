"""What a specialised call of a built-in shows: who dies first, and when a collection may run."""
import gc


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("dies:", self.name)


class Row(list):
    def __del__(self):
        print("dies: the row")


def bound():
    return Row().count


def of_one(i):
    print("call", i)
    bound()(Loud("argument"))


for i in range(4):
    of_one(i)


def failing(i):
    try:
        max(Loud("first"), Loud("second"))
    except TypeError as error:
        print(i, "caught:", error)
    try:
        len(Loud("without a length"))
    except TypeError as error:
        print(i, "caught:", error)
    try:
        [].append(Loud("one"), Loud("two"))
    except TypeError as error:
        print(i, "caught:", error)
    try:
        "".join([Loud("item")])
    except TypeError as error:
        print(i, "caught:", error)


for i in range(3):
    failing(i)


class Cycle:
    def __init__(self, log):
        self.me = self
        self.log = log

    def __del__(self):
        self.log.append("collected")


def collections(call):
    log = []
    for i in range(4):
        Cycle(log)
        log.append("before")
        gc.set_threshold(1, 1000, 1000)
        call(log)
        gc.set_threshold(0)
        log.append("end")
        gc.collect()
    return log


def with_len(log):
    log.append(len([[], []]))
    log.append("after")


def with_isinstance(log):
    log.append(isinstance([[], []], list))
    log.append("after")


def with_type(log):
    log.append(type([[], []]) is list)
    log.append("after")


def with_str(log):
    log.append(str([[], []]))
    log.append("after")


def with_append(log):
    log.append([[], []])
    log.append("after")


def with_method(log):
    log.append([[], []].index([]))
    log.append("after")


def with_function(log):
    log.append(sorted([[], []]))
    log.append("after")


gc.disable()
gc.collect()
gc.enable()
for call in (with_len, with_isinstance, with_type, with_str, with_append, with_method, with_function):
    print(call.__name__)
    for entry in collections(call):
        print("   ", entry)
