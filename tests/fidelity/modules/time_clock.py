import time, gc, sys
t0=time.perf_counter(); x=sum(range(1000)); t1=time.perf_counter(); print(t1>t0, time.time()>1e9, type(time.time_ns()), time.monotonic()>=0)
a=time.monotonic(); time.sleep(0.25); b=time.monotonic(); print(0.25 <= b-a < 0.3)
p=time.process_time(); time.sleep(1); print(time.process_time()-p < .5)
print(time.gmtime(0), time.gmtime(0)[0], time.gmtime(0).tm_zone, len(time.gmtime(0)), sys.getsizeof(time.gmtime(0)), isinstance(time.gmtime(), tuple))
s=time.struct_time((2024,2,29,1,2,3,3,60,0)); print(s, s.tm_zone, s.tm_gmtoff, s==(2024,2,29,1,2,3,3,60,0), time.strftime('%A %d %B',s))
t=time.struct_time((2024,2,29,1,2,3,3,60,0,'X',5)); print(t.tm_zone,t.tm_gmtoff, t[:3], hash(s)==hash(tuple(s)))
del s,t; gc.collect()
print(time, time.sleep, time.struct_time)
for f in [lambda: time.sleep(-1), lambda: time.sleep('x'), lambda: time.strftime(5), lambda: time.nope]:
    try: f()
    except Exception as e: print(type(e).__name__, e)
