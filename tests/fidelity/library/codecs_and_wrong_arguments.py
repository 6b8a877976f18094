# What codecs refuse, and in which order they look at their arguments.
import codecs
def t(f,*a,**k):
    try: print(f(*a,**k))
    except Exception as e: print(type(e).__name__, e)
for f in (codecs.encode, codecs.decode):
    t(f,'a',5); t(f, b'a', None); t(f,'a','utf-8',5); t(f,5,'utf-8'); t(f,'a','rot13',5); t(f,'a',errors=5); t(f,'a',x=5); t(f,b'','no such')
t('a'.encode,5); t(b'a'.decode, 5); t('a'.encode, 'utf-8', 5); t(b'a'.decode,'utf-8',5); t(str,b'a',5); t(bytes,'a',5)
