import tracemalloc, io
tracemalloc.start()
m = tracemalloc.get_traced_memory
x = m()[0]; s = io.StringIO(); print(m()[0] - x)
for i in range(12): s.write("ab"); print(m()[0] - x, end=" ")
print(); x = m()[0]; v = s.getvalue(); print(m()[0] - x); x = m()[0]; w = s.getvalue(); print(m()[0] - x, v is w)
x = m()[0]; s.seek(0); print(m()[0] - x); r = s.read(); print(m()[0] - x); s.read(3); print(m()[0] - x); s.seek(0); s.read(4); print(m()[0] - x); s.write("zz"); print(m()[0] - x); s.truncate(2); print(m()[0] - x); s.close(); print(m()[0] - x)
x = m()[0]; t = io.StringIO("init" * 20); print(m()[0] - x); t.read(); print(m()[0] - x); t.write("more" * 3); print(m()[0] - x); t.getvalue(); print(m()[0] - x); del t; print(m()[0] - x)
x = m()[0]; t = io.StringIO("a\nb\nc\n"); l = list(t); print(l, m()[0] - x); del l, t; print(m()[0] - x)
x = m()[0]; t = io.StringIO(); print("some", 1, 2.5, [3], file=t); print(m()[0] - x); print(t.getvalue(), end=""); print(m()[0] - x)
x = m()[0]; t = io.StringIO(); t.write("\u00e9"); t.write("abc"); print(m()[0] - x); t.write("\u4e2d"); print(m()[0] - x); t.write("\U0001f600"); print(m()[0] - x)
class S(io.StringIO): pass
x = m()[0]; t = S(); t.write("abc"); print(m()[0] - x); del t; print(m()[0] - x)
x = m()[0]; t = io.StringIO(); t.write("a"); print(t.getvalue() is chr(97), m()[0] - x); t.__init__("anew"); print(t.read(), m()[0] - x); t.__init__(); print(t.read(), m()[0] - x)
