# Where the trashcan puts deaths off: structures deeper than CPython's limit of nested calls in C.
class D:
    def __init__(self, n): self.n = n
    def __del__(self): log.append(self.n)
log = []
def show():
    runs = []
    for i, v in enumerate(log):
        if i == 0 or v != log[i - 1] + 1: runs.append([v, v])
        runs[-1][1] = v
    print(len(log), len(runs), runs[:6], runs[-4:])
def run(n):
    x = []
    for i in range(n):
        x = [D(i), x]
    del x
run(9940); print(log == sorted(log)); log.clear()
for n in (9945, 9946, 9947, 9948,9949,9950,9951, 9960):
    run(n); print(n, log == sorted(log), log[:3], len(log)); log.clear()
run(12000)
show()
log.clear()
def tup(n):
    x = ()
    for i in range(n):
        x = (D(i), x)
    del x
tup(25000)
show()
log.clear()
class N: pass
def link(n):
    x = None
    for i in range(n):
        o = N(); o.next = x; o.d = D(i); x = o
    del o
    del x
link(25000)
show()
log.clear()
def dic(n):
    x = None
    for i in range(n):
        x = {"a": x, "d": D(i)}
    del x
dic(15000)
show()
