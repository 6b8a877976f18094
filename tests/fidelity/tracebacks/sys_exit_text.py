# sys.exit with a text prints it on standard error and ends with status 1.
import sys
def check(n):
    if n < 0:
        sys.exit(f"negative: {n}")
    return n
print(check(1))
try:
    sys.exit()
except SystemExit as e:
    print(repr(e), e.code)
print(check(-1))
