import weakref, re
def f():
    class C: pass
    c=C(); print(re.sub('0x[0-9a-f]+','0x',repr(weakref.ref(c))), re.sub('0x[0-9a-f]+','0x',repr(weakref.proxy(c))))
    c.__class__.__module__='zz'; print(re.sub('0x[0-9a-f]+','0x',repr(weakref.ref(c))), re.sub('0x[0-9a-f]+','0x',repr(weakref.proxy(c))))
f()
s=re.Scanner([(r'[a-zA-Z_]\w*', lambda s,t: ('id',t)),(r'\d+\.\d*', lambda s,t: float(t)),(r'\d+', lambda s,t:int(t)),(r'(=|\+|-)', lambda s,t:('op',t,s.match.span())),(r'\s+', None),(r'!', 'bang')])
print(s.scan('sum = 3*foo + 312.50!'), s.scan('a+b!'), s.scan(''), s.lexicon[0][0], s.scan('  '))
try: re.Scanner([('(', None)])
except re.error as e: print(e)
