import gc
src = '''
def f(n): 
    gc.set_threshold(n)
    a=gc.get_count()
    X
    b=gc.get_count()
    X
    c=gc.get_count()
    X
    d=gc.get_count()
    e=gc.get_count()
    gc.set_threshold(0)
    print("%-28r" % "X",a,b,c,d,e)
'''
for X in 'print(0)', 'gc.get_referents(1)', 'abs(1)', 'print()', 'gc.set_threshold(n)', 'max(1,n)', '[n]', '(n,)', 'print(0,n)','str(n)','x=str(n)':
    exec(src.replace('X',X))
    for n in 1,1:
        gc.collect()
        f(n)
