import time
t=time.perf_counter(); print(type(t), time.time()>0, time.monotonic()<=time.monotonic()); time.sleep(0)
print(time.strftime('%Y-%m-%d %H:%M:%S', time.gmtime(0)), time.gmtime(86400)[:6], time.strptime('2024-01-15','%Y-%m-%d')[:3], time.asctime(time.gmtime(0)), time.gmtime(0), time.mktime.__name__)
try: time.sleep(-1)
except ValueError as e: print(e)
try: time.strptime('x','%Y')
except ValueError as e: print(e)
