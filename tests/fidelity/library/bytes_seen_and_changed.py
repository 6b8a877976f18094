# A view of a BytesIO changes its bytes, and forbids that their number changes.
import io, sys
b = io.BytesIO(b"hello world"); v = b.getbuffer(); v[0:5] = b"HELLO"
print(b.getvalue(), type(v.obj), v.readonly, v.nbytes, sys.getsizeof(v.obj), sys.getrefcount(b))
for f in (b.close, lambda: b.truncate(1), lambda: b.write(b'1'), b.getvalue, lambda: b.read(1), lambda: b.__init__(b'x'), lambda: b.seek(0), b.tell, lambda: b.writelines([b'z'])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
w = v[2:4]; w[0] = 65; print(bytes(v), b.getvalue()); v.release()
try: b.write(b'x')
except BufferError as e: print(e)
w.release(); b.write(b'xyz'); print(b.getvalue())
data = b'shared'; c = io.BytesIO(data); m = c.getbuffer(); m[0] = 83; print(data, c.getvalue(), sys.getsizeof(c)); del m
c.close()
try: c.getbuffer()
except ValueError as e: print(e)
