# What a timing decorator can rely on.
import functools
import time


def timed(function):
    @functools.wraps(function)
    def wrapper(*args):
        start = time.perf_counter()
        result = function(*args)
        elapsed = time.perf_counter() - start
        print(function.__name__, "took some time:", 0 < elapsed < 5)
        return result
    return wrapper


@timed
def work(n):
    return sum(i * i for i in range(n))


print(work(1000), work(10))
start = time.time()
time.sleep(0.5)
print(f"{time.time() - start:.1f}", time.time_ns() // 10 ** 18)
moment = time.gmtime(1_000_000_000)
print(moment.tm_year, moment.tm_yday, moment.tm_wday, moment[3:6], moment)
print(time.strftime("%Y-%m-%d %H:%M:%S", moment), time.strftime("%a %b %d %j %U %p", moment), time.asctime(moment))
print(time.mktime((2001, 9, 9, 1, 46, 40, 0, 0, 0)) >= 0, isinstance(moment, tuple), len(moment))
