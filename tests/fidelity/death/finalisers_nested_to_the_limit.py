# A finaliser that makes the next object: its calls nest up to the recursion limit, and no further.
import io, re, sys
real, sys.stderr = sys.stderr, io.StringIO()
n = 0
class A:
    def __del__(s):
        global n
        n += 1
        A()

A()
print(n)
said = sys.stderr.getvalue()
sys.stderr = real
print(re.sub("0x[0-9a-f]+", "ADDRESS", said))
