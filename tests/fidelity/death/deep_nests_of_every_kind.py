import sys, gc
class Node:
    __slots__ = ('next', 'other', '__weakref__')
class Inst: pass
log = []
class D:
    def __init__(self, n): self.n = n
    def __del__(self): log.append(self.n)
def close(x, d):
    def f(): return x, d
    return f
def build(depth, kinds):
    x = None
    for i in range(depth):
        k = kinds[i % len(kinds)]
        d = D(i) if i % 7 == 0 else None
        if k == 'l': x = [x, d]
        elif k == 't': x = (x, d)
        elif k == 'd': x = {'x': x, 'd': d}
        elif k == 'i': y = Inst(); y.x = x; y.d = d; x = y
        elif k == 's': y = Node(); y.next = x; y.other = d; x = y
        elif k == 'c': x = close(x, d)
        elif k == 'e': x = ValueError(x, d)
        elif k == 'm': y = Inst(); y.__dict__ = {'x': x, 'd': d}; x = y
        elif k == 'g':
            x = (z for z in [x, d])
        elif k == 'o': x = frozenset([(x, d)]) if x is not None and k == 'z' else [x, d]
    return x
def summary():
    n = len(log)
    runs = []
    last = None
    for v in log:
        step = None if last is None else v - last
        if runs and runs[-1][0] == step: runs[-1][1] += 1
        else: runs.append([step, 1])
        last = v
    print(n, log[:6], log[-6:], len(runs), runs[:9])
    log.clear()
for kinds in ['l', 't', 'd', 'i', 's', 'c', 'e', 'm', 'lt', 'ld', 'li', 'tdi', 'sc', 'cl', 'ltdisc', 'et', 'im', 'gl', 'ltdiscemg']:
    for depth in (30, 60, 300, 5000 if 'g' not in kinds else 400):
        x = build(depth, kinds)
        print(kinds, depth, end=' ')
        del x
        summary()
