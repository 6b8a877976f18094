str(b"a", "x")
