# sys.exit with a number: the status, nothing on standard error; finally still runs.
import sys
class D:
    def __del__(self):
        print("object dies at shutdown")
d = D()
try:
    print("leaving")
    sys.exit(3)
except Exception:
    print("SystemExit is not an Exception")
finally:
    print("finally runs")
