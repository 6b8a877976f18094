import io
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)
B=io.BytesIO
r=io.BufferedReader(B(b"abc\ndef\nghi"), 4)
print(r, r.closed, r.readable(), r.writable(), r.seekable())
t(lambda: r.name); t(lambda: r.mode); t(lambda: r.write(b'')); t(r.fileno); t(r.isatty)
t(r.read, 2); t(r.peek); t(r.peek, 1); t(r.read1); t(r.readline); t(r.read); t(r.read); t(r.read,0); t(r.seek,0); t(r.readlines); t(r.seek,-3,2); t(r.tell); t(r.read1,100); t(r.read,-5); t(r.read,None); t(r.read,'a')
t(r.seek,2);b=bytearray(5); t(r.readinto,b); print(b); t(r.readinto1,b); t(r.truncate)
t(lambda: type(r.detach())); t(r.read); t(lambda: r.closed); t(r.close)
r=io.BufferedReader(B(b"abc")); r.close(); t(r.read); print(r.closed, r); t(r.raw.read)
t(io.BufferedReader, B(), 0); t(io.BufferedReader, B(), -1); t(io.BufferedReader, 5); t(io.BufferedReader, io.StringIO('abc'))
w=io.BufferedWriter(B(), 4); t(w.write,b"ab"); print(w.raw.getvalue()); t(w.write,b"cde"); print(w.raw.getvalue()); t(w.flush); print(w.raw.getvalue()); t(w.read); t(w.tell); t(w.write,'s'); t(w.write,5); t(w.seek,1); t(w.write,b'Z'); t(w.truncate); t(w.close); t(w.write,b'')
w=io.BufferedWriter(B()); raw=w.raw; w.write(b'12'); t(lambda: type(w.detach())); print(raw.getvalue()); 
p=io.BufferedRWPair(B(b'in'), B()); t(p.read); t(p.write,b'x'); t(p.flush); print(type(p), p.readable(), p.writable(), p.closed); 
a=io.BufferedRandom(B(b'hello world')); t(a.read,5); t(a.write,b'!!'); t(a.tell); t(a.seek,0); t(a.read); print(a)
with io.BufferedReader(B(b'x')) as q: print(q.read())
print(q.closed)
for l in io.BufferedReader(B(b'1\n2')): print(l)
print(isinstance(a, io.BufferedIOBase), isinstance(r, io.IOBase), io.BufferedReader.__mro__, io.BufferedReader.__module__)
class Raw(io.RawIOBase):
    def __init__(s): s.n=0
    def readable(s): return True
    def readinto(s,b): s.n+=1; print('readinto', len(b)); d=b'xy\n'[:len(b)] if s.n<4 else b''; b[:len(d)]=d; return len(d)
t(io.BufferedReader(Raw(),10).read); t(io.BufferedReader(Raw(),10).readline); t(io.BufferedReader(Raw(),10).read,4);t(io.BufferedReader(Raw(),10).read1); t(io.BufferedReader(Raw(),10).peek)
class WRaw(io.RawIOBase):
    def writable(s): return True
    def write(s,b): print('write', bytes(b)); return len(b)
w=io.BufferedWriter(WRaw(),4); w.write(b'ab'); w.write(b'cd'); w.write(b'efghijk'); w.write(b'l'); w.flush(); print('del'); w.write(b'm'); del w
try:
    x=io.BufferedWriter(WRaw(),4); x.write(b'q'); x.raw.close(); x.close()
except Exception as e: print(type(e), e)
