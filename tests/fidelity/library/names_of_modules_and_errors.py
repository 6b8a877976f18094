# The names of modules that sys knows, and the numbers of errors.
import errno, os, sys
print(sys.builtin_module_names, 'json' in sys.stdlib_module_names, len(sys.stdlib_module_names), 'gc' in sys.builtin_module_names)
print(type(sys.stdlib_module_names), sys.stdlib_module_names is sys.stdlib_module_names)
try: open('/nowhere/at/all')
except OSError as e: print(e.errno == errno.ENOENT, errno.errorcode[e.errno], e.strerror)
print(errno.EACCES, errno.EEXIST, errno.EAGAIN == errno.EWOULDBLOCK, len(errno.errorcode))
print(sorted(n for n in vars(errno) if n.startswith('EA')))
raise OSError(errno.ENOSPC, 'No space left on device', 'big.bin')
