import builtins, re


def print(*args, **options):
    """As the built-in one, without addresses."""
    builtins.print(*(re.sub("0x[0-9a-f]+", "0x", str(arg)) for arg in args), **options)


for code in ["class _C:\n  __class__ = 2\n  res = [__class__ for x in [1]]", "class _C:\n  [super for _ in [1]]\n  [__class__ for _ in [1]]","class C:\n  __class__=2\n  [super for _ in [1]]\n  def f(self): return __class__\nprint(C().f)","class C:\n  def f(self): return __class__\n  x=[__class__ for _ in [1]]"]:
    try: exec(code)
    except Exception as e: print(type(e), e)
