for i in range(3):
    try:
        if i == 1: continue
        print(10 / i)
    except ZeroDivisionError as exc:
        print(type(exc).__name__, exc)
    else:
        print("ok")
    finally:
        print("fin", i)
print(exc)
