import warnings
warnings.warn('dep',DeprecationWarning); warnings.warn('user'); 
def f(): warnings.warn('lvl',UserWarning,stacklevel=2)
f(); f()
for i in range(2): warnings.warn('loop')
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always'); warnings.warn('rec',RuntimeWarning); f(); print(len(w), w[0].category, w[0].message, w[0].lineno, w[1].lineno)
warnings.filterwarnings('error',category=ResourceWarning)
try: warnings.warn('res',ResourceWarning)
except ResourceWarning as e: print('raised',e)
warnings.filterwarnings('ignore',message='ig'); warnings.warn('ignored'); 
@warnings.deprecated('use g')
def old(): return 1
print(old()); 
@warnings.deprecated('use H')
class Old: pass
Old()
print(warnings.formatwarning('m',UserWarning,'f.py',1,'line'))
assert (1,'x')
if 1 is 1: pass
"a" is "b"
x = '\d'
try: warnings.warn('x',int)
except TypeError as e: print(e)
try: warnings.simplefilter('bad')
except Exception as e: print(type(e),e)
def foo():
    for i in range(3):
        warnings.warn_explicit('exp',UserWarning,'file.py',10)
foo()
5()if 0 else 1
warnings.showwarning=lambda *a,**k:print('show',a[0],a[1].__name__); warnings.warn('cust',FutureWarning)
