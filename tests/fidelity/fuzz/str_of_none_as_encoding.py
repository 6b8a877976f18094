for a in [(b'a', None), (b'a', 1), (b'a', 'utf-8', None), (b'a', 'utf-8', 2), ('a', 'utf-8'), (1, 'utf-8')]:
    try: print(str(*a))
    except Exception as e: print(type(e), e)
for a in [(b'a', None), (b'a', 1), (b'a', 'utf-8', None), (b'a', 'utf-8', 2), ('a', 'utf-8'), (1, 'utf-8')]:
    try: print(str(a[0], encoding=a[1]))
    except Exception as e: print(type(e), e)
    try: print(str(a[0], *a[1:2], errors=a[-1]))
    except Exception as e: print(type(e), e)
