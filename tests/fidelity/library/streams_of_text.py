import io, sys
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)
B=io.BytesIO
D=b"one\r\ntwo\nthree\rfour"
for nl in (None,'','\n','\r','\r\n'):
    o=B(); x=io.TextIOWrapper(o,'utf-8',newline=nl); t(x.write,"a\nb\r\n"); x.flush(); print(o.getvalue())
x=io.TextIOWrapper(B("é€😀\nx".encode()),'utf-8'); print(x, x.encoding, x.errors, x.line_buffering, x.write_through, type(x.buffer), x.readable(), x.writable(), x.seekable(), x.closed); t(x.read,1); t(x.tell); t(x.read,2); t(x.tell); t(x.seek,2); t(x.read); t(x.seek,0); t(lambda: list(x)); t(x.seek,0,2); t(x.seek,1,1); t(x.seek,0,1); t(x.seek,-1); t(x.seek,0,5)
x.seek(0); next(x); t(x.tell)
t(x.write,5); t(x.write,b''); t(x.fileno); t(x.isatty); t(lambda: x.name); t(lambda: x.mode); t(x.truncate,3); t(x.seek,0); t(x.read)
y=x.detach(); print(y.getvalue()); t(x.read); t(lambda: x.buffer); t(lambda:x.closed); print()
t(repr,x)
t(io.TextIOWrapper, 5); t(io.TextIOWrapper, B(), 'nope'); t(io.TextIOWrapper,B(),newline='x'); t(io.TextIOWrapper); t(io.TextIOWrapper,B(),errors='zzz')
x=io.TextIOWrapper(B(b"\xff\xfe"),'utf-8'); t(x.read); x=io.TextIOWrapper(B(b"a\xffb"),'utf-8',errors='replace'); t(x.read)
x=io.TextIOWrapper(B(),'ascii'); t(x.write,'é'); x=io.TextIOWrapper(B(),'latin-1',errors='ignore'); t(x.write,'é€'); x.flush(); print(x.buffer.getvalue())
b=B(); x=io.TextIOWrapper(b,'utf-8',line_buffering=True); x.write('a'); print(b.getvalue()); x.write('b\n'); print(b.getvalue())
b=B(); x=io.TextIOWrapper(b,'utf-8',write_through=True); x.write('a'); print(b.getvalue());
b=B(); x=io.TextIOWrapper(b,'utf-8'); x.write('a'); print(b.getvalue()); del x; print(b.closed)
with io.TextIOWrapper(B(b'q'),'utf-8') as x: print(x.read())
t(x.read); t(x.write,''); print(x.closed, x); t(x.flush); t(x.seek,0)
b=B(); x=io.TextIOWrapper(b,encoding='utf-8'); print('hi', 5, file=x); x.flush(); print(b.getvalue()); x.reconfigure(line_buffering=True, newline='\r\n'); x.write('z\n'); print(b.getvalue()); x.writelines(['a','b\n']); print(b.getvalue()); t(x.tell)
print(isinstance(x, io.TextIOBase), type(x), type(x).__mro__)
class Sub(io.TextIOWrapper):
    def hello(self): return 'hello'
s=Sub(B(b'abc'),'utf-8'); print(s.hello(), s.read(), s); s.x=1; print(s.__dict__)
x=io.TextIOWrapper(io.BufferedReader(B(b'l1\nl2\n')),encoding='ascii'); print(x.readline(), end=''); print(x); t(x.write,'a')
x=io.TextIOWrapper(io.BufferedWriter(B()),encoding='ascii'); t(x.read); t(x.write,'abc'); t(x.tell)
x=io.TextIOWrapper(B('áb'.encode('utf-16')),encoding='utf-16'); t(x.read)
x=io.TextIOWrapper(B(b'ab'*5000+b'\n'),encoding='utf-8'); t(lambda: len(x.readline())); t(x.tell); 
x=io.TextIOWrapper(B(b'x\n'*3),encoding='utf-8'); print(sum(1 for _ in x)); t(next,x)
e=io.TextIOWrapper(B(),'utf-8',newline='\n'); e.write('x'); e.seek(0); t(e.read)
import sys as _s; print(sys.getsizeof(x))
