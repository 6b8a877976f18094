import tracemalloc
tracemalloc.start()
def run(label, f, *a):
    f(*a)
    b = tracemalloc.get_traced_memory()[0]
    tracemalloc.reset_peak()
    r = f(*a)
    c, p = tracemalloc.get_traced_memory()
    print(label, c - b, p - b)
def as_gen(n): return sum(x * x for x in range(n))
def as_gen2(n): 
    for x in (x * x for x in range(n)): pass
def concat(n):
    s = ""
    for i in range(n): s += str(i)
    return s
def concat1(n):
    s = ""
    for i in range(n): s += "ab"
    return s
run("gen", as_gen, 50)
run("gen2", as_gen2, 50)
run("gen3", as_gen, 500)
run("concat", concat, 50)
run("concat1", concat1, 50)
run("concat", concat, 51)
run("concat", concat, 52)
