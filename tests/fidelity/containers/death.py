# What dies when containers lose items, and in which order.
import sys
class D:
    def __init__(s,n): s.n=n
    def __del__(s): print('del',s.n, end=' ')
    def __repr__(s): return f'D{s.n}'
def mk(n,o=0): return [D(i+o) for i in range(n)]
def t(name): print('|',name)
l=mk(5); l.clear(); t('clear')
l=mk(5); l[1:3]=[]; t('slice del'); del l[::2]; t('step del'); l=None; t('rest')
l=mk(6); l[1:4]=mk(2,10); t('slice assign'); l[:]=[]; t('all')
l=mk(6); l[::2]=mk(3,20); t('step assign'); l[0]=None; t('item'); del l[1]; t('del item'); l.pop(); t('pop'); l.pop(0); t('pop0'); del l[:]; t('del all')
l=mk(6); del l[::-2]; t('neg step'); l*=0; t('imul 0')
l=mk(12); l[2:]=[]; t('long'); l.remove(l[0]); t('remove'); del l; t('end')
l=mk(3); l[0:2]=l; t('self'); print(l); l=None; t('x')
d={i:D(i) for i in range(5)}; del d[1]; t('del'); d[2]=None; t('set'); d.pop(3); t('pop'); d.popitem(); t('popitem'); d.clear(); t('clear')
d={D(0):D(1), D(2):D(3)}; d.clear(); t('clear kv')
d={D(0):D(1), D(2):D(3)}; d=None; t('die kv')
d={'a':D(0),'b':D(1)}; d.update({'a':D(2)}); t('update'); d|={'b':D(3)}; t('ior'); d['a']=D(4); t('setitem'); d=None; t('die')

tt=(D(1),D(2),D(3)); tt=None; t('tuple')
l=mk(3); m=list(map(lambda x:x, l)); l=None; m=None; t('map')
z=zip(mk(3),mk(3,10)); next(z); t('z1'); next(z); t('z2'); z=None; t('z')
e=enumerate(mk(3)); next(e); t('e'); e=None; t('e2')
class L(list):
    def __del__(s): print('L',len(s),end=' ')
l=L(mk(3)); l=None; t('L')
class LL(list):
    pass
l=LL(mk(3)); l.x=D('attr'); l=None; t('LL')
class DD(dict): pass
l=DD(a=D(1)); l.x=D('attr'); l=None; t('DD')
class TT(tuple): pass
l=TT(mk(3)); l.x=D('attr'); l=None; t('TT')
class SS(set): pass
l=SS(mk(1)); l.x=D('attr'); l=None; t('SS')
class R:
    def __repr__(s): return 'R'
    def __init__(s,l): s.l=l
    def __del__(s): print('R', s.l, end=' '); s.l.append(1)
x=[]; x.append(R(x)); x.append(R(x)); x.clear(); print(x); t('re')
x=[]; x+=[R(x),R(x),R(x)]; x[0:2]=[7]; print(x); del x[1:]; print(x); t('re2')
d={}; 
class RD:
    def __del__(s): print('RD', d, end=' '); d['new']=1
d['a']=RD(); d['b']=RD(); d.clear(); print(d); d['a']=RD(); d['a']=5; print(d); d['a']=RD(); del d['a']; print(d); t('rd')
s=set()
class RS:
    def __del__(s_): print('RS', s, end=' '); s.add(1)
s.add(RS()); s.add(RS()); s.clear(); print(s); t('rs')
l=[D(1)]; l.extend(x for x in mk(2,50)); l.sort(key=lambda v:-v.n); print(l); l.reverse(); print(l); l.insert(1,D(9)); l=l[1:]; t('ins'); l=None; t('fin')
it=iter(mk(2)); next(it); next(it); t('it'); next(it,None); t('exhausted')
it=iter({1:D(1)}.values()); next(it); t('dv'); next(it,0); t('dve')
f=filter(lambda x:x.n%2, mk(4)); print(list(f)); f=None; t('filter')
r=reversed(mk(2)); list(r); t('rev'); r=None; t('rev2')
def k(v): return D(('k',v))
class KK(D):
    def __lt__(s,o): return s.n<o.n
l=[3,1,2]; l.sort(key=lambda v: KK(v)); print(l); t('keys')
l=[3,1,2]; l.sort(key=lambda v: KK(v), reverse=True); print(l); t('keysr')
try: [3,1,2].sort(key=lambda v: KK(v) if v!=2 else 1/0)
except ZeroDivisionError: t('keyerr')
print(sys.getrefcount(l), [sys.getrefcount(x) for x in mk(1)])
