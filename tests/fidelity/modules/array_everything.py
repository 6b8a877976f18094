import array, sys, gc, copy
from array import array as A
def t(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e).__module__, type(e).__name__, e)
print(array.typecodes, [(c, A(c).itemsize) for c in array.typecodes], array.array, array.ArrayType is A)
a=A('i',[1,2,3]); print(a, A('i'), A('u','hé'), A('d',[1.5,2]), sys.getsizeof(a), len(a), a[0], a[-1], a[1:], 2 in a, a*2, a+a, gc.is_tracked(a))
sizes=[]; b=A('i')
for i in range(40): b.append(i); sizes.append(sys.getsizeof(b))
print(sizes)
b=A('d',range(10)); sizes=[]
while b: b.pop(); sizes.append(sys.getsizeof(b))
print(sizes)
for f in [lambda: A('x'), lambda: A(), lambda: A('ii'), lambda: A(5), lambda: A('i','abc'), lambda: A('i',[1.5]), lambda: A('i',['a']), lambda: A('b',[200]), lambda: A('B',[-1]), lambda: A('B',[300]), lambda: A('H',[70000]), lambda: A('h',[70000]), lambda: A('I',[-1]), lambda: A('I',[2**32]), lambda: A('i',[2**31]), lambda: A('L',[-1]), lambda: A('q',[2**63]), lambda: A('Q',[2**64]), lambda: A('Q',[-1]), lambda: A('f',['a']), lambda: a[5], lambda: a['a'], lambda: a.pop(9), lambda: A('i').pop(), lambda: a.remove(77), lambda: a.index(77), lambda: a.extend(A('d')), lambda: a+A('d'), lambda: a+[1], lambda: a.append('a'), lambda: a.fromlist((1,)), lambda: a.fromlist([1,'a']), lambda: a.frombytes(b'abc'), lambda: a.tounicode(), lambda: a.fromunicode('a'), lambda: A('u',5), lambda: A('u',[1]), lambda: a.__setitem__(7,1), lambda: a.__setitem__(0,'a'), lambda: a.__setitem__(slice(0,1),[5]), lambda: hash(a), lambda: a.__setitem__(slice(0,3,2),A('i',[5])), lambda: a.buffer_info()[1], lambda: A('i',5), lambda: a.insert(1,'x'), lambda: A('i',b'abc'), lambda: A('i',b'abcd'), lambda: a.tofile(1), lambda: A('i',A('u','a')), lambda: A('i',a=1), lambda: a*'a', lambda: A('f',[1e300]), lambda: a.frombytes('a'), lambda: a < [1], lambda: a==[1,2,3], lambda: A('w','aé'), lambda: a.itemsize, lambda: a.typecode, lambda: A('l',[2**63]), lambda: A('h', [-70000]), lambda: A('b',[-200]), lambda: A('H',[-1]), lambda: A('i', [-2**31-1]), lambda: A('L',[2**64]), lambda: A('u','a')[0], lambda: A('b',[None])]: t(f)
a=A('i',[1,2,3]); a.extend([4,5]); a.insert(1,99); a.remove(3); a.reverse(); print(a, a.count(99), a.index(99), a.tolist(), a.tobytes()); a.byteswap(); print(a); a.byteswap(); a.fromlist([7]); a.frombytes(b'\1\0\0\0'); print(a); del a[0]; del a[::2]; print(a); a[0:1]=A('i',[8,8,8]); print(a); a*=2; a+=A('i',[1]); print(a, a==A('i',a), a<A('i',[9]), a!=A('d',a), copy.copy(a), copy.deepcopy(a) is a, a.__reduce_ex__(2))
print(A('f',[0.1])[0], A('f',[0.1]), A('f',[1e300]), list(reversed(a)), sorted(a), max(a), sum(a), bytes(a)[:8], a[::-1])
m=memoryview(A('B',[1,2,3])); print(m[0], m.tolist(), m.nbytes)
x=A('B',[1,2,3]); m=memoryview(x); t(x.append,1); m[0]=9; m.release(); x.append(4); print(x)
class S(A):
    def __init__(s,*a): s.extra=1
s=S('i',[1]); print(s, s.extra, type(s[:]), type(s+s), sys.getsizeof(s)); s.append(3); print(s)
it=iter(a); next(it); print(it.__reduce__(), it.__setstate__(3), next(it)); a.clear(); print(a, sys.getsizeof(a))
d=A('d',range(5)); d[1:3]=A('d'); print(d, A('i',range(3)), A('i',(i for i in [1])), A('i',A('b',[1,2])), A('d',A('i',[3])), A('i',bytearray(4)), A('b',{1}))
d[5:]=d; d[:0]=d; print(d); print(A('I',[2**32-1]), A('q',[-2**63]), A('Q',[2**64-1]))
