# Timers call their functions when the program lets time pass, or ends.
import threading
import time


def fired(*words, **named):
    print('fired', words, named, threading.current_thread().name.split('-')[0])


timer = threading.Timer(0.01, fired, args=(1, 2), kwargs={'a': 3})
print(timer.finished.is_set(), timer.interval, timer.is_alive())
timer.start()
print('started', timer.is_alive())
timer.join()
print(timer.is_alive(), timer.finished.is_set())
cancelled = threading.Timer(10, fired)
cancelled.start()
cancelled.cancel()
cancelled.join()
print('cancelled', cancelled.is_alive())
first, second = threading.Timer(0.2, fired, ['second']), threading.Timer(0.1, fired, ['first'])
first.start()
second.start()
print('sleeping')
time.sleep(0.4)
print('slept')
try:
    first.start()
except RuntimeError as error:
    print(error)
threading.Timer(0.1, fired, ['at the end']).start()
late = threading.Timer(30, fired, ['never'])
late.daemon = True
late.start()
print('last line')
