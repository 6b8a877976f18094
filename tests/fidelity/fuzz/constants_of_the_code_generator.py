class F: z1 = z2 = 1
import sys, gc
gc.collect()
x = [1, 2, 3]
y = (1, 2, 3)
print(sys.getrefcount(y))
y = (4, 5, 6)
x = [4, 5, 6]
print(sys.getrefcount(y))
{7: 1, 8: 2}
y = (7, 8)
print(sys.getrefcount(y))
y = (9, 8)
{9: 1, 8: 2}
print(sys.getrefcount(y))
def f(**k): pass
f(a=1, b=2)
y = ('a', 'b')
print(sys.getrefcount(y))
def f(a=1, b=22): pass
y = (1, 22)
print(sys.getrefcount(y))
def f(*, a=1, b=22): pass
y = ('e', 'b')
print(sys.getrefcount(y))
for i in [1, 2, 35]: pass
y = (1, 2, 35)
print(sys.getrefcount(y))
x = {1, 2, 36}
y = (1, 2, 36)
print(sys.getrefcount(y))
for i in {1, 2, 37}: pass
for i in {1, 2, 37}: pass
match y:
    case (1000, 3000): pass
    case {'x1': 1, 'y1': 2}: pass
    case F(z1=1, z2=2): pass
y = ('x1', 'y1')
print(sys.getrefcount(y))
y = ('z1', 'z2')
print(sys.getrefcount(y))
class A:
    def f(self): self.qq = self.rr = 1
y = ('qq', 'rr')
print(sys.getrefcount(y))
from os import path, sep
y = ('path', 'sep')
print(sys.getrefcount(y))
def g(aa, bb): pass
y = ('aa', 'bb')
print(sys.getrefcount(y))
y = (1.5, 'n')
[1.5, 'n', 3][0:2]
print(sys.getrefcount(y))
x = x[5.5:6.5] if 0 else 1
y = f'{x}ABCD-E'
z = 'ABCD-E'
print(sys.getrefcount(z))
y = -1.5
print(sys.getrefcount(y))
x = (-1.5, 2)
x = 1.5
print(sys.getrefcount(x))
def g(): return 'string one two'
'string one two'
print(sys.getrefcount('string one two'))
def h():
    'doc string here'
    return 1
x = 'doc string here'
print(sys.getrefcount(x))
