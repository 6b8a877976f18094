def f():
    x = "\d"
    1()
break
