# Lists that were made too large or lose their items: which blocks stay.
import tracemalloc, gc
def probe(f):
    f(); f()
    gc.collect()
    tracemalloc.start()
    x = f()
    s = tracemalloc.get_traced_memory()[0]
    n = len(tracemalloc.take_snapshot().traces)
    tracemalloc.stop()
    return s, n
def mk(body):
    d={}
    exec("def f():\n l=[1,2,3]\n " + body + "\n return l", d)
    return d['f']
for b in ("l.pop();l.pop();l.pop()", "del l[0];del l[0];del l[0]", "del l[:]", "l[:]=[]", "l*=0", "l.clear()", "l.remove(1);l.remove(2);l.remove(3)", "l.extend(zip())", "l.clear();l.extend(zip())","l.clear();l.extend(zip());l.append(1)","l.clear();l.extend(zip());l.append(1);l.pop()","l=[];l.extend(zip());l.extend(zip())", "l=[1];l.pop()", "l=[1];l.pop();l.append(3)", "l=[1,2];l.pop()", "l=[1]*9;l.pop(0)","del l[::2];del l[0]", "l=[1]*20;del l[2:]", "l=[1]*20;l[2:]=[1]", "import heapq;heapq.heappop(l);heapq.heappop(l);heapq.heappop(l)", "l.sort()", "l.reverse()","l.insert(0,1)", "l=[1]*9; l=[l.pop() for i in range(9)]"):
    print(b, probe(mk(b)))
