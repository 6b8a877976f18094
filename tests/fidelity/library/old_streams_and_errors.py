# Streams of text over bytes, the errors of urllib, and old names.
import codecs, io, sys
w=codecs.getwriter('utf-8')(io.BytesIO()); w.write('é\n'); w.writelines(['a','b']); print(w.getvalue(), w.errors)
r=codecs.getreader('utf-8')(io.BytesIO('é1\nzwei\n\nende'.encode())); print(repr(r.readline()), r.read(chars=2), list(r))
print(codecs.getreader('latin-1')(io.BytesIO(b'\xe9x')).read())
f=codecs.EncodedFile(io.BytesIO('é\nü'.encode('utf-8')),'latin-1','utf-8'); print(f.readline(), f.read(), f.data_encoding)
o=io.BytesIO(); g=codecs.EncodedFile(o,'latin-1','utf-16-le'); g.write(b'\xe9'); print(o.getvalue())
with codecs.getwriter('utf-8')(o) as q: q.write('x')
print(o.closed)
try: codecs.getreader('nope')
except LookupError as e: print(e)
try: codecs.getreader('ascii')(io.BytesIO(b'\xe9')).read()
except UnicodeDecodeError as e: print(e)
print(codecs.getreader('ascii')(io.BytesIO(b'\xe9a'),'replace').read())
srw=codecs.StreamReaderWriter(io.BytesIO(b'abc\nd'),codecs.getreader('utf-8'),codecs.getwriter('utf-8')); print(srw.readlines(), srw.encoding)
from urllib.error import *
e=URLError('no'); print(e, repr(e), e.reason, isinstance(e,OSError), e.filename)
h=HTTPError('http://x',404,'Not Found',{'a':1},None); print(h, repr(h), h.code, h.reason, h.headers, h.url, h.read(), h.getcode(), h.status)
try: raise h
except URLError as x: print(type(x).__name__)
c=ContentTooShortError('m',b'd'); print(c,c.content)
import threading, warnings
warnings.simplefilter('always')
print(threading.currentThread().name, threading.activeCount())
import pickle; print(pickle._loads(pickle._dumps([1])))
print(open.__module__, pickle.dumps(open), pickle.loads(pickle.dumps(open)) is open)
