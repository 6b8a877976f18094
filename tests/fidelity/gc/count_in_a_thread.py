# What the collector counts in a thread: whoever has started it waits for its beginning with a lock.
import gc
import threading

gc.collect()


def go():
    global inside
    inside = gc.get_count()[0]


for _ in range(3):
    thread = threading.Thread(target=go)
    before = gc.get_count()[0]
    thread.start()
    thread.join()
    print(before, inside, gc.get_count()[0])
