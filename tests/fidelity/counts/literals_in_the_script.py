# A literal of the main script has more owners than its name; under exec one fewer.
import sys
x = 1000
print(sys.getrefcount(x))
y = 2.5
print(sys.getrefcount(y))
z = (1, 2, 3)
print(sys.getrefcount(z))
s = "not an identifier!"
print(sys.getrefcount(s))
b = b"bytes"
print(sys.getrefcount(b))
c = 10 ** 20
print(sys.getrefcount(c))
print(sys.getrefcount(123456789))
ns = {"sys": sys}
exec(compile("x = 5000\nprint(sys.getrefcount(x))", "<c>", "exec"), ns)
exec("x = 6000\nprint(sys.getrefcount(x))", ns)
