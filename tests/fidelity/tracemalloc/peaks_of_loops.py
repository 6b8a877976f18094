import tracemalloc
def m(f):
    tracemalloc.start(); f(); c, p = tracemalloc.get_traced_memory(); tracemalloc.stop(); return c, p
def a():
    l = []
    for i in range(1000): l.append(i)
def b(): [i for i in range(1000)]
def c(): return sum([i for i in range(10000)])
def d(): return [i * i for i in range(10000)]
def e(): return [i * i for i in range(100)]
def g(): return len([i * i for i in range(10000)])
def h(): sum([])
def i(): return sum([300,400,500])
def j(): x = [q for q in range(10000)]; y = 10**6
def k(): x = [q for q in range(10000)]; y = sum(x)
for f in (a,b,c,d,e,g,h,i,j,k): print(f.__name__, m(f))
for f in (a,b,c,d,e,g,h,i,j,k): print(f.__name__, m(f))
