"a".encode("ascii").decode(5)
