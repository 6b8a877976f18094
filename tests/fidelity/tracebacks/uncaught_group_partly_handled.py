def f():
    raise ExceptionGroup("many", [ValueError(1), TypeError("t"), ExceptionGroup("inner", [OSError(2, "no"), KeyError("k")])])
try:
    f()
except* ValueError as eg:
    print("VE", eg.exceptions)
