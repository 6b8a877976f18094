print(1, sep=2)
