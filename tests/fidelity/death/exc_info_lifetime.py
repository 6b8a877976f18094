# sys.exception() inside handlers, nested handlers, generators; what is alive when.
import sys
class E(Exception):
    def __init__(self, n): super().__init__(n); self.n = n
    def __del__(self): print("del", self.n)
def current(): return sys.exception() and sys.exception().n
print(current())
try:
    raise E(1)
except E:
    print(current())
    try:
        raise E(2)
    except E:
        print(current())
    print(current())
print(current())
def gen():
    try:
        raise E("g")
    except E:
        yield current()
        yield current()
g = gen()
try:
    raise E(3)
except E:
    print(next(g), current())
print("after", current(), next(g), current())
g.close()
print("closed")
def f():
    try:
        raise E(4)
    finally:
        print("finally", current())
try:
    f()
except E as e:
    print(e.n)
for i in (5, 6):
    try:
        raise E(i)
    except E as e:
        if i == 5: continue
        print("body", i)
print("end")
