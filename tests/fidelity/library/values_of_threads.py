# What a thread has in a threading.local is prepared when the thread first uses it, and dies when the thread is over.
import threading


class Value:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name, threading.current_thread().name, threading.active_count())


class Local(threading.local):
    def __init__(self, value):
        print("init", value, threading.current_thread().name)
        self.value = value


def run(function, name=None):
    thread = threading.Thread(target=function, name=name)
    thread.start()
    thread.join()


plain, local, box = threading.local(), Local(3), []


def fill():
    plain.a, plain.b = Value("a"), Value("b")
    print(sorted(vars(plain)))


def read():
    print("begins")
    print(local.value)
    local.value = 4
    print(local.value)


def make():
    made = Local(1)
    made.extra = 5
    box.append(made)
    print(vars(made))


run(fill)
print(threading.active_count(), [thread.name for thread in threading.enumerate()])
run(fill, "F")
run(read, "R")
print(threading.active_count(), local.value, vars(plain))
run(make, "M")
print(vars(box[0]), hasattr(box[0], "extra"))
run(lambda: print("unused"))
run(lambda: setattr(box[0], "value", 9), "S")
print(box[0].value)
