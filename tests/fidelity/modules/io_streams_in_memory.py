import io, sys, gc
def t(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e).__module__, type(e).__name__, e)
s=io.StringIO()
t(s.write,5); t(io.StringIO,5); t(io.StringIO,'a','x'); t(io.StringIO,newline=5); t(s.seek,-1); t(s.seek,1,1); t(s.seek,0,5); t(s.truncate,-1); t(s.read,'a'); t(s.fileno); t(s.detach); t(s.seek,'a'); t(s.readline,'a'); t(s.seek,1.5); t(s.seek,0,2)
s.close(); t(s.read); t(s.getvalue); t(s.write,'a'); t(next,s); t(s.readable); t(lambda: s.closed); t(s.close); t(s.tell); t(s.isatty); t(s.flush); t(s.__enter__); t(repr, s.encoding); t(s.readlines)
b=io.BytesIO(); t(b.write,'a'); t(b.write,5); t(io.BytesIO,'a'); t(io.BytesIO,5); t(b.seek,-1); t(b.seek,-1,1); t(b.seek,0,9); t(b.fileno); t(b.truncate,-5); t(b.read,'a'); t(b.read1); t(b.readinto,b'a'); t(b.detach); b.close(); t(b.read); t(b.getvalue); t(b.isatty); t(b.flush); t(next,b); t(b.readable)
class X(io.IOBase): pass
x=X(); t(x.read) if hasattr(x,'read') else None; t(x.seek,0); t(x.tell); t(x.fileno); t(x.readable); t(x.close); t(x.flush); t(x.readline); t(x.truncate); t(lambda: x.closed); t(x.__enter__); t(x.writelines,['a'])
class Y(io.TextIOBase): pass
y=Y(); t(y.read); t(y.write,'a'); t(y.readline); t(y.detach); t(lambda: (y.encoding,y.newlines,y.errors)); t(next,y)
class Z(io.RawIOBase):
    def readable(self): return True
    def readinto(self,b): b[:3]=b'abc'; return 3
z=Z(); t(z.read,3)
class W(io.StringIO):
    def close(self): print('close W'); super().close()
w=W(); del w
print(isinstance(s, io.TextIOBase), isinstance(b, io.BufferedIOBase), isinstance(sys.stdout, io.TextIOBase), isinstance(sys.stdout, io.IOBase), type(sys.stdout).__mro__)
t(sys.stdout.read); t(sys.stdin.write,'a')
print(io.SEEK_END, io.DEFAULT_BUFFER_SIZE)
s=io.StringIO('a\r\nb\rc\n', newline=None); print(repr(s.read()), s.newlines); s=io.StringIO('a\r\nb\rc\n', newline=''); print(s.readlines(), s.newlines); s=io.StringIO('a\r\nb\rc\n'); print(s.readlines(), s.newlines, repr(s.getvalue())); s=io.StringIO('a\nb', newline='\r\n'); print(repr(s.getvalue()), s.readlines(), s.newlines)
s=io.StringIO('hello'); s.seek(2); s.write('XY'); print(s.getvalue(), s.tell(), s.read()); s.seek(10); s.write('z'); print(repr(s.getvalue())); s.truncate(3); print(s.getvalue(), s.tell()); s.seek(0); print(s.read(2), s.readline(), s.readline())
b=io.BytesIO(b'hello\nworld\n'); print(b.readline(), b.tell(), b.read(2), b.readlines(), b.getvalue()); b.seek(0,2); b.write(b'!!'); print(b.getvalue(), sys.getsizeof(b), b.read1(3)); b.seek(3); b.truncate(); print(b.getvalue()); buf=bytearray(2); b.seek(0); print(b.readinto(buf), buf); print(list(io.BytesIO(b'a\nb')), list(io.StringIO('a\nb')))
print(s.line_buffering, s.encoding, s.errors, s.seekable())
for n in range(0,40,3):
    b=io.BytesIO(); 
    for i in range(n): b.write(b'x')
    print(n, sys.getsizeof(b), end=' ')
d=b'abc'*10; b=io.BytesIO(d); print(sys.getrefcount(d), b.getvalue() is d)
with io.StringIO() as f: print('a','b',sep='-',file=f); print(repr(f.getvalue()))
print(f.closed); t(print,'x',file=f)
