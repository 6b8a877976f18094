print("a" if True)
