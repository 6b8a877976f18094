for f in ['[a, *b, *c] = 2','(a, *b, *c) = 2','a, *b, *c = 2','for [a,*b,*c] in x: pass','with x as [*a,*b]: pass','[1 for *a,*b in c]','[[*a,*b],c]=1','x, [*a,*b] = 1']:
    try: compile(f,'<f>','exec'); print('ok',f)
    except SyntaxError as e: print(repr(f), e.args)
for f in ['class A:\n\tdef f(self):\n        pass', 'if x:\n\ty\n        z', 'if x:\n        y\n\tz', 'if x:\n\ty\n\t z\n  w', '\tx', 'if x:\n  \ty\n\tz', 'if x:\n\tif y:\n\t\tz\n        w']:
    try: compile(f,'<f>','exec'); print('ok',f)
    except SyntaxError as e: print(repr(f), type(e).__name__, e.args)
